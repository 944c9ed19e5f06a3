"""What the harness makes of what it measured, and of outputs that differ."""

import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "harness"))

import agreement
import child
import instructions
import tables
from lines import LINES, PAIRS, SLOWEST
from rounds import Rounds, Run, plan


def rounds(**walls):
    """Rounds in which the lines `task__name` took these times."""
    made = Rounds.__new__(Rounds)
    made.size, made.lines = 1_000, LINES
    made.runs = {tuple(key.split("__")): [Run(wall, wall, 20, 0) for wall in runs] for key, runs in walls.items()}
    return made


class RatioTest(unittest.TestCase):
    def test_a_ratio_is_taken_round_by_round(self):
        # The machine was busy in the second round: the middle of the ratios is not the ratio of the middles.
        one = rounds(csv__Chancery=[1, 4, 1], csv__DuckDB=[2, 10, 1.6])
        (pair, (wall, _)), = one.pairs()
        self.assertEqual((pair.to, wall), (("csv", "DuckDB"), 0.5))

    def test_all_four_are_held_against_the_slowest_of_each_round(self):
        one = rounds(all__Chancery=[6, 6], csv__Chancery=[1, 8], ics__Chancery=[2, 2], dot__Chancery=[3, 3],
                     xlsx__Chancery=[4, 4])
        found = {pair.to: wall for pair, (wall, _) in one.pairs()}
        self.assertEqual(found, {SLOWEST: (6 / 4 + 6 / 8) / 2})

    def test_every_pair_names_lines_that_there_are(self):
        keys = {line.key for line in LINES} | {SLOWEST}
        self.assertEqual([pair for pair in PAIRS if not {pair.line, pair.to} <= keys], [])
        self.assertEqual(len({line.key for line in LINES}), len(LINES))


class PlanTest(unittest.TestCase):
    def test_a_slow_peer_has_a_small_number_of_events_to_itself(self):
        made = plan([1_000_000], [line for line in LINES if line.task == "ics"])
        names = {size: [line.name for line in lines] for size, lines in made.items()}
        self.assertEqual(names, {10_000: ["Chancery", "icalendar"], 1_000_000: ["Chancery", "libical in C"]})

    def test_a_slow_peer_takes_its_turn_where_it_can(self):
        made = plan([10_000, 100_000], LINES)
        self.assertEqual(made[10_000], LINES)
        self.assertEqual([line.name for line in LINES if line not in made[100_000]], ["icalendar", "networkx", "XlsxWriter"])


class ChildTest(unittest.TestCase):
    def test_a_run_is_measured_and_fed(self):
        with tempfile.TemporaryDirectory() as folder:
            fed = os.path.join(folder, "fed")
            with open(fed, "w", encoding="utf-8") as file:
                file.write("x" * 100_000)
            told = os.path.join(folder, "told")
            cost = child.run([sys.executable, "-c", "import sys; print(len(sys.stdin.read()))"], told, feed=fed)
            with open(told, encoding="utf-8") as file:
                self.assertEqual(file.read(), "100000\n")
            self.assertGreater(cost.wall, 0)
            self.assertGreater(cost.cpu, 0)
            self.assertGreater(cost.peak, 1)

    def test_a_failure_tells_what_the_program_said(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(child.Failure, "(?s)ended with 3.*no such luck"):
                child.run(["sh", "-c", "echo no such luck; exit 3"], os.path.join(folder, "told"))


class AgreementTest(unittest.TestCase):
    def compare(self, form, ours, theirs):
        with tempfile.TemporaryDirectory() as folder:
            paths = os.path.join(folder, "ours"), os.path.join(folder, "theirs")
            for path, text in zip(paths, (ours, theirs)):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
            return agreement.compare(form, *paths)

    def test_rows_may_be_quoted_otherwise_and_nothing_else(self):
        self.assertEqual(self.compare("csv", 'a,"b"\r\n', "a,b\n"), ("the same 1 rows", None))
        self.assertIn("rows 2", self.compare("csv", "a,b\na,b\n", "a,b\na,c\n")[1])
        self.assertIn("rows 2", self.compare("csv", "a,b\na,b\n", "a,b\n")[1])

    def test_nothing_agrees_with_nothing(self):
        self.assertEqual(self.compare("csv", "", ""), ("", "no rows"))

    def test_entries_are_compared_by_day_and_title(self):
        ours = "BEGIN:VEVENT\r\nDTSTART:20250310T023000Z\r\nSUMMARY:A long\r\n  title\\, in two lines\r\nEND:VEVENT\r\n"
        theirs = "BEGIN:VEVENT\nSUMMARY:A long title\\, in two lines\nDTSTART;VALUE=DATE:20250310\nEND:VEVENT\n"
        self.assertEqual(self.compare("ics", ours, theirs), ("the same 1 entries", None))
        self.assertIn("entries 1", self.compare("ics", ours, theirs.replace("0310", "0311"))[1])

    def test_edges_are_compared_with_the_number_of_meetings(self):
        ours = '  "a" -- "b" [penwidth="1.7", class="meeting", weight="12"];\n'
        self.assertEqual(self.compare("dot", ours, '"b" -- "a" [weight=12];\n'), ("the same 1 edges", None))
        short = '  edge [penwidth="1.2"];\n  "a" -- "b" [weight="12", penwidth="1.7"];\n'
        self.assertEqual(self.compare("dot", short, '"b" -- "a" [weight=12];\n'), ("the same 1 edges", None))
        self.assertIn("edges 1", self.compare("dot", ours, '"a" -- "b" [weight=10];\n')[1])


class VerdictTest(unittest.TestCase):
    def test_five_percent_are_the_limit(self):
        self.assertEqual([instructions.verdict(count, 10_000)[1] for count in (9_000, 10_499, 10_501)], [True, True, False])
        self.assertIn("--record", instructions.verdict(11_000, 10_000)[0])
        self.assertIn("--record", instructions.verdict(9_000, 10_000)[0])
        self.assertNotIn("--record", instructions.verdict(9_600, 10_000)[0])


class TableTest(unittest.TestCase):
    def test_figures_stand_to_the_right(self):
        self.assertEqual(
            tables.table(["", "wall s"], [["Chancery", "1.25"], ["DuckDB", "12.5"]]),
            "|          | wall s |\n| -------- | -----: |\n| Chancery |   1.25 |\n| DuckDB   |   12.5 |")


if __name__ == "__main__":
    unittest.main()
