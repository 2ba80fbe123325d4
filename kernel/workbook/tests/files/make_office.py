import openpyxl, datetime
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
wb=openpyxl.Workbook()
ws=wb.active; ws.title='名册'
ws['A1']='示例学院工会会员名册'; ws.merge_cells('A1:F1')
ws.append(['工号','姓名','出生日期','金额','签到','备注'])
rows=[('00226','万 璐',datetime.date(1973,10,23),8943.9,datetime.time(8,30),'√'),
      ('00235','阿布力孜·示例',datetime.datetime(1974,1,12,9,30,15),-0.05,datetime.time(17,5,30),None),
      (252,'𠮷 喆',45200,0.1,None,'甲\n乙')]
for i,r in enumerate(rows):
    for j,v in enumerate(r):
        if v is not None: ws.cell(3+i,1+j,v)
for r in (3,4):
    ws.cell(r,3).number_format='yyyy/m/d' if r==3 else 'yyyy/m/d h:mm:ss'
    ws.cell(r,5).number_format='h:mm'
ws['A6']='合计'; ws['D6']='=SUM(D3:D5)'; ws['E6']='=1/0'; ws['F6']='=D6>0'; ws['B6']='=A3&"号"'
ws['D8']=1234567.89; ws['D8'].number_format='#,##0.00'; ws['E8']=0.125; ws['E8'].number_format='0.0%'
ws['F8']=CellRichText('红', TextBlock(InlineFont(color='FFFF0000'),'头'), '文件')
ws['A9']=123456789012; ws['B9']=True; ws['C9']=1.5e-7
ws['D9']=36526; ws['D9'].number_format='yyyy"年"m"月"d"日"'
ws['E9']=0.75; ws['E9'].number_format='[h]:mm'
ws['F9']='  前后空格  '
ws.row_dimensions[5].hidden=True; ws.column_dimensions['D'].hidden=True
h=wb.create_sheet('旧表'); h.sheet_state='hidden'; h['A1']='勿用'
l=wb.create_sheet('长表')
for i in range(1,401): 
    l.cell(i,1,f'第{i}行：'+'后勤保卫分工会Aa'*(1+i%4)); l.cell(i,3,'相同'); l.cell(i,4,'相同'); l.cell(i,6,i/100)
l['Z600']='远处'
l.merge_cells('H2:I5')
wb.save('office.xlsx')
