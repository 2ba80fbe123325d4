slice-contests = Contests

register-contests-contest = Contests
register-contests-round = Rounds
register-contests-judge = Judges
register-contests-entry = Entries
register-contests-mark = Marks
register-contests-result = Results
register-contests-result_member = Winners

form-contests-results = List of results

field-contests-name_key = Name for comparing
field-contests-last_day = Last day
field-contests-organiser = Organiser
field-contests-co_organisers = Co-organisers
field-contests-contest = Contest
field-contests-number = Number
field-contests-weight = Weight
field-contests-body = Body
field-contests-team = Contestant or team
field-contests-entry = Entry
field-contests-round = Round
field-contests-judge = Judge
field-contests-points = Points, in hundredths
field-contests-item = Event
field-contests-winner = Winner
field-contests-grade = Prize
field-contests-place = Place
field-contests-score = Score
field-contests-prize = Prize money
field-contests-result = Result

code-contests-national = National
code-contests-region = Region
code-contests-prefecture = Prefecture
code-contests-college = College
code-contests-branch = Branch
code-contests-announced = Announced
code-contests-open = Open
code-contests-judging = Judging
code-contests-published = Published
code-contests-closed = Closed
code-contests-cancelled = Cancelled
code-contests-entered = Entered
code-contests-admitted = Admitted
code-contests-withdrawn = Withdrawn
code-contests-disqualified = Disqualified
code-contests-special = Special prize
code-contests-first = First prize
code-contests-second = Second prize
code-contests-third = Third prize
code-contests-excellence = Prize for excellence
code-contests-organisation = Prize for organisation
code-contests-participation = Prize for taking part
code-contests-champion = First place
code-contests-runner-up = Second place
code-contests-third-place = Third place

measure-contests-held = Contests
definition-contests-held = Contests of the period whose results were published.
measure-contests-prizes = Prizes
definition-contests-prizes = Prizes of the contests of the period; a team is one prize.
measure-contests-prizes-first = First prizes
definition-contests-prizes-first = Of the prizes, special and first prizes and first places.
measure-contests-prizes-second = Second prizes
definition-contests-prizes-second = Of the prizes, second prizes and second places.
measure-contests-prizes-third = Third prizes
definition-contests-prizes-third = Of the prizes, third prizes and third places.
measure-contests-prizes-amount = Prize money
definition-contests-prizes-amount = The prize money of the contests of the period, added up.
measure-contests-winners = Staff who won
definition-contests-winners = Different members of staff who won a prize in the period, those in teams included.

# What waits and what comes
waiting-contests-held = A contest begins
waiting-contests-judge = Judge a contest
