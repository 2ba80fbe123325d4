# Words that every line of work shares. Units
unit-person = persons
unit-person-time = times
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
