# Files that cannot be read
problem-file-not-found = There is no such file; check the path.
problem-file-unreadable = This file cannot be opened; check whether it may be read, or whether another program holds it.
problem-file-empty = This file is empty; check whether it was copied whole.
problem-file-too-large = This file is larger than { $limit } MB and was not read; take pictures out of it or split it, and import again.
problem-file-bomb = This file grows far too large when unpacked and was not read; open it in Excel, save it as .xlsx and import that.
problem-file-encrypted = This file is protected by a password and was not read; remove the password in Excel, save it and import it again.
problem-file-broken = This file is damaged and was not read; open it in Excel, save it as .xlsx and import that.
problem-file-too-many-cells = This file spreads over more than { $limit } cells and was not read; delete what stands far away from its tables, or split it, and import again.
problem-file-unknown-encoding = The encoding of the text in line { $line } is unknown and the file was not read; open it in Excel, save it as .xlsx and import that.
problem-file-not-a-spreadsheet = { $kind ->
    [pdf] This file is { kind-pdf } and was not read; find the spreadsheet that it was made from.
    [document] This file is { kind-document } and was not read; copy its tables into Excel, save them and import that.
    [slides] This file is { kind-slides } and was not read; copy its tables into Excel, save them and import that.
    [image] This file is { kind-image } and was not read; find the spreadsheet that it was made from.
    [web-page] This file is in truth { kind-web-page } and was not read; open it in Excel, save it as .xlsx and import that.
    [xml] This file is { kind-xml } and was not read; open it in Excel, save it as .xlsx and import that.
    [binary-workbook] This file is { kind-binary-workbook } and was not read; open it in Excel, save it as .xlsx and import that.
    [ancient-workbook] This file is { kind-ancient-workbook } and was not read; open it in Excel, save it as .xlsx and import that.
    [archive] This file is { kind-archive } and was not read; unpack it and import the spreadsheets in it.
   *[unknown] This is no spreadsheet and was not read; check whether it is the file that was meant.
}

# Kinds of files
kind-pdf = a PDF
kind-document = a text document
kind-slides = a presentation
kind-image = a picture
kind-web-page = a web page
kind-xml = an XML file
kind-binary-workbook = a binary workbook (.xlsb)
kind-ancient-workbook = a workbook from before Excel 95
kind-archive = an archive of other files
kind-unknown = a file of an unknown kind

# Sheets and columns
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

# Cells and totals
problem-cell-error = The cell holds the formula error “{ $read }” and the line was not taken; correct the formula and import again.
problem-bad-amount = “{ $read }” is no amount and the line was not taken; write a number such as 500 or 1,000.50.
problem-amount-separator = The thousands separator in “{ $read }” stands in the wrong place and the line was not taken; check the amount.
problem-amount-too-fine = “{ $read }” is finer than one fen and the line was not taken; round it to the fen.
problem-amount-too-large = “{ $read }” is too large for an amount and the line was not taken; check it.
problem-bad-date = “{ $read }” is no date and the line was not taken; write it like 2023-03-08.
problem-date-without-year = “{ $read }” has no year and neither has the title, so the line was not taken; add the year.
problem-year-missing = The sheet has no column for the date, and neither its title nor its name says which year it is about, so the line was not taken; write the year into the title (such as 2023年…) and import again.
problem-date-ambiguous = “{ $read }” can be read as different dates and the line was not taken; write it like 2023-03-08.
problem-span-backwards = “{ $read }” ends before it begins and the line was not taken; check both dates.
problem-bad-number = “{ $read }” is no number and the line was not taken; check it and import again.
problem-bad-rate = “{ $read }” is no rate and the line was not taken; write it like 0.5%.
problem-bad-choice = “{ $read }” is none of the words that are known here and the line was not taken; use a usual one.
problem-bad-session = “{ $read }” names no session and the line was not taken; write the term and the session.
problem-total-row-differs = The total says { $read }, the lines add up to { $expected }; the lines were taken as they are, check the total.
problem-left-out = This row is left out, as somebody settled it.
