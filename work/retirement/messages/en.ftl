slice-retirement = Retirement with honour

register-retirement-ceremony = Ceremonies
register-retirement-honour = The honoured

form-retirement-honours = List of those who retire

field-retirement-place = Place
field-retirement-ceremony = Ceremony
field-retirement-retired_on = Retired in
field-retirement-years_worked = Years of work
field-retirement-kit = Kit

code-retirement-planned = Planned
code-retirement-held = Held
code-retirement-cancelled = Cancelled
code-retirement-due = Soon to retire
code-retirement-listed = On the list
code-retirement-honoured = Honoured
code-retirement-ready = Ready
code-retirement-handed-over = Handed over
code-retirement-female = Female
code-retirement-male = Male

problem-retired-but-member = { $name } is on the list of those who retire, and the membership has not ended. Please enter the leaving, or keep the membership as retained.

measure-retirement-honoured = Retired with honour
definition-retirement-honoured = Persons on the retirement list of the period.
measure-retirement-honoured-women = Women among them
definition-retirement-honoured-women = Of those honoured in the period, those whose sex is female.
measure-retirement-honoured-thirty_years = With thirty years of work
definition-retirement-honoured-thirty_years = Of those honoured in the period, those who had worked for thirty years by the month of retirement.
measure-retirement-kits_handed_over = Kits handed over
definition-retirement-kits_handed_over = Of those honoured in the period, those whose kit is entered as handed over.
measure-retirement-ceremony_years = Years in a row
definition-retirement-ceremony_years = Years in a row, up to the last of the period, that have a retirement list.
measure-retirement-honoured-so_far = Honoured over the years
definition-retirement-honoured-so_far = Persons on the retirement lists of all years up to the end of the period; each counts once.

# What waits and what comes
waiting-retirement-ceremony = A ceremony of retirement
waiting-retirement-honour = Prepare an honourable retirement
