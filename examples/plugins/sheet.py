#!/usr/bin/env python3
"""Reads events from a workbook (XLSX, ODS, XLS) whose first sheet has a row of headings, with python-calamine.

    chancery import sheet visits.xlsx -o visits.jsonl
    chancery import sheet visits.xlsx -O sheet.title=Betreff -O sheet.date=Datum

Columns that it does not know are told of; nothing is left out in silence.
"""
import datetime
import json
import sys

MANIFEST = {
    "protocol": [1],
    "id": "sheet",
    "version": "1.0",
    "title": "Events from a sheet of a workbook",
    "extensions": ["xlsx", "ods", "xls"],
    "mediaType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "commands": ["import"],
    "input": "path",
    "binary": True,
    "options": [
        {"name": "sheet", "type": "text", "default": "", "help": "The name of the sheet; else the first."},
        {"name": "title", "type": "text", "default": "title", "help": "The heading of the column with titles."},
        {"name": "date", "type": "text", "default": "date", "help": "The heading of the column with dates."},
        {"name": "kind", "type": "text", "default": "kind", "help": "The heading of the column with kinds."},
    ],
}


def say(**message):
    print(json.dumps(message, ensure_ascii=False))


def cell(value):
    """A cell as the text that a dossier has for it."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def read():
    begin = json.loads(sys.stdin.readline())
    if begin.get("protocol") != 1:
        print("sheet speaks version 1 of the protocol", file=sys.stderr)
        return 76
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        print("sheet needs python-calamine: pip install python-calamine", file=sys.stderr)
        return 69
    options = begin["options"]
    try:
        book = CalamineWorkbook.from_path(begin["input"]["path"])
        sheet = book.get_sheet_by_name(options["sheet"] or book.sheet_names[0])
        rows = sheet.to_python(skip_empty_area=False)
    except CalamineError as error:
        print(f"sheet: {error}", file=sys.stderr)
        return 65
    headings = [cell(heading) for heading in rows[0]] if rows else []
    fields = {options["title"]: "title", options["date"]: "date", options["kind"]: "kind"}
    fields.update({name: name for name in ("id", "dateText", "description", "place", "status")})
    if options["title"] not in headings:
        say(type="diagnostic", severity="error",
            message=f"no column is called “{options['title']}”; there are {', '.join(headings) or 'none'}")
    for heading in headings:
        if heading and heading not in fields:
            say(type="diagnostic", severity="note", message=f"the column “{heading}” is passed over")
    count = 0
    for number, row in enumerate(rows[1:], start=2):
        record = {"type": "event"}
        for heading, value in zip(headings, row):
            if heading in fields and cell(value):
                record[fields[heading]] = cell(value)
        if len(record) == 1:
            continue
        if "title" not in record:
            say(type="diagnostic", severity="warning", message=f"row {number} has no title, and is passed over")
            continue
        record.setdefault("kind", "event")
        say(**record)
        count += 1
    say(type="done", counts={"event": count})
    return 0


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command == "describe":
        print(json.dumps(MANIFEST))
        return 0
    if command == "import":
        return read()
    print("This is a plugin of Chancery: chancery import sheet visits.xlsx", file=sys.stderr)
    return 64


sys.exit(main())
