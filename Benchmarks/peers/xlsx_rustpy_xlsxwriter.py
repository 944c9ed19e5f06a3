"""xlsx_rustpy_xlsxwriter.py PLAIN OUT: a workbook with rust_xlsxwriter; Python makes the rows."""

import sys

import rustpy_xlsxwriter

from table import COLUMNS, events, typed_row

rustpy_xlsxwriter.write_worksheet(
    (dict(zip(COLUMNS, typed_row(event))) for event in events(sys.argv[1])), sys.argv[2], sheet_name="Events",
    freeze_row=1, autofilter=True, bold_headers=True, datetime_format="yyyy-mm-dd")
