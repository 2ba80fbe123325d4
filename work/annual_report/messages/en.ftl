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
