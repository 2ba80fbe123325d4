# The words of the pages. Rail and frame
ui-seal = 娘家
ui-skip = Skip to the text
ui-rail = Main sections
ui-rail-work = Work
ui-rail-grounds = Grounds
ui-rail-results = Results
ui-rail-office = Office
ui-menu = Menu
ui-search = Search
ui-search-hint = Name, pinyin, number, matter
ui-help = About this page
ui-sign-out = Sign out
ui-waiting = waiting
ui-printed = Printed { $moment }
ui-sign-made = Prepared by:
ui-sign-checked = Checked by:
ui-sign-day = Date:
ui-crumbs = You are here
ui-place-today = Today
ui-place-democracy = Democracy
ui-place-merit = Merit
ui-place-care = Care
ui-place-culture = Culture and sport
ui-place-members = Members and branches
ui-place-funds = Funds
ui-place-settings = Settings
ui-place-account = My account
ui-place-help = Help
ui-place-report = Annual report
ui-place-measures = Measures
ui-place-registers = Registers
ui-place-sources = Source files
ui-place-checks = Checks
ui-other-language = 中文
ui-other-language-tag = zh-CN

# Everywhere
ui-as-of = Data as of { $moment }
ui-records = { $count ->
    [one] { $digits } record
   *[other] { $digits } records
}
ui-download = Download Excel
ui-source-cell = { $cell }
ui-source-row = row { $row }
ui-source-rows = rows { $first }–{ $last }
ui-source-typed = entered by hand
ui-split-kind = By kind
ui-split-branch = By branch
ui-split-month = By month
ui-split-level = By level
ui-split-sex = By sex
ui-column-date = Date
ui-column-subject = Subject
ui-column-branch = Branch
ui-column-kind = Kind
ui-column-amount = Amount
ui-column-source = Source
ui-column-measure = Measure
ui-column-value = Value
ui-column-unit = Unit
ui-column-before = Year before
ui-column-difference = Change
ui-column-field = Field
ui-column-content = Content
ui-column-sheet = Sheet
ui-column-register = Goes into
ui-column-taken = Taken in
ui-column-refused = Refused
ui-pager = Pages
ui-pager-none = No records
ui-pager-shown = { $first }–{ $last }
ui-pager-total = of { $digits }
ui-pager-start = Back to the start
ui-pager-next = Next

# Annual report
ui-export-word = Export Word
ui-export-markdown = Export Markdown
ui-report-standing = How the report stands
ui-report-figures = { $count ->
    [one] { $digits } figure with records
   *[other] { $digits } figures with records
}
ui-report-remarks = { $count ->
    [one] { $digits } remark on arithmetic
   *[other] { $digits } remarks on arithmetic
}
ui-report-left-out = { $count ->
    [one] { $digits } sentence left out
   *[other] { $digits } sentences left out
}
ui-report-notes = Notes beside the report
ui-report-how = Where the figures come from
ui-report-how-figures = Open any underlined figure in the text to see what it means, what it is made of, and every record behind it.
ui-legend-sample = figure
ui-legend-records = has records that agree
ui-legend-remarked = has records, but the arithmetic does not hold
ui-legend-bare = typed by hand, no source
ui-remarks = Arithmetic that does not hold
ui-remark-to-figure = Go to the figure
ui-remark-to-figure-of = Go to the figure: { $calculation }
ui-left-out = Sentences left out
ui-figure-measure = Measure
ui-figure-close = Close
ui-figure-parts = Worked out of
ui-figure-first-records = The first records
ui-figure-record-count = { $count ->
    [one] { $digits } record, from:
   *[other] { $digits } records, from:
}
ui-figure-all = Open all records
ui-splits = What it is made of

# Measures
ui-measures-title = All measures
ui-measures-lead = { $count ->
    [one] { $digits } figure, added up from records.
   *[other] { $digits } figures, each added up from records.
}
ui-measures-lines = Lines of work
ui-measures-no-before = no records
ui-trace-records = Records
ui-trace-clear = Show all

# Registers
ui-record-fields = What it says
ui-record-withheld = withheld
ui-record-as-written = corrected by hand; the sheet says “{ $text }”
ui-record-counted = Counted in
ui-record-history = What happened
ui-record-no-history = Nothing since it was taken in.

# Source files
ui-sources-lead = Every file that was read in stands here; every row is either taken in or refused with a reason.
ui-sources-files = { $count ->
    [one] { $digits } file
   *[other] { $digits } files
}
ui-sources-taken = { $count ->
    [one] { $digits } row taken in
   *[other] { $digits } rows taken in
}
ui-sources-refused = { $count ->
    [one] { $digits } row refused
   *[other] { $digits } rows refused
}
ui-sources-imported = Read in { $moment } by { $person }
ui-sources-digest = digest
ui-sources-passed-over = not read (hidden, or not a register)

# Checks
ui-checks-lead = Whether records, books, files and history agree with each other.
ui-checks-made = Checked { $moment }
ui-checks-agreeing = { $count ->
    [one] { $digits } agrees
   *[other] { $digits } agree
}
ui-checks-remarks = { $digits } to look at
ui-checks-differing = { $count ->
    [one] { $digits } differs
   *[other] { $digits } differ
}
ui-check-agrees = agrees
ui-check-remark = worth a look
ui-check-differs = differs

# Errors
ui-error-missing-title = Nothing is here
ui-error-missing = The address may be mistyped, or the record is not open to you.
ui-error-taken-title = Nothing is taken here
ui-error-taken = This address can only be looked at. Please use the buttons on the pages.
ui-error-refused-title = You may not do this
ui-error-refused = This is done by another role; please ask the union office if you need it.
ui-error-stale-title = This form has expired
ui-error-stale = You may have signed in again, or the form was open too long. Go back, reload and send it again; nothing was changed.
ui-error-origin-title = This did not come from here
ui-error-origin = Another site or program sent a form in your name. It was refused and nothing was changed.
ui-error-large-title = Too large
ui-error-large = What was sent is larger than what is taken here. Please send it in several parts.
ui-error-unreadable-title = What was sent cannot be read
ui-error-unreadable = Please use the forms on the pages.
ui-error-often-title = Too many requests
ui-error-often = Please wait a minute; nobody else is affected.
ui-error-host-title = Not under this name
ui-error-host = Open the address that was shown at the start, such as http://127.0.0.1:8023/.
ui-error-failed-title = Something went wrong
ui-error-failed = None of your data has changed. Try again in a while; if it still fails, give the administrator the number below.
ui-error-number = Number
ui-error-home = To the front page
ui-error-registers = Look in the registers

# Forms
ui-form-faults = Some things need to be changed; nothing has been saved yet:
ui-form-colon = {": "}
ui-form-may = (optional)

# Lists of records
ui-records-more = more than { $digits } records
ui-list-tick = Choose this one
ui-list-withdrawn = withdrawn
ui-list-sum = Sum
ui-list-ticked = Of those chosen, correct
ui-list-change = Correct all…
ui-list-count-all = Count them all
ui-list-before = Previous page
ui-list-after = Next page
# My account
ui-account-about = Account
ui-account-sessions = Where you are signed in
ui-account-this = this one

# Today
ui-today-figures = Main figures of the year, beside the year before
ui-today-waiting = Waiting
ui-today-waiting-count = { $count ->
    [one] { $digits } thing
   *[other] { $digits } things
}
ui-today-nothing-waits = Nothing waits
ui-today-nothing-waits-lead = Proposals to review, condolences to check, claims to pay and the like will appear here.
ui-today-coming = The next thirty days
ui-today-nothing-comes = Nothing is written down for the next thirty days.
ui-today-birthdays = Birthdays in the next two weeks
ui-today-no-birthdays = No member has a birthday in the next two weeks.
ui-today-retiring = Retiring within half a year
ui-today-no-retiring = No member reaches the age within half a year.
ui-today-retiring-note = Worked out from the month of birth and the law, to prepare in time; the personnel office decides.

# Help
ui-help-lead = What each page is for, in three sentences.

# One's own: the pages of a member
ui-place-me = About me
ui-place-received = What I received
ui-place-deeds = What I took part in
ui-place-looks = Who looked at my records
ui-place-spending = What the union spent
ui-sign-me = 我
ui-sign-received = 收
ui-sign-deeds = 参
ui-sign-looks = 看
ui-sign-spending = 公
ui-bar-me = Me
ui-bar-received = Received
ui-bar-deeds = Took part
ui-bar-looks = Looks
ui-bar-spending = Spending
ui-own-bar = My pages
ui-own-no-report = No report has been published to the members yet.
ui-me-all = All
ui-me-nothing-received = Nothing is written down for this year yet.
ui-me-record = My record
ui-me-membership = Membership
ui-me-offices = Offices held
ui-me-wrong = If something is wrong, tell the union office; a correction says what was there before.
ui-me-recent = Lately
ui-me-nothing-recent = Gifts, condolences, activities and the like appear here once they are written down.
ui-me-spending = Income and expense
ui-received-lead = Open a line to see all that is written down. Only what was handed out is counted.
ui-received-got = Received
ui-received-gave = Paid and donated
ui-received-none = Nothing is written down yet
ui-received-none-lead = Condolences, gifts, mutual aid, honours and the like appear here once they are written down.
ui-deeds-lead = Activities, contests, learning, proposals; open a line to see all of it.
ui-deeds-none = Nothing is written down yet
ui-deeds-none-lead = Sign-in lists, contest entries and proposals that name you appear here.
ui-looks-lead = Each time somebody sees what is sensitive about you, such as illness, need or bereavement, it is noted. What you see of your own is not.
ui-looks-none = Nobody has looked at what is sensitive about you.
ui-looks-none-lead = When somebody does, you find here when it was, who, and on which page.
ui-looks-more = Only the last 200 are listed.
ui-spending-title = The union's income and expense
ui-spending-lead = Sums of the vouchers in the books; no single person is in them.
ui-spending-year = Year
ui-spending-choose = Show
ui-spending-sums = Sums of the year
ui-spending-none = There are no books for this year yet
ui-spending-none-lead = Income and expense appear here once the books are in.
ui-spending-spent = Where the money went (yuan)
ui-spending-months = Spent each month (yuan)
ui-spending-came-in = Where the money came from (yuan)
ui-spending-reports = Published reports
# --- the top of a page
ui-top = Tools of the page
# The ledger, vouchers, the history and charts
ui-place-ledger = Ledger
ui-place-history = History
ui-ledger-balances = Balances of accounts
ui-ledger-actual = actual
ui-ledger-budget = budget
ui-entry-lines = Lines
ui-entry-account = Account
ui-entry-detail = Detail
ui-entry-debit = Debit
ui-entry-credit = Credit
ui-entry-ground = Grounds
ui-entry-head = In charge:
ui-entry-booked = Posted by:
ui-entry-checked = Checked by:
ui-entry-made = Prepared by:
ui-history-lead = Who did what and when, the newest first; what is written is never changed and never deleted.
ui-history-chain = The chain over it
ui-history-head = Head of the chain
ui-history-entries = What happened
ui-chart-numbers = The numbers of this chart
ui-split-all = All parts
ui-today-further = Read on
# --- importing
ui-place-import = Import
ui-import-lead = Hand in the workbooks that the office keeps anyway. They are read first, so that you see what would be written; nothing is written before you take them in.
ui-import-trays = Handed in already
ui-import-hand-in = Hand in workbooks
ui-import-in-all = In all
ui-import-goes-on = You may close this page, the work goes on; the page looks again every few seconds.
ui-import-look-again = Look now
# Reports that are written
ui-stage-draft = Draft
ui-stage-reading = For deliberation · sealed
ui-stage-final = Final · sealed
ui-written-seal = Seal
ui-written-pages = Pages of this report
ui-written-doubts = Words that do not add up
ui-written-files = Download
ui-legend-bound = from records, as at the last reading
ui-legend-changed = from records, changed since the last reading
ui-legend-declared = typed by hand, and somebody answers for it
ui-legend-typed = typed by hand, without a source
ui-legend-year = 2023
ui-legend-static = a year, a session, a name: no figure
ui-reports-lead = Begin from a template or go on from last year's. Figures follow the records; what is corrected after a seal is listed against it.
ui-reports-none = There is no report yet
ui-reports-none-lead = Begin one from a template; its text and figures are filled in for you.
ui-reports-ways = Also
ui-editor-marked = Needs rewriting
ui-editor-comments = { $count ->
    [one] { $digits } comment
   *[other] { $digits } comments
}
ui-editor-open = Write
ui-editor-open-of = Write: { $paragraph }
ui-editor-missing = no records: not printed
ui-editor-conflict = Somebody else has changed this paragraph meanwhile.
ui-editor-removed = They have removed the paragraph.
ui-editor-conflict-lead = What you wrote is still below, and nothing of it is lost. Bring the two together and save again.
ui-editor-saved = Saved
ui-editor-saving = Saving…
ui-editor-kept = No connection. The text is kept on this device and saved as soon as there is one.
ui-editor-found = What could not be saved last time has been put back.
ui-editor-meanwhile = Somebody else has changed this paragraph meanwhile. They wrote:
ui-editor-mine = Keep mine
ui-editor-theirs = Take theirs
ui-editor-text = Text
ui-editor-text-hint = Write figures as references, such as {"{{"}measure | format{"}}"}; they follow the records by themselves.
ui-editor-find = Insert a figure
ui-editor-said = Comments
ui-editor-add = Add a paragraph after it
ui-editor-how = How to write
ui-editor-how-lead = Open a paragraph, write, save. Where a figure belongs, insert its reference. Two writers never overwrite each other.
ui-picker = Insert a figure
ui-picker-lead = Find a measure by its name, choose period, part and format, and put it into the paragraph.
ui-picker-words = What are you looking for
ui-picker-search = Search
ui-picker-found = { $count ->
    [one] { $digits } measure
   *[other] { $digits } measures
}
ui-picker-none = There is no such measure
ui-picker-none-lead = Try a shorter word.
# The report as PDF
ui-export-pdf = Export PDF
ui-error-lacking-title = This server lacks something
ui-error-lacking = The file cannot be written for now; everything else works. Please tell the administrator the sentence below.
# People and the organisation.
ui-place-people = People
ui-place-organisation = Organisation
ui-list-person = The page of { $name }
ui-person-facts = Who it is
ui-person-posts = Offices in the union
ui-person-spans = Membership over time
ui-person-no-spans = There is no membership on record.
ui-person-works = The union and this person
ui-person-no-works = There are no records about this person yet
ui-person-no-works-lead = Condolences, benefits, activities and awards appear here as soon as they are recorded. Another day may have some.
ui-person-lines = Lines of work on this page
ui-person-records = { $count ->
    [one] { $digits } record
   *[other] { $digits } records
}
ui-person-amount = { $amount } in all
ui-person-more = All { $digits } records
ui-person-add = Add a record about this person
ui-person-looks = Who looked at what is sensitive
ui-person-no-looks = Nobody has looked yet.
ui-unit-members = { $count ->
    [one] { $digits } member
   *[other] { $digits } members
}
ui-organisation-posts = Committees of the union
ui-organisation-units = Branches and groups
ui-organisation-empty = There are no branches yet
ui-organisation-empty-lead = Import the list of members, and the branches will stand here.
ui-unit-posts = Offices
ui-unit-no-posts = No offices are on record for this day.
ui-unit-below = Groups below it
ui-unit-no-records = There are no records of this year yet.
ui-unit-people = Members
ui-unit-no-people = No members on this day
ui-unit-no-people-lead = Try another day, or import the list of members.
# Search
ui-place-search = Search
ui-search-for = Search for “{ $words }”
ui-search-all = All results
ui-search-ready = What are you looking for?
ui-search-none = Nothing was found
ui-search-tries = One may look for:
ui-search-try-name = A name, or any one sign of it
ui-search-try-pinyin = Pinyin in full or its initials, in one word or several: zhangwei, zhang wei, zw
ui-search-try-number = The first digits of a staff number or of another number
ui-search-try-words = Words that stand in records of activities, proposals, honours or goods; names of branches, figures and pages
ui-search-within = You find only what you may see. Sensitive and private fields are not searched.
