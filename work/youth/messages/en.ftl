slice-youth = Young staff

register-youth-couple = Couples
register-youth-outing = Outings
register-youth-outing_participant = Participants of outings
register-youth-profile = Profiles
register-youth-interest = Interests

form-youth-weddings = List of couples
form-youth-outings = List of an outing

field-youth-groom = Groom
field-youth-groom_place = Groom's workplace
field-youth-groom_person = Groom, if staff
field-youth-bride = Bride
field-youth-bride_place = Bride's workplace
field-youth-bride_person = Bride, if staff
field-youth-name_key = Name for comparing
field-youth-place = Place
field-youth-leader = Leader
field-youth-outing = Outing
field-youth-nickname = Nickname
field-youth-born_year = Year of birth
field-youth-about = About me
field-youth-hopes = Hopes
field-youth-from_profile = From
field-youth-to_profile = To

code-youth-signed-up = Signed up
code-youth-wed = Wed
code-youth-withdrawn = Withdrawn
code-youth-planned = Planned
code-youth-sign-up = Sign-up open
code-youth-held = Held
code-youth-cancelled = Cancelled
code-youth-waiting = Waiting
code-youth-took-part = Took part
code-youth-draft = Draft
code-youth-open = Open
code-youth-paused = Paused
code-youth-closed = Closed
code-youth-sent = Sent
code-youth-mutual = Mutual

measure-youth-wedding-couples = Collective wedding
definition-youth-wedding-couples = Couples on the lists of the collective weddings of the period, staff or not.
measure-youth-outings-person_times = Outings, person-times
definition-youth-outings-person_times = People who went along on the outings of the period, once for each outing.
measure-youth-outings-persons = Outings, persons
definition-youth-outings-persons = Different people who went along on at least one outing of the period.

# What waits and what comes
waiting-youth-outing = An outing of the young
