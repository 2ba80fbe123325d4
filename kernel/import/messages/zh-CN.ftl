# 读不了的文件
problem-file-not-found = 找不到这个文件；请核对路径。
problem-file-unreadable = 这个文件打不开；请核对是否有读取权限，或是否正被别的程序占用。
problem-file-empty = 这个文件是空的；请核对是否上传完整。
problem-file-too-large = 这个文件超过 { $limit } MB，没有读取；请删去图片或拆成几个文件，再重新导入。
problem-file-bomb = 这个文件解压后大得不正常，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
problem-file-encrypted = 这个文件设有密码，没有读取；请在 Excel 里去掉密码、保存后重新导入。
problem-file-broken = 这个文件已损坏，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
problem-file-too-many-cells = 这个文件展开后超过 { $limit } 个单元格，没有读取；请删去表格以外远处的零星内容，或拆成几个文件，再重新导入。
problem-file-unknown-encoding = 第 { $line } 行的文字编码认不出来，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
problem-file-not-a-spreadsheet = { $kind ->
    [pdf] 这个文件是{ kind-pdf }，没有读取；请找到原来的表格文件再导入。
    [document] 这个文件是{ kind-document }，没有读取；请把其中的表格复制到 Excel，保存后再导入。
    [slides] 这个文件是{ kind-slides }，没有读取；请把其中的表格复制到 Excel，保存后再导入。
    [image] 这个文件是{ kind-image }，没有读取；请找到原来的表格文件再导入。
    [web-page] 这个文件其实是{ kind-web-page }，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
    [xml] 这个文件是{ kind-xml }，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
    [binary-workbook] 这个文件是{ kind-binary-workbook }，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
    [ancient-workbook] 这个文件是{ kind-ancient-workbook }，没有读取；请用 Excel 打开，另存为 .xlsx 后重新导入。
    [archive] 这个文件是{ kind-archive }，没有读取；请解压后导入里面的表格。
   *[unknown] 这不是表格文件，没有读取；请核对是否选错了文件。
}

# 文件的种类
kind-pdf = 一份 PDF
kind-document = 一份文字文档
kind-slides = 一份演示文稿
kind-image = 一张图片
kind-web-page = 一张网页
kind-xml = 一份 XML 文件
kind-binary-workbook = 一份二进制工作簿（.xlsb）
kind-ancient-workbook = 一份 Excel 95 以前的工作簿
kind-archive = 一个压缩包
kind-unknown = 认不出的文件

# 工作表和列
problem-hidden-sheet = 这是隐藏的工作表，没有读取；需要读取请先取消隐藏。
problem-empty-sheet = 这张工作表是空的，没有读取。
problem-ignored-sheet = 按已定的对应关系，这张工作表不读取。
problem-unrecognised-sheet =
    { $why ->
        [missing] 认不出这是哪一种表：最接近“{ $form }”，但没有“{ $heading }”这一列，标题里也没有写明；请核对表头，或给出这张表的对应关系后重新导入。
        [content] 认不出这是哪一种表：最接近“{ $form }”，但“{ $heading }”一列里填的不是应有的内容；请核对这一列，或给出这张表的对应关系后重新导入。
        [untold] 认不出这是哪一种表：各列与“{ $form }”相符，但表头都是各种名单通用的，标题里也没有“{ $heading }”之类的字样；如果确是这种表，请写明标题，或给出这张表的对应关系后重新导入。
        [against] 认不出这是哪一种表：各列与“{ $form }”相符，但标题里的“{ $heading }”说明它是另一种表；如果确是这种表，请改写标题，或给出这张表的对应关系后重新导入。
        [foreign] 这不像是工会的表：它有“{ $heading }”一列，没有读取；如果确要收录，请给出这张表的对应关系后重新导入。
       *[other] 认不出这是哪一种表；请核对表头，或给出这张表的对应关系后重新导入。
    }
problem-ambiguous-sheet = 这张表像是多种表（{ $forms }），没有读取；请用对应关系指明是哪一种。
problem-unrecognised-column = “{ $heading }”这一列没有用到；如需收录，请改用常见的表头或给出对应关系。

# 单元格和合计
problem-cell-error = 单元格里是公式错误“{ $read }”，本行没有收录；请改正公式后重新导入。
problem-bad-amount = “{ $read }”读不出金额，本行没有收录；请写成数字，如 500 或 1,000.50。
problem-amount-separator = “{ $read }”的千分位逗号位置不对，本行没有收录；请核对金额。
problem-amount-too-fine = “{ $read }”细到分以下，本行没有收录；请四舍五入到分。
problem-amount-too-large = “{ $read }”大得不像金额，本行没有收录；请核对。
problem-bad-date = “{ $read }”读不出日期，本行没有收录；请写成 2023-03-08 这样的日期。
problem-date-without-year = “{ $read }”没有写年份，标题里也找不到，本行没有收录；请补写年份。
problem-year-missing = 表里没有日期一列，标题和工作表名里也没有写是哪一年，本行没有收录；请在标题里写明年份（如“2023年……”）后重新导入。
problem-date-ambiguous = “{ $read }”可以读成不同的日期，本行没有收录；请写成 2023-03-08 这样的日期。
problem-span-backwards = “{ $read }”的结束早于开始，本行没有收录；请核对起止日期。
problem-bad-number = “{ $read }”读不出数，本行没有收录；请核对后重新导入。
problem-bad-rate = “{ $read }”读不出比例，本行没有收录；请写成 0.5% 这样的比例。
problem-bad-choice = “{ $read }”对不上任何一种已知写法，本行没有收录；请改用常见写法。
problem-bad-session = “{ $read }”读不出届次，本行没有收录；请写成 第三届第三次 或 三届三次。
problem-total-row-differs = 合计行写的是 { $read }，各行相加是 { $expected }；记录已照各行收录，请核对合计。
problem-left-out = 这一行按选定的不要。
