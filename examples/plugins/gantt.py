#!/usr/bin/env python3
"""A Gantt chart of a dossier as SVG: a bar for each event, from its first possible day to its last.

Python's standard library alone. Put it into ~/.local/share/chancery/plugins and make it executable:
    chancery export visit.yaml -o visit.gantt.svg
"""
import datetime
import json
import re
import sys
from xml.sax.saxutils import escape

MANIFEST = {
    "protocol": [1],
    "id": "gantt",
    "version": "1.0",
    "title": "Gantt chart of the events",
    "extensions": ["gantt.svg"],
    "mediaType": "image/svg+xml",
    "output": "path",
    "uses": ["dossier", "event"],
    "options": [
        {"name": "width", "type": "integer", "min": 400, "max": 4000, "default": 1200, "help": "Width in pixels."},
        {"name": "colours", "type": "choice", "choices": ["light", "dark"], "default": "light",
         "help": "The colours of the page."},
    ],
}
PAGES = {"light": ("#ffffff", "#1f2933", "#d9e2ec", "#2b6cb0"), "dark": ("#1f2933", "#f5f7fa", "#3e4c59", "#63b3ed")}
ROW, TOP, LEFT, RIGHT = 26, 84, 330, 24


def say(**message):
    print(json.dumps(message, ensure_ascii=False), flush=True)


def days(edtf):
    """The first and last day that a date may mean, as numbers; None where it has no bounds."""
    if not edtf:
        return None
    start, _, end = edtf.partition("/")
    first, last = bound(start, False), bound(end or start, True)
    return (first, last) if first and last and first <= last else None


def bound(part, is_last):
    match = re.fullmatch(r"(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?", part.translate({ord(c): None for c in "~?%"}))
    if not match:
        return None
    year, month, day = match.groups()
    year = int(year.replace("X", "9" if is_last else "0"))
    if not year:
        return None
    seasons = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12),
               "33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12)}
    first, final = seasons.get(month, (1, 12)) if month in (None, "XX") or month in seasons else (int(month), int(month))
    if not 1 <= final <= 12:
        return None
    try:
        if day not in (None, "XX"):
            return datetime.date(year, final, int(day)).toordinal()
        if is_last:
            after = datetime.date(year + final // 12, final % 12 + 1, 1) if year < 9999 else datetime.date(9999, 12, 31)
            return after.toordinal() - 1
        return datetime.date(year, first, 1).toordinal()
    except ValueError:
        return None


def text_of(value, language):
    if isinstance(value, dict):
        return value.get(language) or next(iter(value.values()), "")
    return value or ""


def cut(text, most):
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def draw(title, bars, options):
    page, ink, line, bar = PAGES[options["colours"]]
    width, height = options["width"], TOP + ROW * max(len(bars), 1) + 24
    first = min((b[0] for b in bars), default=1)
    last = max((b[1] for b in bars), default=first)
    first_year = datetime.date.fromordinal(first).year
    last_year = datetime.date.fromordinal(last).year + 1
    span = max(last_year - first_year, 1)

    def x(ordinal):
        day = datetime.date.fromordinal(ordinal)
        year_length = 366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0) else 365
        part = day.year - first_year + (day.timetuple().tm_yday - 1) / year_length
        return LEFT + part / span * (width - LEFT - RIGHT)

    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)
                if span / s <= max((width - LEFT - RIGHT) / 60, 1))
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        ' font-family="DejaVu Sans, sans-serif" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="{page}"/>',
        f'<text x="20" y="34" font-size="20" font-weight="bold" fill="{ink}">{escape(cut(title, (width - 40) // 12))}</text>',
    ]
    for year in range(first_year, last_year + 1):
        if year % step:
            continue
        at = LEFT + (year - first_year) / span * (width - LEFT - RIGHT)
        out.append(f'<line x1="{at:.1f}" y1="{TOP - 12}" x2="{at:.1f}" y2="{height - 20}" stroke="{line}"/>')
        out.append(f'<text x="{at:.1f}" y="{TOP - 18}" text-anchor="middle" fill="{ink}">{year}</text>')
    for number, (start, end, words, date) in enumerate(bars):
        y = TOP + number * ROW
        left, right = x(start), max(x(end + 1) if end < 3652059 else x(end), x(start) + 5)
        out.append(f'<g><title>{escape(words)} ({escape(date)})</title>')
        out.append(f'<text x="{LEFT - 12}" y="{y + 14}" text-anchor="end" fill="{ink}">{escape(cut(words, 40))}</text>')
        out.append(f'<rect x="{left:.1f}" y="{y + 2}" width="{right - left:.1f}" height="16" rx="3" fill="{bar}"/></g>')
    out.append("</svg>\n")
    return "\n".join(out)


def export():
    begin = json.loads(sys.stdin.readline())
    if begin.get("protocol") != 1:
        print("gantt speaks version 1 of the protocol", file=sys.stderr)
        return 76
    title, bars, counts, ended = "Events", [], {}, False
    for line in sys.stdin:
        record = json.loads(line)
        kind = record["type"]
        if kind == "end":
            ended = True
            break
        if kind not in MANIFEST["uses"]:
            continue
        counts[kind] = counts.get(kind, 0) + 1
        if kind == "dossier":
            title = text_of(record.get("title"), begin["language"]) or title
        elif record.get("modality", "actual") in ("negated", "hypothetical"):
            say(type="loss", kind="event", record=record["id"], reason=f"is {record['modality']}, and is not drawn")
        elif not (bounds := days(record.get("date"))):
            say(type="loss", kind="event", record=record["id"], reason="has no date with a beginning and an end")
        else:
            bars.append((*bounds, text_of(record.get("title"), begin["language"]), record["date"]))
    if not ended:
        print("gantt: the records break off", file=sys.stderr)
        return 65
    bars.sort(key=lambda bar: bar[:2])
    with open(begin["output"]["path"], "w", encoding="utf-8", newline="\n") as file:
        file.write(draw(title, bars, begin["options"]))
    say(type="done", counts=counts, files=[begin["output"]["path"]])
    return 0


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command == "describe":
        print(json.dumps(MANIFEST))
        return 0
    if command == "export":
        try:
            return export()
        except json.JSONDecodeError:
            print("gantt: a line is no JSON", file=sys.stderr)
            return 65
        except OSError as error:
            print(f"gantt: {error}", file=sys.stderr)
            return 74
    print("This is a plugin of Chancery: chancery export visit.yaml -o visit.gantt.svg", file=sys.stderr)
    return 64


sys.exit(main())
