### Buttons, and words that stand in sentences too.

# Keys under the chat
key-talk = 💬 Talk with a peer
key-counselor = 🧑‍🏫 Ask for a counselor
key-resources = 📚 Helplines
key-sos = 🆘 I need help now
key-sos-yes = ✅ Yes, tell a counselor
key-sos-no = ❌ Not now
key-end = 🔚 End
key-flag = 🚩 Tell a counselor
key-give-back = ↩️ Give back
key-close = ☑️ Close the case

# Buttons under messages
agree = ✅ I agree
skip = ⏭ Skip
want-counselor = 🧑‍🏫 Talk with a counselor
go-on-duty = 🟢 Go on duty
go-off-duty = ⚪ Go off duty
accept = ✅ I will be there
decline = ❌ Not now
report-no = Nothing
report-yes = Yes, tell a counselor
sign-code = ✅ I promise
invite-supporter = Peer supporter
invite-counselor = Counselor
claim = 🙋 I take it
take-over = 🗣 Talk directly
give-back = ↩️ Give back
close = ☑️ Close the case
accept-trained = ✅ Accept, is trained
accept-untrained = 🎓 Accept, training later
accept-counselor = ✅ Accept
decline-applicant = ❌ Decline
training-done = ✅ Training is done
choose-alias = { $alias }
prompt-placeholder = Write here

# From 1 to 5: mood, then load
mark-1 = 1 😞
mark-2 = 2 🙁
mark-3 = 3 😐
mark-4 = 4 🙂
mark-5 = 5 😊
load-1 = 1 🪶
load-2 = 2
load-3 = 3
load-4 = 4
load-5 = 5 🪨

topic-none = not said
topic-studies =
    { $setting ->
        [workplace] Work
       *[other] Studies
    }
topic-family = Family
topic-friends = Friends
topic-love = Love
topic-bullying = Being bullied
topic-loneliness = Loneliness
topic-mood = Feelings
topic-other = Something else

helped-yes = Yes, it helped
helped-some = A little
helped-no = No
write-line = ✍️ A line to the programme

level-none = None
level-note = Mild
level-concern = Concern
level-urgent = Urgent
level-emergency = Emergency

category-suicide = Thoughts of suicide
category-self-harm = Self-harm
category-violence = Violence
category-violence-at-home = Violence at home
category-sexual-violence = Sexual violence
category-violence-to-others = Wants to hurt others
category-bullying = Being bullied
category-severe-distress = Severe distress
category-substances = Drugs or alcohol
category-eating = Trouble with eating
category-gambling-debt = Gambling or debt
category-pregnancy = Pregnancy
category-leaving-home = Leaving home
category-grooming = Improper approach
category-incitement = Telling somebody to die or hurt themselves
category-third-person = Somebody else in danger
category-beyond-me = Needs a counselor
category-sos = Asked for help now
category-counselor-asked = Asked for a counselor
category-unsafe-home = Not safe at home
category-earlier = A sign in earlier messages

source-words = from their words
source-sos = pressed 🆘
source-silence = pressed 🆘, then silent
source-student = asked themselves
source-supporter = 🚩 from the supporter
source-lost-words = from words that got stuck, nobody has them
source-supporter-words = from the supporter's words

outcome-safe = Has found help
outcome-followed-up = Being followed up
outcome-referred = Referred elsewhere
outcome-emergency-services = Emergency services called
outcome-false-alarm = No danger after all

role-guest = guest
role-student =
    { $setting ->
        [workplace] employee
        [community] member
       *[other] student
    }
role-supporter = peer supporter
role-counselor = counselor
role-coordinator = coordinator

standing-joining = code of conduct not agreed yet
standing-signed = waiting for a coordinator
standing-active = active
standing-declined = not accepted
standing-suspended = suspended for now

what-forward = a forwarded message
what-voice = a voice message
what-document = a file
what-contact = a contact card
what-location = a location
what-video = a video
what-video-note = a round video
what-poll = a poll
what-sticker = this sticker
what-animation = a moving picture
what-audio = a sound file
what-story = a story
what-via-bot = what another bot made
what-other = something like this
what-phone = a phone number
what-handle = an account name
what-email = an e-mail address
what-link = a link
what-address = an address
what-student-number =
    { $setting ->
        [workplace] a staff number
        [community] a membership number
       *[other] a student number
    }
what-name = your own name
what-invitation = an invitation to talk elsewhere
what-meeting = an invitation to meet
send-anyway = ⚠️ Send anyway
dont-send = ❌ Don't send
category-contact = contact outside
