"""ics_icalendar.py PLAIN OUT: a calendar with icalendar, an entry for each event that names its days."""

import datetime
import sys

from icalendar import Calendar, Event

from table import events, names_days, typed_row

calendar = Calendar()
calendar.add("prodid", "-//Peer//icalendar//EN")
calendar.add("version", "2.0")
for event in filter(names_days, events(sys.argv[1])):
    cells = typed_row(event)
    entry = Event()
    entry.add("uid", event["id"] + "@example.org")
    entry.add("dtstamp", datetime.datetime(2025, 12, 31, tzinfo=datetime.timezone.utc))
    entry.add("dtstart", cells[3])
    entry.add("dtend", cells[4] + datetime.timedelta(days=1))
    entry.add("summary", event["title"])
    entry.add("location", event["place"]["name"])
    entry.add("url", event["sources"][0]["url"])
    entry.add("categories", [event["kind"]])
    if event["description"]:
        entry.add("description", event["description"])
    calendar.add_component(entry)
with open(sys.argv[2], "wb") as out:
    out.write(calendar.to_ical())
