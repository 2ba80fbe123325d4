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
