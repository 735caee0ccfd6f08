### The poster that `sebaya poster` makes.

poster-title = Need somebody to talk to?
poster-what = Write to a peer at { $setting ->
        [campus] your campus
        [workplace] your workplace
        [community] your community
       *[other] your school
    }, without saying your name. People answer, trained ones. It costs nothing. Run by { $programme }.
poster-how = Scan this with your phone, or look in Telegram for:
poster-confidential-title = Confidential, with a limit
poster-confidential = A peer sees an alias and your words, not your name, number or profile photo. When there may be danger, or the peer is new, a counselor may read. A life in danger or a child hurt: counselors must act and tell those who protect. Telegram and our technician could read too.
poster-urgent-title = No emergency service
poster-urgent = There is not always somebody who can answer at once. In danger? Do not wait for us. Call, or go to somebody near you whom you trust:
poster-footer = Questions? Ask { $programme }. { $contact }
