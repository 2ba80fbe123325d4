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
cli-data = Folder of the data (SQLite); ./niangjia-data when not said
cli-database = Address of the database: postgres://… or a file; also from NIANGJIA_DATABASE
cli-listen = Address to listen on; seen on this machine only
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
cli-not-loopback = { $listen } is not an address of this machine alone; the pages have no sign-in yet, so use 127.0.0.1 or [::1]

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
cli-import-explained = { $sheets ->
        [one] One sheet was
       *[other] { $sheets } sheets were
    } not recognised; see { $file }: put the name of a form in the place of "?", or "-" for a sheet that nobody needs, and import again

cli-measures-about = List all measures of a period
cli-measures-more =
    Example: niangjia measures --period 2023 --format csv
cli-measures-period = Period { $period }

cli-trace-about = Open a figure: every record behind it, with its source
cli-trace-more =
    Example: niangjia trace care.condolences.person_times --period 2023 --by kind
cli-trace-measure = Id of the measure, such as people.members
cli-trace-by = Split by month, branch, kind, level or sex
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

cli-report-about = Write the annual report: Word (layout of GB/T 9704) or Markdown
cli-report-more =
    Example: niangjia report --period 2023 --out report.docx
cli-report-meeting = The meeting that hears the report
cli-report-written = Written to { $file }
cli-report-unknown-ending = { $file }: end the name in .docx or .md

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
check-history-chain = the chain of the history is whole
check-records-sourced = every imported record has a source
check-figures-traced = every figure equals its trace

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
web-withheld-note = What concerns health, need and the like is not shown: the pages have no sign-in yet and cannot know who is looking.
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
