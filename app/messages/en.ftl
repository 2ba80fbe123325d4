cli-about = Niangjia: a union's whole year in one program. Registers come out of workbooks, the annual report comes out of the registers, and every figure opens to its records.
cli-exit-codes =
    Exit codes: 0 done; 1 done, but lines were refused or a check failed; 2 asked wrongly; 3 not done.
cli-usage = Usage:
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-help = Show help
cli-version = Show the version
cli-asked-wrongly = Asked wrongly: { $what }. niangjia --help shows how
cli-asked-unknown = there is no { $word }
cli-asked-missing = { $word } is missing
cli-asked-value = { $option } cannot be { $word }
cli-asked-otherwise = { $word }
cli-failed = Not done: { $reason }
cli-key-missing = The records are sealed with the key { $key }, and { $file } is not there; put the key back, or name it with --key.
cli-key-another = The records are sealed with the key { $key }, and { $file } is another one, { $found }; name the right one with --key.
cli-key-unread = { $file } is not a key of Niangjia; name the right one with --key.
cli-data = Folder of the data (SQLite); ./niangjia-data when not said
cli-database = Address of the database: postgres://… or a file; also from NIANGJIA_DATABASE
cli-key = File of the key to sealed fields; without it, niangjia.key beside the data
cli-listen = Address to listen on; seen on this machine only
cli-public-url = Address for others, behind a proxy, such as https://union.example.edu.cn
cli-period = Period: 2023, 2023-03, 2023-H1, 2023-Q4, school:2023, session:3.3 (to the next session), 2023-01-01..2023-06-30
cli-format = Format of the output
cli-out = File to write
cli-no-serve = Import only, open no pages
cli-dry-run = Say what would happen, write nothing
cli-explain = Write unrecognised sheets into the mapping file, to be settled and imported again
cli-replace = Put the backup in the place of a database that is there
cli-not-a-period = "{ $asked }" is not a period. Try 2023, 2023-03, 2023-H1, school:2023 or 2023-01-01..2023-06-30
cli-no-session = There is no session { $asked } in the registers; import its delegates first
cli-no-measure = There is no measure { $measure }; niangjia measures lists them all
cli-unknown = not said

cli-demo-about = The sample college, imported and opened, to see what the program does
cli-demo-more =
    The college and everybody in it are invented. The data is in ./niangjia-demo, or in the folder of --data.
    Running it again imports nothing twice.
cli-demo-ready = The sample college is imported; its data is in { $folder }
demo-union = 示例职业技术学院工会

cli-serve-about = Open the registers, measures and the annual report in the browser
cli-serve-more =
    Read-only for now, on this machine only. Ctrl-C stops it.
cli-serving = Open at { $url } — Ctrl-C stops it
cli-not-loopback = { $listen } is not an address of this machine alone; use 127.0.0.1 or [::1], and for others put a proxy with a certificate in front and name its address with --public-url
cli-not-public = { $url } is not a public address; write https:// and a name, such as https://union.example.edu.cn

cli-import-about = Import workbooks: .xlsx .xls .ods .csv, or folders of them
cli-import-more =
    Sheets are recognised by what their columns mean, not by file names. A file is taken whole or not at all;
    the same file again changes nothing, a corrected file changes just the corrected rows and leaves a trail.
    Sheets and columns that are not recognised are listed; --explain writes them into import.toml beside the
    data, to be settled and imported again.
    Example: niangjia import 2023/ --dry-run
cli-import-paths = Files or folders
cli-import-preview = A preview; nothing was written:
cli-import-sheet = { $sheet }: { $form } — new { $new }, changed { $changed }, same { $same }, withdrawn { $withdrawn }, refused { $refused }
cli-import-row = row { $row }
cli-import-column = column { $column }
cli-import-noted = ·
cli-import-warned = note
cli-import-refused = refused
cli-import-empty-folder = There is no .xlsx, .xls, .ods or .csv file in { $folder }
cli-import-explained =
    Sheets not recognised: { $sheets }; columns not used: { $columns }; rows of whom it cannot be told who is meant: { $people }. See { $file }:
    put the name of a form in the place of form = "?", or "-" for a sheet that nobody needs; put the name of a field in the place of a column's "?", or "-"; put a staff number in the place of is = "?", or "-" to leave the row out; and import again
cli-import-lacking = { $file } { $sheet }: columns not used { $unused }; fields that the sheet does not have yet { $fields }
cli-mapping-no-form = { $file } names the form { $form }, which there is not; see the list of forms for their names
cli-mapping-no-column = { $file } names the field { $column }, which the form { $form } does not have; check its name
cli-undo = Take back an imported file, by its id or its name (of several versions the newest)
cli-undo-no-file = No file { $file } was imported, or it was taken back already
cli-undo-before = This file was taken back already, at { $at }
cli-undo-newer = A newer version of this file was imported at { $at }; take that one back first
cli-undo-no-account = This file was imported by an older version of the program, which kept no account of what it did; it cannot be taken back
cli-undo-done = Taken back: { $file }
cli-undo-withdrawn = withdrawn { $count }
cli-undo-given-back = as before { $count }
cli-undo-stand-again = standing again { $count }
cli-undo-withdrawn-again = withdrawn as before { $count }
cli-undo-stay = staying { $count } (others refer to them)
cli-undo-changed-since = Nothing was taken back: changed since were { $count } of its records. Take those changes back first, then this file:
cli-undo-later = { $register } { $id } — { $at } — { $by } — file: { $file }

cli-measures-about = List all measures of a period
cli-measures-more =
    Example: niangjia measures --period 2023 --format csv
cli-measures-period = Period { $period }

cli-trace-about = Open a figure: every record behind it, with its source
cli-trace-more =
    Example: niangjia trace care.condolences.person_times --period 2023 --by kind
cli-trace-measure = Id of the measure, such as people.members
cli-trace-by = Split by month, branch, kind, level or sex
cli-sensitive = Shows what is sensitive; of each record shown it is noted who looked
cli-trace-withheld = This figure counts something personal, and its { $count } records are not listed; --sensitive lists them and notes who looked.
trace-record = Record
trace-day = Day
trace-staff_number = Staff number
trace-name = Name
trace-branch = Branch
trace-kind = Kind
trace-level = Level
trace-subject = Subject
trace-amount = Amount
trace-source = Source
trace-row = Row

cli-report-about = Write the annual report: Word or PDF (layout of GB/T 9704) or Markdown
cli-report-more =
    Example: niangjia report --period 2023 --out report.docx
cli-report-meeting = The meeting that hears the report
cli-report-written = Written to { $file }
cli-report-unknown-ending = { $file }: end the name in .docx, .pdf or .md

cli-check-report-about = Check a written report: does each figure agree with the registers, and does its own arithmetic hold
cli-check-report-more =
    Reads .docx, .pdf (with text), .txt and .md, of this union or any other. Lists each figure: agrees, differs, cannot be known,
    or counts nothing (years, sessions, names, document numbers), and arithmetic that does not hold inside the text. Nothing is
    imported and no register changes.
    Exit codes: 0 nothing differs; 1 something differs or does not hold; 2 asked wrongly; 3 cannot be read.
    Example: niangjia check-report report.docx --period 2023
cli-check-report-file = The report
cli-check-report-read = { $file }: { $figures } figures, and { $fixed } years, sessions, names and the like
cli-check-report-summary = Period { $period }: { $agrees } agree, { $rounded } agree when rounded, { $differs } differ, { $missing } without records, { $unknown } cannot be known; { $doubts } do not hold
cli-check-report-differs = Differs
cli-check-report-doubts = Does not hold inside the text
cli-check-report-rounded = Agrees when rounded, though the text does not say "about"
cli-check-report-agrees = Agrees
cli-check-report-missing = No records
cli-check-report-unknown = Cannot be known
cli-check-report-fixed = Counts nothing
cli-check-report-place = paragraph { $number }
cli-check-report-ours = { $name } { $value } { $unit } ({ $records } records, { $certainty })
cli-unreadable = { $file } { $reason }
cli-unreadable-empty = holds no text
cli-unreadable-scanned = is a scanned picture without text; use the original document, or recognise its text first
cli-unreadable-unreadable = has fonts that do not tell their characters; use the original document
cli-unreadable-too-large = is too large, over { $limit } MB
cli-unreadable-bomb = unpacks out of all proportion and was not read
cli-unreadable-encrypted = is protected by a password; take it off and check again
cli-unreadable-old-word = is of an old kind (.doc, .wps); save it as .docx
cli-unreadable-marked = is a web page or a text with layout marks; save it as .docx
cli-unreadable-workbook = is a workbook; niangjia import takes workbooks
cli-unreadable-picture = is a picture without text
cli-unreadable-other = is no .docx, .pdf, .txt or .md
cli-unreadable-broken = is damaged and cannot be read
cli-unreadable-too-many-numbers = holds more numbers than any report; if it is a table of data, niangjia import takes workbooks
cli-unreadable-unknown-encoding = is in an unknown encoding; save it as UTF-8 or GB18030

cli-check-about = Verify: ledger balanced, history whole, every figure equal to its trace, storage sound
cli-check-more =
    Names each check; if any fails, the exit code is 1.
check-holds = holds
check-fails = FAILS
check-schema = the schema is up to date
check-storage = the database is sound
check-storage-types = every register's columns and types are as declared
check-ledger-balanced = every voucher balances
check-ledger-turnover = the turnover of every month is the sum of its postings
check-history-chain = the chain of the history is whole
check-fields-sealed = what is sensitive is sealed and opens with the key
check-records-sourced = every imported record has a source
check-figures-traced = every figure equals its trace
check-figures-kept = every kept figure is what counting anew finds

cli-migrate-about = Bring the schema up to this version
cli-migrate-more =
    Forward only; back up first.
cli-migrated = { $count ->
        [one] One step was
       *[other] { $count } steps were
    } applied

cli-backup-about = Back up into a file, also while serving
cli-backup-more =
    The copy is verified. For PostgreSQL use pg_dump.
cli-backup-file = File of the backup; it must not be there yet
cli-backed-up = Backed up to { $file }

cli-restore-about = Restore from a backup
cli-restore-more =
    Stop niangjia serve first. A damaged backup is refused; over a database that is there say --replace.
cli-restore-file = File of the backup
cli-restored = Restored to { $file }
cli-restore-in-the-way = { $file } is there already; to put the backup in its place, say --replace

cli-docs-about = Write docs/generated
cli-docs-more = For those who work on the program.

web-year = { $year }
web-days = { $first } to { $last }
web-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
web-month-unknown = unknown
web-no-value = —
web-yes = yes
web-no = no
web-program = the program
web-colon = {": "}
web-list-comma = {", "}
web-register-purpose = Holds: { $fields }.
web-withheld-note = Some of it is only for those who handle it and is not shown here.
web-show-sensitive = Show it (it is noted who looked)
web-withheld-records = This figure counts something personal; a list would tell of whom it is true, so no records are listed here.
web-withheld-counts = You may see figures and how they divide; the records behind them are for those who handle them and are not listed here.
web-record-number = Number { $number }
web-record-withdrawn = This record was withdrawn and counts in no figure.
web-history-read = Read from { $file }, sheet “{ $sheet }”, row { $row }.
web-history-changed = Changed
web-history-withdrawn = Withdrawn: the newer file no longer has this row
web-history-taken-up-again = Taken up again
web-check-nothing = Nothing found.
web-check-faults = { $count ->
    [one] One finding.
   *[other] { $count } findings.
}

# Forms
web-save = Save
said-saved = Saved.
wrong-empty = This must be filled in.
wrong-long = This is too long.
wrong-choice = Please choose one of those listed.
wrong-idle = Please write a whole number from 5 to 720.

# Settings
web-settings-lead = Changes here hold for everybody and go into the history.
web-settings-name = Name of the union
web-settings-name-hint = It stands at the top of the pages, on printed sheets and in the report.
web-settings-year = Year shown first
web-settings-year-hint = Pages and the command line show this year when nobody asks for another.
web-settings-newest = The newest year with records
web-settings-idle = Sign out after so many minutes without use
web-settings-idle-hint = 5 to 720 minutes.

# Registers: lists
web-register-add = Add a record
web-register-apply = Filter
web-register-more = More conditions
web-register-clear = Clear the filter
web-register-print = Print
web-register-export = Export to Excel
web-register-back = Back to the list
web-register-all-columns = Show all columns
web-register-few-columns = Main columns only
web-register-count = { $number } in all
web-register-count-more = more than { $number }
web-register-of-sheet = Only records that were read from “{ $sheet }” in { $file }.
web-register-empty = Nothing is written in this register yet
web-register-empty-lead = Import the sheets that the office keeps, or add the first record here.
web-register-empty-lead-others = Its records come with other records or with imported sheets; none is added by itself.
web-register-none-found = No record fits
web-register-none-found-lead = Change a condition, or clear the filter to see everything.
web-masked-note = What stands as “•••” is not shown in lists; it is on the record's own page, for those who handle it.
web-any = Any
web-nothing = (empty)
web-from = { $name } from
web-to = { $name } to
web-in-yuan = { $name } (yuan)
web-standing = Records
web-standing-counting = That count
web-standing-withdrawn = Withdrawn
web-standing-both = All, withdrawn ones too

# Registers: adding, correcting, withdrawing
web-add = Add
web-add-title = { $register }: add a record
web-add-lead = Days and amounts may be written as in sheets. What cannot be read is pointed out; nothing is guessed.
web-add-there = There is such a record already. If this is another matter, tick the box below and add it again.
web-add-there-show = See the one that is there
web-add-another = This is another matter; add it as well
web-add-elsewhere = The record does not belong to a branch of yours; it was not added.
web-cancel = Cancel
web-next = Next
web-correct = Correct
web-correct-lead = Change only what is wrong. What it was, who changed it and when is kept; a later import of the same sheet does not change it back.
web-reason = Reason
web-reason-hint = Whoever comes later reads this sentence.
web-withdraw = Withdraw
web-withdraw-lead = A withdrawn record counts in no figure. It is not deleted and can be put back at any time.
web-put-back = Put back
web-put-back-lead = It will count in the figures again.
web-take-back = Undo this
web-taken-back = undone
web-which-person = Which of them
web-meanwhile-lead = Somebody changed this record after you opened it. Please read the changes below; to save what you wrote all the same, send it once more.
web-meanwhile = { $at } { $by }: { $what }
web-meanwhile-unknown = It is no longer as it was when you opened it.
web-bulk = Correct { $number } records: { $field }
web-bulk-write-lead = All the records chosen get the same value. You look at it once more in the next step.
web-bulk-confirm-lead = Please look at the changes below. Either all of them are made or none.
web-bulk-do = Correct all
web-bulk-none = No record that can be corrected was chosen. Go back to the list and tick some.
web-hint-person = A name or a staff number; of several of one name you choose one.
web-hint-place = Only where the name does not say who it is.
web-hint-day = Such as 2023-03-08; if only the month is known, 2023-03.
web-hint-span = One day, or 2023-03-08 至 2023-03-10.
web-hint-names = Several names with commas between them.
web-hint-session = Such as 第三届第三次 (third term, third session).
web-hint-rate = Such as 0.5% or 5‰.
web-above-title = Belongs to
web-above-title-hint = The name of the activity or the drive, as it would stand over a sheet.
web-above-year = Year
web-above-year-hint = Such as 2023.
web-history-entered = Added
web-history-corrected = Corrected
web-history-agreed = The sheet agrees with the correction
web-history-put-back = Put back
web-history-because = { $what } (reason: { $reason })

# What was just done
did-added = Added.
did-corrected = { $number ->
    [one] Corrected.
   *[other] { $number } records corrected.
}
did-withdrawn = Withdrawn; it counts no more.
did-put-back = Put back; it counts again.
did-taken-back = Undone; all is as it was before.
did-late = Somebody has changed it since, so it cannot be undone in one step; correct it on its own page.

# What is wrong with what was typed
wrong-date = This is no date that can be read; write 2023-03-08.
wrong-date-year = Write the year as well.
wrong-span = It ends before it begins.
wrong-amount = This is no amount that can be read; write 300 or 300.50, in yuan.
wrong-amount-fine = An amount has two decimals at most.
wrong-number = Write a whole number.
wrong-rate = This is no share that can be read; write 0.5% or 5‰.
wrong-session = Write it as 第三届第三次.
wrong-year = Write a year of four digits.
wrong-person = Nobody of that name or number is known; please check it.
wrong-several = Several people are called so; choose one below.
wrong-reason = Say why.
typed-unknown-number = The roster has no staff number { $number }; check it, or add the member first.
typed-unknown-person = Nobody called { $name } is known; check the name, or write the staff number.
typed-person-elsewhere = Nobody called { $name } is at { $place }, but somebody elsewhere is; write the staff number.
typed-ambiguous-person = Several are called { $name } (staff numbers { $numbers }); write the staff number.
typed-ambiguous-number = The staff number { $number } belongs to several; write all of it.
typed-id-mismatch = The staff number { $number } is that of { $known }, not of { $name }; please check.
cli-account-about = Who may sign in, and with which roles
cli-account-more =
    Nobody writes down a password for somebody else: a new account and a reset one get a link that opens it once,
    within a day, and there its owner sets the password.
    Example: niangjia account add li.na --person 00123 --role cadre --unit "Library branch"
cli-account-add-about = Open an account and print its one-time login
cli-account-list-about = List all accounts with their roles
cli-account-grant-about = Give an account a role
cli-account-revoke-about = Take a role from an account, from today
cli-account-reset-about = Forget the password, end all sessions and print a one-time login
cli-account-lock-about = Lock an account: its sessions end, nobody signs in with it
cli-account-unlock-about = Unlock an account
cli-account-name = Login of the account
cli-account-display = Name to greet by; that of the person, else the login, when not said
cli-account-person = Staff number of the person whom the account belongs to
cli-account-role = Role
cli-account-unit = Branch or group over which, with all below it; the whole union when not said
cli-account-from = First day of the role; today when not said
cli-account-until = First day without the role; open when not said
cli-account-second-factor = Forget the second factor as well, for a lost telephone
cli-account-opened = The account { $login } is open
cli-account-link = One-time login of { $login }, good for a day: { $link }
cli-account-granted = { $login } holds the role: { $role }
cli-account-revoked = { $login } no longer holds the role: { $role }
cli-account-locked = The account { $login } is locked
cli-account-unlocked = The account { $login } is unlocked
cli-account-none = There are no accounts yet; niangjia account add opens one
cli-account-is-locked = locked
cli-account-from-day = from { $from }
cli-account-from-to = { $from } to { $until }
cli-account-not-a-day = { $word } is no day; write it as 2026-03-08
cli-account-role-needed = --unit, --from and --until belong to a role; say --role as well
check-grants-placed = every role lies with an account, a person and a branch that are there
cli-demo-logins = One-time logins, each opens once, within a day:
cli-demo-login = { $role }: { $link }
# Signing in and accounts
web-sign-in = Sign in
web-sign-in-lead = Use the account that the union office opened for you. If you forgot the password, ask for a new link.
web-sign-in-over = You were signed out because nothing happened for a while; sign in to go back to your page.
web-login = Login
web-password = Password
web-roles = Roles
web-link-title = Welcome, { $name }
web-link-lead = This link works once. After opening your account, choose a password of your own.
web-link-open = Open my account
web-link-void-title = This link no longer works
web-link-void = It has been used, or is older than a day. Please ask for a new one.
web-wait-title = Please wait a moment
web-password-set = Set password
web-password-lead = When you change it, you are signed out on all other devices.
web-password-first = Choose a password of your own; from now on you sign in with your login and it.
web-password-old = Present password
web-password-new = New password
web-password-hint = At least 10 signs; several unrelated words in a row are easiest to remember.
web-password-again = New password once more
wrong-again = This is not the same as above.
wrong-password = The password is wrong.
web-language = Language
web-language-lead = Kept with your account, on other devices too.
web-this-language = English
web-type = Size of type
web-type-lead = On this device only.
web-type-usual = Usual
web-type-larger = Larger
web-agent-unknown = Unknown device
web-session-used = Signed in { $opened }, used { $seen }
web-session-end = Sign out there
web-sign-out-elsewhere = Sign out everywhere else
said-signed-out = You have signed out.
said-session-ended = Signed out.
said-password = The password is set, and you are signed out everywhere else.

# Today
web-today-title = { $count ->
    [one] One thing waits today
   *[other] { $count } things wait today
}
web-today-nothing = Nothing waits today
web-today-hello = Welcome, { $name }
web-today-lead = { $count ->
    [one] One date falls in the next thirty days.
   *[other] { $count } dates fall in the next thirty days.
}
web-today-other-year = There are no records of { $now } yet; below is { $then }, the newest year with records.
web-today-no-records = There are no records yet. Once the office's workbooks are imported, figures and tasks appear here.
web-today-how = Import workbooks
web-today-before = Year before { $before }
web-today-since = since { $day }
web-today-refused = Mend refused rows
web-today-refused-rows = { $count ->
    [one] One row was refused on import; mend the file and import it again
   *[other] { $count } rows were refused on import; mend the files and import them again
}
web-today-retires = reaches the age in { $month }
web-today-retires-woman = { $month }, in administrative and professional posts
web-day = { $day } { $month }
web-weekday = { $weekday }, { $day }
web-month-1 = January
web-month-2 = February
web-month-3 = March
web-month-4 = April
web-month-5 = May
web-month-6 = June
web-month-7 = July
web-month-8 = August
web-month-9 = September
web-month-10 = October
web-month-11 = November
web-month-12 = December
web-monday = Monday
web-tuesday = Tuesday
web-wednesday = Wednesday
web-thursday = Thursday
web-friday = Friday
web-saturday = Saturday
web-sunday = Sunday

# Help, three sentences a page
help-today = Begin here: what waits, what falls due, and how this year's figures stand beside last year's. Every row leads to its record, every figure to the records behind it. What you may not see does not appear.
help-lines = Each line of work has its registers, and a record says who, what, when and how much. A record carries its source: file, sheet and row, or who typed it. Nothing is deleted; corrections and withdrawals leave their trace.
help-sources = Every file that was read in is listed here with its receipt: by whom, when, and how many rows were taken in and refused. Mend a file, import it again, and only the changes come in; a file taken in by mistake is taken back from its receipt. The name of a register leads to the records that were read.
help-checks = Here records, ledger, files and history are compared with each other. The comparison is made anew each time the page is opened. Where something differs, the page names the record and leads to it.
help-report = A report is written by paragraphs with figures as references; each opens to what it means, how it changed and its records. Sentences without records are left out, and doubtful arithmetic and figures typed by hand are listed. A sealed report carries a seal; later corrections are listed against it, and anybody can prove the file.
help-measures = All figures stand here beside those of the year before. A figure opens to its meaning, its parts and every record. Another year, school year or span between two sessions can be chosen.
help-settings = The union's name, the year shown first and the time after which people are signed out are changed here. A change holds for everybody at once and goes into the history. Only administrators of accounts open this page.
help-account = Change your password, language and size of type here, and see where you are signed in. If you do not know a device, sign out there first and then change the password. If you forgot the password, ask an administrator for a one-time link.

# What is typed in, where the column of a sheet is called otherwise than the field of the register
column-branch = Branch
column-age = Age
column-year = Year
column-education-quiz_results-quiz = Quiz
column-proposals-register-seconders = Seconders
column-proposals-register-review = Review
column-contests-results-contest = Contest
column-contests-results-winners = Winners
column-benefits-gifts-birthday = Birthday
column-benefits-meal_subsidy-month = Month
column-health-mutual_aid-kind = Kind of enrolment
column-activities-book-name = Activity
column-activities-book-partners = Partners
column-activities-items-name = Item
column-activities-items-group = Group
column-activities-sign_in-signed = Signed
column-activities-clubs-name = Club
column-youth-outings-outing = Outing
column-funds-payroll-day = Month
column-funds-budget-subject = Account
column-funds-claims-subject = Account
web-history-withdrawn-by-hand = Withdrawn
# The second step
web-code-title = One code more
web-code-lead = Open the authenticator on your telephone and write the six digits that it shows; without the telephone, write a recovery code.
web-code = Six digits
web-step = Second step
web-step-none = Besides the password, write the digits that your telephone shows; a password alone then opens nothing.
web-step-begin = Set up
web-step-lead = Let the authenticator on your telephone read the picture, then write the six digits that it shows.
web-step-letters = If it cannot be read, type these letters:
web-step-on = Turn on
web-step-there = { $count ->
    [one] Turned on, with one recovery code left. To turn it off, write your password.
   *[other] Turned on, with { $count } recovery codes left. To turn it off, write your password.
}
web-step-off = Turn the second step off
web-step-off-lead = After that the password alone signs you in.
web-recovery-title = Write these codes down
web-recovery-lead = If the telephone is lost, one of them stands for the six digits; each works once, and they are not shown again.

cli-report-which = Number or name of the report; the latest when not said
cli-report-kind = Kind of report
cli-report-called = What the report is called
cli-report-branch = Name of the branch, for a branch report only
cli-report-stage = Of which seal: reading draft or final
cli-report-list-about = List the reports that are being written or are sealed
cli-report-new-about = Begin a report from its template
cli-report-roll-about = Roll last year's report forward: new figures, and marks on what needs rewriting
cli-report-show-about = Show a report paragraph by paragraph, with figures that changed, are typed by hand or do not come out
cli-report-read-about = Say that the figures were read as they are; later changes are told against it
cli-report-seal-about = Seal a report: a draft as reading draft, a reading draft as final
cli-report-changes-about = List what changed since the seal, or since the last reading, and because of which records
cli-report-export-about = Export a report: .docx .pdf .md .html .xlsx (tables of the federation) .niangjia-report (the sealed file)
cli-report-unknown = There is no report { $report }; niangjia report list shows them all
cli-report-none = There are no reports yet; niangjia report new begins one
cli-report-say-period = Say with --period to which period it is rolled
cli-report-begun = Begun: { $report }, number { $id }
cli-report-marked = Paragraphs that need rewriting: { $n }
cli-report-typed = { $figure }: typed by hand, without a source
cli-report-read = Noted; figures that had changed: { $n }
cli-report-sealed = { $report } is sealed: { $stage }, seal { $seal }
cli-report-sealed-typed = Mind: { $n } figures typed by hand without a source were sealed with it
cli-report-sealed-marked = Mind: { $n } paragraphs that need rewriting were sealed with it
cli-report-not-sealed = The report is not sealed like that; niangjia report seal does it
cli-report-nothing = none
cli-report-redefined = This measure is counted in another way since
cli-report-unchanged = Nothing has changed
cli-report-because = records: new { $new }, gone { $gone }, changed { $changed }
cli-report-export-ending = { $file } has an unknown ending; there are .docx .pdf .md .html .xlsx .niangjia-report
cli-verify-seal-about = Prove a sealed report, without database or server
cli-verify-seal-more =
    Exit code 0: whole; 1: changed, and it says which part.
    Example: niangjia verify-seal report.niangjia-report --seal 3f2a-91bc-77d0-04e1
cli-verify-seal-file = The sealed file, .niangjia-report
cli-verify-seal-seal = The seal that is printed on the report, compared as well
cli-verify-seal-holds = Whole: { $name }, { $union }, { $stage }, sealed { $at }, { $figures } figures, seal { $seal }
check-reports-sealed = Sealed reports are what was sealed
check-reports-agree = Text, page and tables of every report say the same

# One's own: the pages of a member
web-me-year = Received in { $year }
web-me-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
web-me-member =
    { $unit } · member for { $years ->
        [one] a year
       *[other] { $years } years
    }
web-me-member-since = { $unit } · member since { $since }
web-me-left = { $unit } · member until { $since }
web-me-not-yet = { $unit } · member from { $since } on
web-me-never = No membership is written down
web-me-span = since { $from }
web-me-span-ended = { $from } to { $until }
web-me-last-look = The last time: { $at }, { $who }, { $record }
web-own-year = { $year }
web-own-undated = Day unknown
web-look-oneself = Yourself
web-look-record = page of the record
web-look-correct = page of corrections
web-look-person = page of the person
web-look-figure = behind a figure: { $name }
web-look-elsewhere = elsewhere
help-me = This is what the union keeps about you: your record, your membership, your offices, and the last gifts, condolences and activities. All of your own is shown to you; others see what their roles allow. If something is wrong, tell the union office.
help-received = Year by year, what you received: condolences, gifts, mutual aid, honours; and the dues and donations that you gave. Open a line to see all that is written down. What still waits for approval is not counted.
help-deeds = What you took part in, by line of work: activities, contests, learning, proposals. Open a line to see all that is written down. If something is missing, ask whoever ran it to write it down.
help-looks = Illness, need, bereavement and the like are kept encrypted, and each time somebody sees them it is noted. Here you find when, who, which record and on which page. Looks are only added; nobody can change or delete them.
help-spending = What the union took in, spent and has left in a year, by purpose and by month. The sums come from the vouchers in the books and name no person. Reports that were adopted and sealed are read here, too.
# Periods, years and measures
web-look = Show
web-all = All
web-period = Period
web-period-from = From (date)
web-period-to = To (date)
web-period-days = Chosen days
web-period-session = The year from session { $term }.{ $session }
web-period-school = School year { $first }–{ $second }
web-fewer = fewer than { $count }
web-measures-find = Find a measure
web-measures-none = No such measure
web-measures-none-lead = Try another word; names, definitions, lines of work and identifiers are searched.
web-measures-before = Changes against { $before }
web-measures-line = Line of work
web-measures-share = Change in percent
web-measures-definition = Definition
web-measures-id = Identifier
web-years = Over the years
web-years-head = Year
web-years-change = Against the year before
web-years-both = { $difference } ({ $share })
web-years-summary = From { $was } { $unit } in { $first } to { $is } { $unit } in { $last }.
web-months-head = Month
web-months-summary = { $count } months, most in { $month }: { $value } { $unit }.
web-registers-lead = One register for each line of work; a record says who, what, when, how much, and where it came from.
web-registers-lead-own = One register for each line of work; only records that you may see are counted here.

# The ledger
web-ledger-title = Ledger: { $period }
web-ledger-lead = What stood on each account before, what was debited and credited, and what stands there now; open an account to see its vouchers.
web-ledger-balanced = Debits equal credits: { $debits } yuan each moved, { $left } yuan each at the end
web-ledger-unbalanced = Debits differ from credits: { $debits } yuan and { $credits } yuan moved; { $left } yuan and { $right } yuan at the end
web-ledger-opening = Opening balance
web-ledger-debits = Debits
web-ledger-credits = Credits
web-ledger-closing = Closing balance
web-ledger-debit = Dr { $amount }
web-ledger-credit = Cr { $amount }
web-ledger-journal = Journal
web-ledger-note-opening = A voucher that opens the ledger says what was there before it, and counts as the opening balance.
web-ledger-note-reversed = Vouchers are neither changed nor deleted; reversals and what they reverse both count as movements.
web-ledger-budget-income = Income against the budget
web-ledger-budget-expense = Expenses against the budget
web-ledger-empty = Nothing was posted in this period
web-ledger-empty-lead = Import the book of income and expenses, and each line becomes a voucher that balances.
web-ledger-least = At least (yuan)
web-ledger-most = At most (yuan)
web-journal-title = Journal: { $period }
web-journal-lead = All vouchers by day; open one to see its lines, its grounds and what became of it.
web-journal-sum = The debits of these vouchers come to { $amount } yuan, and so do their credits.
web-journal-count = { $number } vouchers
web-entry-number = Number
web-entry-summary = Summary
web-entry-kind = Kind
web-entry-entry = Voucher
web-entry-opening = Opening voucher
web-entry-reversal = Reversal
web-entry-reversed = Reversed
web-entry-was-reversed = This voucher was reversed and counts in no figure any more.
web-entry-reverses = This voucher reverses another one.
web-entry-to-reversal = See what reversed it
web-entry-to-reversed = See what it reverses
web-entry-balanced = Debits and credits are the same.
web-entry-unbalanced = Debits and credits differ; run the checks.
web-entry-posted = Posted
web-entry-id = Number in the ledger

# The history
web-history-of-record = See it in the history
web-history-reversed = Reversed
web-history-posted = Posted
web-history-posted-again = Posted again
web-history-opened = Account opened
web-history-locked = Account locked
web-history-unlocked = Account unlocked
web-history-reset = Account reset
web-history-password-set = Password set
web-history-language-chosen = Language chosen
web-history-granted = Role granted
web-history-revoked = Role revoked
web-history-one-time-login-issued = One-time login issued
web-history-second-factor-set-up = Second step of signing in set up
web-history-second-factor-forgotten = Second step of signing in given up
web-annals-by = Who acted
web-annals-register = Register
web-annals-operator = Whoever sat at the machine
web-annals-accounts = Accounts
web-annals-account = Account { $name }
web-annals-imported = Read the file { $name }
web-annals-undone = Took the file { $name } back
web-annals-named = Named the union { $name }
web-annals-set-up = Changed the settings
web-annals-seal = Seal { $number }
web-annals-unsealed = Not sealed yet
web-annals-none = Nothing of the kind happened
web-annals-none-lead = Change what you ask for, or clear it to see everything.
web-annals-none-here = Fifty thousand entries were searched; older ones were not yet.
web-annals-further = Search further back
web-chain-check = Check it now
web-chain-unchecked = Not checked this time
web-chain-unchecked-lead = The history is long and checking every entry takes a while; choose “Check it now” when you need it.
web-chain-whole = The chain is whole
web-chain-whole-lead = { $count } entries were checked just now, from the first to the newest; none was changed, added or removed.
web-chain-broken = The chain is broken
web-chain-broken-entry = The entry { $number } was changed and does not match its digest.
web-chain-broken-seal = An entry under seal { $number } was changed, added or removed.
web-chain-missing-seal = Seal { $number } is missing.
web-chain-where = See where
web-chain-sealed = Sealed
web-chain-sealed-count = { $count } entries under { $seals } seals
web-chain-days = Sealed between
web-chain-open = Not sealed yet
web-chain-open-count = { $count } entries
help-ledger = The ledger is made of the imported book of income and expenses, and every voucher in it balances. Open an account to see its vouchers, and a voucher to see its lines, where it was read, and the figures that count it. Nothing in it is changed, only reversed; the audit committee sees all of it and changes none.
help-history = Every step that was taken in the office is here: who, when and what, the newest first. Each step leaves a digest, and from time to time they are sealed, each seal on top of the one before, so that whoever touches a step is found out. Copy the head of the chain elsewhere, and you can prove later that nothing before it was changed.
# --- importing by page
web-import-files = Workbooks
web-import-files-hint = You may choose several at once, or drag them here.
web-import-send = Hand in and look first
web-import-takes = xlsx, xlsm, xls, ods, csv and WPS tables (et) are taken. They need no special layout, as long as it can be told which register they are.
web-import-limits = At most { $files } files at once, each of at most { $each } MB, { $all } MB in all.
web-import-keeps = What you hand in is kept sealed and deleted as soon as it is taken in, or after a day.
web-import-full = Ten of your batches wait already; take some of them in, or throw them away.
web-import-too-many = These are too many files; hand them in a few at a time.
web-import-no-files = No file was chosen.
web-tray-called = { $file } and others, { $count } files
web-tray-reading = being read
web-tray-waiting = waits for you
web-tray-taking = being taken in
web-tray-in = taken in
web-tray-reading-title = Workbooks are being read
web-tray-reading-lead = Once they are read you can look through them; nothing is in the registers yet.
web-tray-taking-title = Being taken in
web-tray-taking-lead = Each file is taken in as a whole, or not at all.
web-tray-in-title = Taken in
web-tray-in-lead = This is the receipt, and it may be printed. To take a file back, open its own receipt.
web-tray-waiting-title = Look first
web-tray-waiting-lead = Nothing is in the registers yet. This is what will happen when you take it in.
web-tray-failed-title = Not read
web-tray-failed-lead = The files are still here and can be read again.
web-tray-failed = The work was not finished; the registers are as they should be. Please try again, and if it fails again tell the administrator the number { $number }.
web-tray-files = Files
web-tray-file = File
web-tray-sheet = Sheet
web-tray-handed-in = Handed in
web-tray-read = Worked on
web-tray-reads = Reading { $file }
web-tray-takes = Taking in { $file }
web-tray-turn = Another batch comes first; waiting for its turn
web-tray-unread = { $files ->
    [one] One file
   *[other] { $files } files
 } could not be read; the reason stands below the name. The others are not affected.
web-tray-nothing-new = All of this is in the registers already; there is nothing to write.
web-tray-refused = { $rows ->
    [one] One row
   *[other] { $rows } rows
 } would be refused, for the reasons below. Settle what you can, then take the files in.
web-tray-in-refused = Taken in. { $rows ->
    [one] One row was
   *[other] { $rows } rows were
 } refused; mend the file and hand it in again, and only the changes come in.
web-tray-is-in = Everything was taken in.
web-tray-settle-people = Say who is meant in { $count ->
    [one] one row
   *[other] { $count } rows
 }
web-tray-settle-sheet = Say what “{ $sheet }” is
web-tray-take-in = Take in { $count ->
    [1] this file
   *[other] these { $count } files
 }
web-tray-open = See the first new records
web-tray-again = Read again
web-tray-discard = Throw away
web-tray-sources = Source files
web-tray-more = Hand in more
web-tray-back = Back
said-discarded = Thrown away; nothing was written.
said-file-undone = The file was taken back.
web-sources-receipt = Receipt
web-sources-undone = Taken back { $moment } by { $person }
web-sources-import = Import workbooks
web-sources-empty = No file has been read in yet. Hand the office's workbooks in under “Import”, and they are listed here.
web-count-new = New
web-count-changed = Changed
web-count-same = Same
web-count-withdrawn = Withdrawn
web-count-refused = Refused
web-sheet-unknown = not recognised, or not read
web-sheet-settle = Say what this sheet is
web-sheet-settle-columns = Say what { $count ->
    [one] one column
   *[other] { $count } columns
 } hold
web-remark-refused = refused
web-remark-warned = look
web-remark-noted = note
web-remarks-more = { $count } more are not listed; what is refused comes first.
web-examples-new = { $register }: new, the first { $shown } of { $count }
web-examples-changed = { $register }: changed, the first { $shown } of { $count }
web-examples-withdrawn = { $register }: no longer in the file and withdrawn, the first { $shown } of { $count }
web-column-row = Row
web-column-record = Record
web-column-field = Field
web-column-was = Was
web-column-is = Is
web-doubts-title = Who is meant
web-doubts-lead = Nobody is guessed. Choose line by line; what you leave open is treated as it stands.
web-doubts-rest = { " " }After this page { $count } more come.
web-doubts-send = Keep and read again
web-doubts-open = Leave open
web-doubts-leave-out = Leave this row out
web-doubts-other = Or the staff number of { $name }
web-doubts-nobody = There is nobody with this number; please check it.
web-doubts-several = Several people are called so; please give the staff number.
web-doubts-label = { $name } · { $file } › { $sheet } row { $row }{ $lines ->
    [1] { "" }
   *[other] {" "}and others, { $lines } rows
 }
web-doubt-several = Several people have this name. This settles this row alone; a corrected file is asked about again.
web-doubt-elsewhere = Nobody of this name is at “{ $place }”, but somebody elsewhere is.
web-doubt-nobody = Nobody of this name was found.
web-doubt-number = Number and name do not belong together. This settles this row alone.
web-doubt-lasts = { " " }Once settled, every row with this name and place means the same person, until another of the name comes there.
web-sheet-title = What this sheet is
web-sheet-lead-form = This sheet was not recognised. Choose which kind of register it is; its columns come on the next page.
web-sheet-lead-all = Choose what each column holds; leave alone what the program finds by itself. Every sheet with these headings is read so from then on.
web-sheet-lead-columns = These columns were not used. Choose what they hold, or leave them out. Every sheet with these headings is read so from then on.
web-sheet-is = This sheet is
web-sheet-is-hint = Another kind of sheet has other columns, on the next page.
web-sheet-open = Please choose
web-sheet-leave-out = Leave this sheet out
web-sheet-form = Read as
web-sheet-headings = Headings
web-sheet-column = The column “{ $heading }” holds
web-sheet-itself = Let the program tell
web-sheet-no-column = Leave this column out
web-sheet-send = Keep and read again
web-receipt-lead = The receipt of this file.
web-receipt-who = By
web-receipt-when = Taken in
web-receipt-digest = Digest
web-receipt-undone = Taken back
web-receipt-is-undone = This file was taken back, and its records no longer count.
web-receipt-sheets = Its sheets
web-receipt-undo = Take this file back
web-undo-title = Take back { $file }
web-undo-lead = The registers will be as they were before this file; people and branches to which other records refer stay. The file can be imported again.
web-undo-not-lead = It cannot be taken back now.
web-undo-do = Take back
web-undo-not = Leave it
web-undo-back = Back to the receipt
web-undo-changed = { $count ->
    [one] One of its records was
   *[other] { $count } of its records were
 } changed since. Take those changes back first, then this file.
web-undo-later = Changed since
web-undo-records = Records
web-undo-by-file = changed { $moment } by { $person } with { $file }
web-undo-by-hand = changed { $moment } by { $person }
web-undo-more = And { $count } more.
help-import = Hand in the office's workbooks, and they are read first: which registers they are, what would be new or changed, which rows would be refused. Sheets and columns that are not recognised, and people of one name, are settled by you once and known from then on. Only when you take them in are they written; a file that was taken in by mistake is taken back from its receipt.
cli-mapping-no-place = { $file } says who is meant by { $name } without a place, or a file with sheet and row; two people may have the name, so please add it
# Writing reports
web-report-tab-text = Text
web-report-tab-edit = Write
web-report-tab-figures = All figures
web-report-tab-versions = Versions
web-report-tab-changes = Since the seal
web-report-tab-agreement = Three readers
web-report-read-at = Figures read by { $by } at { $at }
web-report-check = Check the text
web-report-check-lead = The printed text taken as somebody else's: every number held against the registers once more, and its arithmetic tried.
web-report-seal-reading = Seal for deliberation
web-report-seal-final = Seal as final
web-report-chip-bound = { $n } figures with records
web-report-chip-changed = { $n } figures changed
web-report-chip-typed = { $n } figures without a source
web-report-chip-declared = { $n } figures declared
web-report-chip-marked = { $n } paragraphs to rewrite
web-report-chip-comments = { $n } open comments
web-report-by-at = { $by } { $at }
web-report-state-bound = as at the last reading
web-report-state-changed = changed since the last reading
web-report-state-typed = without a source
web-report-state-declared = declared
web-report-state-static = no figure
web-report-state-corrected = corrected since the seal
web-report-records-counted = { $n } records.
web-report-records-listed = { $n } records, of which { $listed } are listed here.
web-report-open-measure = Open the measure and all records
web-report-moved = It was { $was } and is now { $is }.
web-report-because = Records: { $new } came, { $gone } went, { $changed } changed.
web-report-unseen = { $n } more are not listed here.
web-report-as-it-stands = No report yet: the template as the records fill it now
web-report-new = New report
web-report-new-lead = Choose a kind and a period. Text and figures are filled in from the template, and then they are yours to change.
web-report-begin = Begin
web-report-write = Write
web-report-roll = Go on for the next year
web-report-roll-lead = The words of this report with the figures of the new period; what no longer holds is marked for rewriting.
web-report-sealed-line = { $stage } · seal { $seal } · { $by } { $at }
web-report-kind = Kind
web-report-period = Period
web-report-period-hint = Such as 2023, 2023-H1, session:3.3, 2023-01-01..2023-06-30
web-report-branch = Branch
web-report-branch-hint = Only for the report of a branch
web-report-called = Name
web-report-meeting = The meeting that hears it
web-report-no-period = That is not a period. Write 2023, 2023-H1, or the first and last day.
web-report-save = Save
web-report-close = Close
web-report-up = Move up
web-report-down = Move down
web-report-remove = Remove this paragraph
web-report-looked-through = Looked through, stays
web-report-add = Add
web-report-level = It is
web-report-level-title = Title
web-report-level-subtitle = Subtitle
web-report-level-draft-mark = Mark of the draft
web-report-level-salutation = Salutation
web-report-level-chapter = Chapter
web-report-level-item = Item
web-report-level-paragraph = Paragraph
web-report-level-outlook = Outlook
web-report-level-closing = Last words
web-report-level-issuer = Signed by
web-report-level-date = Date
web-report-say = Comment
web-report-answer = Answer
web-report-settle = Settled
web-report-reopen = Open again
web-report-settled = Settled by { $by } at { $at }
web-report-back-to-text = Back to the text
web-report-insert = Put into the paragraph
web-report-preview = Preview
web-report-no-records = There are no records in this period; the sentence would not be printed.
web-report-format = Written as
web-report-format-whole = whole number
web-report-format-yuan = yuan, two decimals
web-report-format-yuan-even = yuan
web-report-format-wan = ten thousands
web-report-format-wan-2 = ten thousands, two decimals
web-report-format-tens = to the nearest ten
web-report-format-percent = percent
web-report-format-percent-1 = percent, one decimal
web-report-format-percent-2 = percent, two decimals
web-report-format-chinese = in Chinese characters
web-report-format-over = over so many tens
web-report-format-names = names
web-report-days = Period
web-report-days-own = the report's own
web-report-days-last = the year before
web-report-days-before-last = two years before
web-report-days-other = Another period
web-report-part = Part
web-report-part-whole = the whole
web-report-section-bound = From records, unchanged ({ $n })
web-report-section-changed = Changed since the last reading ({ $n })
web-report-section-typed = Typed by hand, without a source ({ $n })
web-report-section-declared = Typed by hand and declared ({ $n })
web-report-section-static = No figures ({ $n })
web-report-section-loose = Declared, and no longer in the text ({ $n })
web-report-none-of-these = None.
web-report-figures-lead = Where every figure of the report comes from: of which records, whether it changed, who answers for what was typed.
web-report-read = All read; these figures stand
web-report-declare = Declare its source
web-report-declare-lead = Somebody answers for a figure that was typed, as of a day. Choose the file that shows it, if there is one. The file is not kept, only its name and digest.
web-report-declared-by = { $person } answers for it, as of { $day } (entered by { $by })
web-report-declared-with = { $person } answers for it, as of { $day }, file { $file } (digest { $digest }…, entered by { $by })
web-report-take-evidence-back = Take it back
web-report-person = Who answers for it
web-report-day = As of which day
web-report-no-day = Write a day, such as 2023-12-31.
web-report-file = File
web-report-file-hint = Only its name and digest are kept; keep the file yourself
web-report-figure = Figure
web-report-restore = Put back as it was
web-report-against-before = Compare with the one before
web-report-against-now = Compare with now
web-report-version = Version { $version } · { $what } ({ $n } paragraphs)
web-report-versions-lead = Every save is a version, and nothing is lost.
web-report-difference = From version { $from } to { $to }
web-report-no-difference = The text is the same in both.
web-report-all-versions = All versions
web-report-was-begun = begun
web-report-was-rolled = rolled forward
web-report-was-added = added
web-report-was-removed = removed
web-report-was-moved = moved
web-report-was-looked-through = looked through
web-report-was-saved = changed
web-report-seal-reading-lead = Text, figures, lists of records, definitions and rules are frozen under one seal, which is printed on the report. What is corrected later is listed against it and never changes it in silence.
web-report-seal-final-lead = What the meeting adopted gets a seal of its own, and its text changes no more. The seal of the draft stays.
web-report-sure = I have read the above and seal the report
web-report-not-sure = Please confirm first.
web-report-fact-figures = Figures in the text
web-report-fact-changed = Changed since the last reading
web-report-fact-typed = Typed without a source
web-report-fact-marked = Paragraphs to rewrite
web-report-fact-comments = Open comments
web-report-fact-remarks = Arithmetic in doubt
web-report-fact-left-out = Sentences left out
web-report-since-lead = What differs now from the seal { $seal }.
web-report-since-figures = Corrected figures
web-report-since-no-figures = The figures and their records are the same.
web-report-since-text = Changed words
web-report-since-no-text = The text is the same.
web-report-since-rules = Rules in another version
web-report-since-this = Against this seal
web-report-sealed-file = Sealed file
web-report-seals = Seals
web-report-rule-identities = What should add up
web-report-rule-within = Lists within lists
web-report-rule-small = Counts too small to be told
web-report-rule-program = Version of the program
web-report-rule-schema = Version of the tables
web-report-agree = The three agree: text, members' page and tables say the same.
web-report-disagree = { $n } things are told differently.
web-report-agreement-lead = From the same records the congress hears the text, members read a page and the federation above gets tables. Here the three are compared.
web-report-differing = Told differently
web-report-readers = What each reads
web-report-reader-congress = The congress: the text (Word, Markdown)
web-report-reader-members = Members: the page
web-report-reader-federation = The federation above: the tables (xlsx)
web-report-reader-figures = { $n } figures
web-report-reader-lines = { $n } lines
web-report-file-docx = Word
web-report-file-pdf = PDF
web-report-file-slides = Slides for the hall (PDF)
web-report-file-html = A page that stands by itself
web-report-file-md = Markdown
web-report-file-xlsx = Tables of the federation above
web-report-published = Sealed { $at }, seal { $seal }
web-check-report = Check a report
web-check-report-lead = Of any union: every number is found and held against the registers, and the arithmetic of its words is tried. The file is not kept.
web-check-report-send = Check
web-check-report-file = Report
web-check-report-file-hint = .docx, .pdf with text, .txt or .md
web-check-report-no-file = Choose a file.
web-check-agrees = { $n } agree
web-check-rounded = { $n } agree when rounded
web-check-differs = { $n } differ
web-check-missing = { $n } without records
web-check-unknown = { $n } cannot be known
web-check-doubts = { $n } doubts about arithmetic
web-check-static = { $n } are no figures
web-verify-seal = Prove a sealed report
web-verify-seal-lead = Choose a sealed file; it is proved that nothing in it was changed, or said which part was. The file is not kept.
web-verify-seal-send = Prove
web-verify-seal-file = Sealed file (.niangjia-report)
web-verify-seal-printed = The seal printed on the report
web-verify-seal-printed-hint = Compared as well, so that the whole was not exchanged
web-verify-seal-no-file = Choose a file.
web-verify-seal-holds = Whole: nothing was changed since it was sealed.
web-verify-seal-told = { $stage } · { $period } · sealed { $at } · { $figures } figures
said-report-begun = The report is begun.
said-report-rolled = Rolled forward. Look at the marked paragraphs.
said-report-saved = Saved.
said-report-moved = Moved.
said-report-removed = Removed; the versions still have it.
said-report-looked-through = Noted as looked through.
said-report-added = Added.
said-report-restored = Put back.
said-report-commented = The comment is noted.
said-report-settled = Settled.
said-report-reopened = Open again.
said-report-read = These figures stand now.
said-report-declared = The source is noted.
said-report-evidence-back = Taken back.
said-report-sealed = Sealed.
# PDF, written by the typesetter niangjia-typeset
cli-report-slides = Write the key figures for the hall (PDF, 16:9) instead of the text; end the name in .pdf
cli-report-annex = Add a table to the PDF: name, days and definition of every figure
cli-report-slides-ending = { $file }: key figures and tables of figures are written as .pdf only
typeset-missing = The typesetter niangjia-typeset is not there, so no PDF can be written; build it with cargo build --release --manifest-path typeset/Cargo.toml and put it beside niangjia, or say with NIANGJIA_TYPESET where it is
typeset-font-missing = This machine has no { $typeface }, so no PDF can be written; on Debian the package { $package } brings one
typeset-font-replaced = This machine has no { $typeface }; the PDF has Song in its place; on Debian the package { $package } brings one
typeset-unprintable = No font of this machine shows { $characters }, so no PDF can be written; install one that does, or put it into the folder fonts beside niangjia-typeset
typeset-late = The typesetter was not done within { $seconds } seconds and was stopped
typeset-failed = The typesetter wrote no PDF: { $said }
typeset-face-title = title face (Xiaobiaosong, or Song bold)
typeset-face-fang = Fangsong
typeset-face-kai = Kai
typeset-face-hei = Hei
typeset-face-song = Song
typeset-annex = Names, days and definitions of the figures
typeset-annex-number = No.
typeset-annex-name = Name
typeset-annex-printed = In the text
typeset-annex-period = Days
typeset-annex-definition = Definition
typeset-source = Where the figures come from
typeset-source-registers = All figures come out of the union's registers, { $period }; every figure of the text leads to its records.
typeset-source-before = Figures of the year before are counted from the registers as they are now, by the same definitions.
typeset-source-withheld = Small figures about health are withheld.
typeset-source-sealed = The report is sealed, seal { $seal }; niangjia verify-seal proves a copy.
# People and the organisation.
web-as-of = As of which day
web-as-of-apply = Show
web-as-of-today = Back to today
web-span = { $first } to { $last }
web-span-open = since { $first }
web-person-member = Member
web-person-former = Left
web-person-never = Not a member
web-person-not-yet = Not yet a member
web-person-left-because = Left: { $reason }
web-person-since = Member since
web-person-page = Personal page
web-person-record = The record in the register
web-person-on = This is how it was on { $day }; records of later days are left out.
web-person-reveal = Show what is sensitive (it is noted)
web-person-revealed = What is sensitive is shown. This look was noted, and the person can see it.
web-person-leaves = Leaves the union
web-person-joins = Joins the union
web-people-member = Membership
web-transfer = Move to another branch
web-transfer-lead = From the day you write, the member counts to the new branch. The days before keep the old one, and so do their figures.
web-transfer-to = To which branch
web-transfer-on = From which day
web-transfer-on-hint = The first day in the new branch, with its day, such as 2023-09-01
web-transfer-send = Move
web-transfer-same = The member is in this branch already.
web-transfer-begins = It must be later than the day on which the member came to this branch; if the branch is wrong, correct the record of the membership.
web-transfer-no-member = On that day the person is no member.
web-transfer-whole-day = Write the whole day, such as 2023-09-01.
web-organisation-lead = { $units } branches and groups with { $members } members on { $day }.
web-unit-lead = { $members } members on { $day }.
web-unit-lead-below = { $members } members on { $day }, { $own } of them in the unit itself.
web-unit-all = All { $members } members
did-moved = The member has moved.
help-people = Open a name to see everything about that person: the branch, since when, which offices, what the union did. Choose another day to see how it stood then. What is sensitive is shown only when you ask for it, and every look is noted.
help-organisation = Here are the branches and groups, how many members each has and who leads it, on any day. Open a branch to see its members, its officers and what its registers hold of a year. A branch officer sees one's own branch only.
# Search
web-search-more = More of { $name }
web-search-figures = Figures
web-search-pages = Pages
web-search-behind = What was just written is still being made ready for searching; search again in a moment to find more.
help-search = The box above every page finds by name, pinyin, initials, staff number and the words of records. What was found stands in groups: people, each register, figures and pages; each line leads to its record. You find only what you may see, and sensitive and private fields are not searched.
cli-search-about = Find by name, pinyin, initials, number and words
cli-search-more =
    Searches people, every register, branches and measures; sensitive and private fields are not searched.
    Example: niangjia search zhangwei; niangjia search 健步走 --format json
cli-search-words = What to look for: 张伟, zhangwei, zw, 00101
cli-search-most = How many records of a register are listed at most
cli-search-more-there = There are more; list more of them with --most
cli-search-nothing = What to look for needs a letter, a digit or a Chinese sign
