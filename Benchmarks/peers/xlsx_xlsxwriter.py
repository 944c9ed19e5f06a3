"""xlsx_xlsxwriter.py PLAIN OUT: a workbook with XlsxWriter, a row in memory at a time."""

import sys

import xlsxwriter

from table import COLUMNS, WIDTHS, events, typed_row

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True, "strings_to_urls": False})
sheet = book.add_worksheet("Events")
bold, date = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
for column, width in enumerate(WIDTHS):
    sheet.set_column(column, column, width)
sheet.write_row(0, 0, COLUMNS, bold)
sheet.freeze_panes(1, 0)
number = 0
for number, cells in enumerate(map(typed_row, events(sys.argv[1])), 1):
    for column, value in enumerate(cells):
        if column in (3, 4):
            sheet.write_datetime(number, column, value, date)
        elif column == 9:
            sheet.write_number(number, column, value)
        else:
            sheet.write_string(number, column, value)
sheet.autofilter(0, 0, number, len(COLUMNS) - 1)
book.close()
