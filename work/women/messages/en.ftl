slice-women = Women

register-women-screening = Screening

form-women-screenings = List of those screened

field-women-agency = Screened at

code-women-booked = Booked
code-women-screened = Screened
code-women-missed = Missed
code-women-declined = Declined

problem-male-on-womens-list = { $name } is registered as male but stands on a list of women. The line was taken; please check.

measure-women-screened = Screened
definition-women-screened = Different persons who were screened in the period. Small numbers are withheld.
