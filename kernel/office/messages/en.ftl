# Units
unit-person = persons
unit-person-time = person-times
unit-person-month = person-months
unit-piece = pieces
unit-item = items
unit-body = bodies
unit-event = events
unit-round = rounds
unit-couple = couples
unit-payment = payments
unit-year = years
unit-yuan = yuan
unit-yuan-per-head = yuan per head
unit-percent = %

# Fields that registers share
field-person = Person
field-unit = Branch
field-day = Day
field-amount = Amount
field-note = Note
field-name = Name
field-sex = Sex
field-staff_number = Staff number
field-state = State
field-department = Department
field-subject = Subject
field-kind = Kind
field-level = Level
field-standing = Standing
field-name_key = Name for comparing
field-ethnicity = Ethnicity
field-born_on = Born on
field-post = Post
field-working_since = Working since
field-phone = Telephone
field-joined_on = Joined on
field-left_on = Left on
field-left_because = Reason for leaving
field-parent = Belongs to

# Problems of an import: cells
problem-value-missing = Something is missing here and the line was not taken; fill it in and import again.

# Problems of an import: people
problem-id-missing = { $name } has no staff number here and was found by place and name; fill the number in.
problem-id-mismatch = The staff number { $number } belongs to { $known } and not to { $name }, so the line was not taken; check both.
problem-unknown-number = Nobody in the roster has the staff number { $number } ({ $name }), so the line was not taken; check it, or import the roster first.
problem-ambiguous-number = The staff number { $number } fits several people and the line was not taken; write the number in full.
problem-unknown-person = Nobody called { $name } is known at “{ $place }” or elsewhere; check name and place, or give the staff number.
problem-person-elsewhere = Nobody called { $name } is known at “{ $place }”, but elsewhere there is ({ $numbers }); check the place, or give the staff number.
problem-ambiguous-person = Several people are called { $name } ({ $numbers }) and it cannot be told who is meant; give the staff number.
problem-duplicate-person = { $name } stands in the sheet more than once and counts as one person; check whether that is meant.
problem-not-in-roster = { $name } is staff but was never in the roster of members; the line was taken, check the membership.
problem-joined-missing = { $name } has no day of joining; the person was taken, the membership was not. Fill the day in.
problem-left-but-listed = { $name } had left by { $day } and is listed all the same; the line was taken, check whether it should be.

# Problems of an import: lines and totals
problem-balance-differs = The balance says { $read }, the line above and this one make { $expected }; the line was taken, check it.

# Problems of an import: records corrected by hand
problem-corrected-by-hand = “{ $field }” was corrected by hand, and the sheet now says something else again; the correction stays, please check.
problem-withdrawn-by-hand = This record was withdrawn by hand, and the sheet now says something else of it; it stays withdrawn, please check.
