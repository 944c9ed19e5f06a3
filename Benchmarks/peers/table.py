"""The table that every peer makes of the plain events: these columns, these cells."""

import datetime
import json

COLUMNS = [
    "id", "kind", "title", "earliest", "latest", "date", "precision", "place", "country", "participant_count",
    "participant_ids", "tags", "source_url", "description",
]
WIDTHS = [14, 12, 50, 11, 11, 22, 10, 18, 8, 5, 30, 24, 40, 60]


def events(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def row(event):
    place, participants = event["place"], event["participants"]
    return [
        event["id"], event["kind"], event["title"], event["earliest"], event["latest"], event["date"],
        event["precision"], place["name"], place["country"], len(participants),
        "; ".join([participant["actor"] for participant in participants]), "; ".join(event["tags"]),
        event["sources"][0]["url"], event["description"],
    ]


def typed_row(event):
    """The row with its two days as dates."""
    cells = row(event)
    cells[3:5] = map(datetime.date.fromisoformat, cells[3:5])
    return cells


def names_days(event):
    """Whether an event can stand in a calendar without guessing: on a day, at a time, or from one day to another."""
    return event["precision"] in ("day", "time") or len(event["date"]) == 21
