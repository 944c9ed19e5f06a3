"""Writes invented events, in Chancery's records and in the shapes that other programs read.

records  JSON Lines as Chancery reads them: the dossier, actors, relations, then the events by date
random   the same with the events in random order
last     the same with the events first, and what they refer to after them
plain    the events alone as JSON Lines, with the meaning of each date spelled out, for peers that know no EDTF
cells    the fourteen cells of each event, each ended by a zero byte, for peers in C that read no JSON

The bytes are the same on every machine.
"""

import argparse
import json
import os

from chance import Chance
from dossier import HEADER, Dossier

SHAPES = ["records", "random", "last", "plain", "cells"]
COLUMNS = [
    "id", "kind", "title", "earliest", "latest", "date", "precision", "place", "country", "participant_count",
    "participant_ids", "tags", "source_url", "description",
]
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def path(folder, shape, count):
    """Where a file of this many events is, or will be."""
    return os.path.join(folder, f"{shape}-{count}" + ("" if shape == "cells" else ".jsonl"))


def write(folder, count, shapes):
    """Writes files that are not there yet; a file takes its name when it is whole."""
    missing = [shape for shape in shapes if not os.path.exists(path(folder, shape, count))]
    if not missing:
        return
    os.makedirs(folder, exist_ok=True)
    dossier = Dossier(count)
    together = [shape for shape in missing if shape != "random"]
    _write_shapes(folder, dossier, together, range(count))
    if "random" in missing:
        chance = Chance("order")
        _write_shapes(folder, dossier, ["random"], sorted(range(count), key=lambda _: chance.draw()))


def _write_shapes(folder, dossier, shapes, order):
    count = len(order)
    files = {shape: open(path(folder, shape, count) + ".new", "w", encoding="utf-8", newline="\n") for shape in shapes}
    for shape, file in files.items():
        if shape in ("records", "random", "last"):
            file.write(_json(HEADER) + "\n")
        if shape in ("records", "random"):
            file.writelines(_json(record) + "\n" for record in dossier.references())
    for number in order:
        event, date = dossier.event(number)
        line = _json(event) + "\n"
        for shape, file in files.items():
            file.write(_json(plain(event, date)) + "\n" if shape == "plain" else cells(event, date)
                       if shape == "cells" else line)
    for shape, file in files.items():
        if shape == "last":
            file.writelines(_json(record) + "\n" for record in dossier.references())
        file.close()
        os.rename(file.name, path(folder, shape, count))


def plain(event, date):
    """An event with nothing left out and nothing left to find out."""
    return {
        "id": event["id"], "kind": event["kind"], "title": event["title"], "date": date.text,
        "earliest": date.earliest, "latest": date.latest, "precision": date.precision, "place": event["place"],
        "participants": event["participants"], "tags": event.get("tags", []), "sources": event["sources"],
        "description": event.get("description", ""),
    }


def cells(event, date):
    """The fourteen cells of an event, as `COLUMNS` names them."""
    values = [
        event["id"], event["kind"], event["title"], date.earliest, date.latest, date.text, date.precision,
        event["place"]["name"], event["place"]["country"], str(len(event["participants"])),
        "; ".join(participant["actor"] for participant in event["participants"]),
        "; ".join(event.get("tags", [])), event["sources"][0]["url"], event.get("description", ""),
    ]
    return "\0".join(values) + "\0"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("count", type=int)
    parser.add_argument("--shapes", default=",".join(SHAPES), help="some of these, with commas between")
    arguments = parser.parse_args()
    write(arguments.folder, arguments.count, arguments.shapes.split(","))


if __name__ == "__main__":
    main()
