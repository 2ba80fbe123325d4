slice-report = Annual report

# What a report is called where nothing else was given
report-name = Work report of the union for { $year } (draft for deliberation)
report-union = The college's union
report-meeting = the congress of members

# Sentences that are not in the report
report-left-out-no-records = There are no records of this in the period.
report-left-out-no-register = No register holds records of this.
report-left-out-empty-part = The total holds none of this kind; the parts still add up.

# Arithmetic that does not come out
report-remark-per-head-not-whole = “{ $total }” divided by “{ $heads }” does not come out even; { $rounded } per head is rounded, so the text should say “about”.
report-remark-printed-per-head = The text says { $printed } yuan per head; “{ $total }” divided by that is not { $count }, “{ $heads }”. Say that the amount per head is rounded, or print it exactly.
report-remark-parts-unlike-whole = The parts do not add up to “{ $whole }”; the difference is { $difference }. Look for records without a kind or with a wrong one.
report-remark-shares-unlike-hundred = The printed shares add up to { $sum } %, not 100 %. Print more decimals, or say that they are rounded.

# Reading other people's reports: numbers that count nothing
report-fixed-year = year
report-fixed-date = date or span
report-fixed-ordinal = ordinal or grade
report-fixed-session = term and session
report-fixed-name = name
report-fixed-document-number = document number
report-fixed-item-number = item number
report-fixed-condition = condition or age
report-fixed-anniversary = anniversary
report-fixed-identifier = identifier
report-fixed-page-number = page number

# Which measure a figure speaks of, and how sure that is
report-certainty-certain = certain
report-certainty-likely = likely
report-certainty-by-value-only = by value only

# Arithmetic that does not hold inside the text
report-doubt-heads-not-whole = The total divided by the amount per head is no whole number of heads; if the amount is rounded, the text should say "about".
report-doubt-other-heads = The total divided by the amount per head is not the number of heads in the text.
report-doubt-parts-unlike-whole = The parts do not add up to the whole.
report-doubt-part-beyond-whole = One part is larger than its whole.
report-doubt-share-unlike-counts = The share is not what the two counts in the text give.
report-doubt-share-without-counts = No rounding of any part of the count in the text gives this share.
report-doubt-two-values = The same thing has two different values in the text.

# Kinds and states of reports
report-kind-annual = Annual work report
report-kind-proposals = Report on proposals
report-kind-funds = Report on funds
report-kind-half-year = Half-year summary
report-kind-branch = Branch report
report-state-draft = Draft
report-state-reading = Reading draft (sealed)
report-state-final = Final (sealed)
report-seal-line = Seal

# Paragraphs that need rewriting
report-mark-appeared = There was no such figure last year, and now there is.
report-mark-disappeared = There was such a figure last year; this year has no records, and the sentence is left out.
report-mark-direction = The text says that it rose or fell, and this year's figure says otherwise.
report-mark-claim = The text says highest or lowest, and the figures of those years say otherwise.
report-mark-typed = A figure typed by hand is still last year's.
report-mark-year = A year is named that was right a year ago.

# What was not done, and what to do
report-refused-no-report = There is no such report.
report-refused-no-paragraph = There is no such paragraph.
report-refused-no-comment = There is no such comment, or it is settled already.
report-refused-no-evidence = There is no such evidence.
report-refused-nothing-before = There is no report of this kind for the year before; begin a new one.
report-refused-sealed = The report is sealed as final and cannot be changed.
report-refused-conflict = Somebody else has just changed this paragraph. Read what they wrote, then decide how to bring both together.
report-refused-text = A reference is not written correctly; see whether braces and quotation marks have their partners.
report-refused-no-measure = There is no such measure.
report-refused-no-variable = There is no such variable; there are branch, last_year, meeting, next_year, union and year.
report-refused-unprintable = This measure is not printed in that format: percent is for shares, yuan for money.
report-refused-period = The period after @ is not understood; write @2022, @2022-H1 or @-1.
report-refused-session = The day of that session is not on record. Enter the session first, or write the days.
report-refused-split = What stands before = is nothing by which figures divide: month, branch, kind, level, sex.
report-refused-undivided = This measure does not divide into parts.
report-refused-withheld = This measure is about health; its names are not for a report.
report-refused-empty = Nothing is written.
report-refused-too-long = The text is too long; make it several paragraphs.
report-refused-not-a-digest = The digest of a file has 64 hexadecimal digits.
report-refused-not-written = This figure does not stand in the paragraph.
report-refused-no-branch = A branch report names its branch; other reports name none.
report-refused-otherwise = It was not done; try again later.

# How two versions differ
report-difference-new = a new paragraph
report-difference-gone = a paragraph that was taken out
report-difference-changed = a changed paragraph
report-difference-moved = a paragraph that was moved

# What the text claims
report-claim-rose = more than the year before
report-claim-fell = less than the year before
report-claim-highest = the highest in { $years } years
report-claim-lowest = the lowest in { $years } years
report-remark-two-values = “{ $of }” is { $first } in one place and { $second } in another. Print it one way, or say that it is rounded.
report-remark-rounded-away = “{ $of }” is printed as { $printed } and is neither all nor nothing. Print more decimals.
report-remark-not-within = { $outside ->
    [one] One person
   *[other] { $outside } persons
 } of “{ $part }” are not among “{ $whole }”. Look into it, or say why in the text.
report-remark-claim = The text says that “{ $of }” is { $claim }; the figures of those years do not show it.
report-remark-not-compared = The lists of “{ $part }” and “{ $whole }” are too long; they were not compared person by person.
report-remark-small = “{ $of }” is about health and below { $below }; somebody may be known by it. Consider saying it without a number.

# Sealed files
report-broken-not-sealed = This is not a sealed report, or it is cut off.
report-broken-parts = Changed since it was sealed: { $parts }.
report-broken-seal = The seal is not that of the content.
report-broken-around = What is sealed is whole; the file around it was changed.
report-broken-another = The file is whole, but its seal is { $seal }, not the one asked for.

# The page that stands by itself
report-page-figures = Where the figures come from
report-page-value = Exactly
report-page-period = Period
report-page-records = Records
report-page-part = Part
report-page-withheld = withheld (too few)
report-page-not-said = not said
report-page-by-month = By month
report-page-by-branch = By branch
report-page-by-kind = By kind
report-page-by-level = By level
report-page-back = Back to the text

# Tables for the federation above
report-return-organisation = Organisation
report-return-democracy = Democratic management and proposals
report-return-labour = Contests and innovation
report-return-protection = Care and health
report-return-benefits = Benefits
report-return-culture = Culture and education
report-return-women = Women and youth
report-return-honours = Honours
report-return-finance = Finance
report-return-column-number = No.
report-return-column-name = Indicator
report-return-column-value = Value
report-return-column-unit = Unit
report-return-column-definition = How it is counted

report-part-head = what the report is
report-part-text = the text
report-part-source = the source of the text
report-part-figures = the figures
report-part-lists = the lists of records
report-part-definitions = the definitions
report-part-rules = rules and their versions
report-part-hand = figures typed by hand
report-part-panels = what opens behind figures
report-part-remarks = the remarks

# Key figures for the hall
report-slides-whole = The year in figures
report-slides-before = Year before:
report-slides-nothing-before = No records a year before
report-slides-withheld-before = Year before: withheld
report-slides-withheld = withheld
