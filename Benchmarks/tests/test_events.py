"""The invented events: the same bytes everywhere, the same events in every shape."""

import hashlib
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "harness"))

import generate
from dates import PRECISIONS

COUNT = 2_000
# Of all five files, one after the other. When the events change, so do all figures: then it changes too.
DIGEST = "c538af62a39b6c14dbda118188b4c66b2b535cf58f8c8999130aaccda32c28fd"


class EventsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        generate.write(folder.name, COUNT, generate.SHAPES)
        cls.bytes = {}
        for shape in generate.SHAPES:
            with open(generate.path(folder.name, shape, COUNT), "rb") as file:
                cls.bytes[shape] = file.read()
        cls.names = os.listdir(folder.name)

    def lines(self, shape):
        return [json.loads(line) for line in self.bytes[shape].splitlines()]

    def events(self, shape):
        return [record for record in self.lines(shape) if record.get("type", "event") == "event"]

    def test_bytes_are_the_same_on_every_machine(self):
        digest = hashlib.sha256(b"".join(self.bytes[shape] for shape in generate.SHAPES)).hexdigest()
        self.assertEqual(digest, DIGEST)

    def test_nothing_else_is_left_in_the_folder(self):
        self.assertEqual(len(self.names), len(generate.SHAPES))

    def test_every_shape_holds_the_same_records_in_its_own_order(self):
        records = self.bytes["records"].splitlines()
        for shape in ("random", "last"):
            self.assertNotEqual(self.bytes[shape].splitlines(), records)
            self.assertEqual(sorted(self.bytes[shape].splitlines()), sorted(records))

    def test_references_stand_first_or_last(self):
        kinds = [record["type"] for record in self.lines("records")]
        self.assertEqual(kinds[:2] + kinds[-1:], ["dossier", "actor", "event"])
        kinds = [record["type"] for record in self.lines("last")]
        self.assertEqual(kinds[:2] + kinds[-1:], ["dossier", "event", "relation"])

    def test_events_stand_by_date_with_every_precision_among_them(self):
        plain = self.events("plain")
        places = [(event["earliest"], event["latest"], PRECISIONS.index(event["precision"])) for event in plain]
        self.assertEqual(places, sorted(places))
        self.assertEqual({event["precision"] for event in plain}, set(PRECISIONS))

    def test_events_refer_to_actors_that_are_there(self):
        known = {record["id"] for record in self.lines("records") if record["type"] == "actor"}
        named = {one["actor"] for event in self.events("records") for one in event["participants"]}
        self.assertLessEqual(named, known)

    def test_texts_hold_what_formats_must_escape(self):
        descriptions = "".join(event["description"] for event in self.events("plain"))
        for special in '",;\nệ':
            self.assertIn(special, descriptions)

    def test_plain_events_and_cells_tell_what_the_records_tell(self):
        cells = self.bytes["cells"].decode().split("\0")
        rows = [cells[start:start + 14] for start in range(0, len(cells) - 1, 14)]
        for record, plain, row in zip(self.events("records"), self.events("plain"), rows, strict=True):
            self.assertEqual([record["id"], record["title"], record["date"]], [plain["id"], plain["title"], plain["date"]])
            self.assertEqual(row[:4], [plain["id"], plain["kind"], plain["title"], plain["earliest"]])
            self.assertEqual(row[9], str(len(record["participants"])))
            self.assertEqual(row[13], record.get("description", ""))


if __name__ == "__main__":
    unittest.main()
