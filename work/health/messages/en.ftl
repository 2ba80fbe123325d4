slice-health = Health

register-health-checkup = Check-ups
register-health-mutual_aid = Mutual-aid enrolments
register-health-claim = Mutual-aid claims

form-health-checkups = Check-up list
form-health-mutual_aid = Mutual-aid enrolment list
form-health-claims = List of claims paid

field-health-agency = Checked at
field-health-cover = Period of cover
field-health-shares = Shares
field-health-premium = Premium
field-health-subsidy = Union subsidy
field-health-event = What happened
field-health-hospital = Hospital
field-health-cost = Cost

code-health-listed = Listed
code-health-taken = Taken
code-health-missed = Missed
code-health-new = New
code-health-renewal = Renewal
code-health-enrolled = Enrolled
code-health-ended = Ended
code-health-withdrawn = Withdrawn
code-health-hospital = Hospital stay
code-health-accident = Accident
code-health-grave-illness = Grave illness
code-health-womens-disease = Women's disease
code-health-other = Other
code-health-reported = Reported
code-health-papers-complete = Papers complete
code-health-sent = Sent
code-health-paid = Paid
code-health-refused = Refused

measure-health-checkups = Check-ups
definition-health-checkups = Different members of staff, members of the union or not, who went for the check-up in the period.
measure-health-mutual_aid-enrolled = Enrolled in mutual aid
definition-health-mutual_aid-enrolled = Different members of staff, members of the union or not, on the enrolment lists of the period.
measure-health-mutual_aid-nonmembers = Of these, non-members
definition-health-mutual_aid-nonmembers = Of those enrolled, persons who never were members of the union.
measure-health-mutual_aid-premium = Premiums of mutual aid
definition-health-mutual_aid-premium = The premiums of the enrolments of the period, the union's share included.
measure-health-mutual_aid-subsidy = Union subsidy of mutual aid
definition-health-mutual_aid-subsidy = What the union added to the premiums of the enrolments of the period.
measure-health-mutual_aid-claims-person_times = Claims paid
definition-health-mutual_aid-claims-person_times = Claims on mutual aid that were paid in the period. Small numbers are withheld.
measure-health-mutual_aid-claims-persons = Persons paid by mutual aid
definition-health-mutual_aid-claims-persons = Different persons who were paid by mutual aid in the period. Small numbers are withheld.
measure-health-mutual_aid-claims-amount = Amount paid by mutual aid
definition-health-mutual_aid-claims-amount = What mutual aid paid in the period, added up. Withheld when few persons are behind it.

# What waits and what comes
waiting-health-papers = Collect the papers of a mutual-aid claim
waiting-health-send = Send a mutual-aid claim
