## What the record says of working a case, of certificates, and of what happens by itself

deed-release = gave a case on
deed-passed-on = a case went on to others
deed-keep = kept a case
deed-case-note = wrote a note on a case
deed-notes-read = read the notes on a case
deed-consent-yes = consent to a referral was given
deed-consent-no = consent to a referral was not given
deed-consult-answer = answered a question from a conversation
deed-watch = read along with somebody new
deed-reveal-tell = let the notice go out
deed-reveal-told = the person was told that their account was seen
deed-paired = began a conversation
deed-hours-noted = noted hours of training elsewhere
deed-certified-elsewhere = recorded a certificate for training elsewhere
deed-certified-training = recorded a certificate after the training
deed-certified-refresher = renewed the certificate with the refresher
deed-parent-code = made a code for parents
deed-parent-codes-void = made all earlier codes for parents void
deed-forgotten = somebody was forgotten, as they asked
deed-purged = deleted what was kept long enough
