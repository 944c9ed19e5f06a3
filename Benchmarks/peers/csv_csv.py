"""csv_csv.py PLAIN OUT: CSV with the standard library of Python."""

import csv
import sys

from table import COLUMNS, events, row

with open(sys.argv[2], "w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(map(row, events(sys.argv[1])))
