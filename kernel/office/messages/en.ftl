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

# Registers

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

# Words that registers share

# Splits
split-month = By month
split-branch = By branch
split-kind = By kind
split-level = By level
split-sex = By sex

# Problems of an import: files and sheets
problem-hidden-sheet = This sheet is hidden and was not read; unhide it if it should be.
problem-empty-sheet = This sheet is empty; nothing was read.
problem-ignored-sheet = The mapping says that this sheet is not to be read.
problem-unrecognised-sheet =
    { $why ->
        [missing] This is no kind of sheet that is known: it is nearest to “{ $form }”, but it has no column “{ $heading }” and no title that says it; check its headings, or give a mapping for it and import again.
        [content] This is no kind of sheet that is known: it is nearest to “{ $form }”, but the column “{ $heading }” does not hold what it should; check the column, or give a mapping for the sheet and import again.
        [untold] This is no kind of sheet that is known: its columns would do for “{ $form }”, but such headings stand on every list, and no title speaks of “{ $heading }” or the like; if it is one, say so in its title, or give a mapping for it and import again.
        [against] This is no kind of sheet that is known: its columns would do for “{ $form }”, but “{ $heading }” in its title makes it another kind; if it is one, change its title, or give a mapping for it and import again.
        [foreign] This does not look like a sheet of a union: it has a column “{ $heading }” and was not read; if it is needed, give a mapping for it and import again.
       *[other] This is no kind of sheet that is known; check its headings, or give a mapping for it and import again.
    }
problem-ambiguous-sheet = This sheet could be several kinds ({ $forms }) and was not read; say which in a mapping.
problem-unrecognised-column = The column “{ $heading }” is not used; give it a usual heading or a mapping if it should be.
problem-file-not-found = There is no such file; check the path.
problem-file-unreadable = This file cannot be opened; check whether it may be read.
problem-file-empty = This file is empty; check whether it was copied whole.
problem-file-too-large = This file is larger than { $limit } MB and was not read; split it and import the parts.
problem-file-bomb = This file grows far too large when unpacked and was not read; save it anew with a spreadsheet program.
problem-file-encrypted = This file is protected by a password and was not read; take the password off and import it again.
problem-file-not-a-spreadsheet = This is no spreadsheet ({ $kind }) and was not read; save it as .xlsx and import that.
problem-file-broken = This file is damaged and was not read; open it with a spreadsheet program, save it and import it again.
problem-file-too-many-cells = This file has more than { $limit } cells and was not read; split it and import the parts.
problem-file-unknown-encoding = The encoding of line { $line } is unknown and the file was not read; save it as UTF-8 or .xlsx.

# Problems of an import: cells
problem-value-missing = Something is missing here and the line was not taken; fill it in and import again.
problem-cell-error = The cell holds the formula error “{ $read }” and the line was not taken; correct the formula and import again.
problem-bad-amount = “{ $read }” is no amount and the line was not taken; write a number such as 500 or 1,000.50.
problem-amount-separator = The thousands separator in “{ $read }” stands in the wrong place and the line was not taken; check the amount.
problem-amount-too-fine = “{ $read }” is finer than one fen and the line was not taken; round it to the fen.
problem-amount-too-large = “{ $read }” is too large for an amount and the line was not taken; check it.
problem-bad-date = “{ $read }” is no date and the line was not taken; write it like 2023-03-08.
problem-date-without-year = “{ $read }” has no year and neither has the title, so the line was not taken; add the year.
problem-date-ambiguous = “{ $read }” can be read as different dates and the line was not taken; write it like 2023-03-08.
problem-span-backwards = “{ $read }” ends before it begins and the line was not taken; check both dates.
problem-year-missing = Neither the line nor the title says the year, so the line was not taken; put the year into the title.
problem-bad-number = “{ $read }” is no number and the line was not taken; check it and import again.
problem-bad-choice = “{ $read }” is none of the words that are known here and the line was not taken; use a usual one.
problem-bad-rate = “{ $read }” is no rate and the line was not taken; write it like 0.5%.
problem-bad-session = “{ $read }” names no session and the line was not taken; write the term and the session.

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
problem-left-but-listed = { $name } had left by { $day } and is listed all the same; the line was taken, check whether it should be.

# Problems of an import: lines and totals
problem-duplicate-line = The sheet already has a line for “{ $name }”; it was taken once, check whether it was written twice.
problem-total-row-differs = The total says { $read }, the lines add up to { $expected }; the lines were taken as they are, check the total.
problem-balance-differs = The balance says { $read }, the line above and this one make { $expected }; the line was taken, check it.
