import Foundation
import TestSupport
import Testing

/// A folder of tables holds a dossier whole: what is imported is what was exported.
struct TableRoundTripTests {
  /// Exports a dossier as tables, imports these, and gives what both come to as JSON Lines.
  private func roundTrip(
    _ inputs: [String], options: String = "", in folder: TestFolder
  ) -> (before: [String], after: [String]) {
    let outputs = ["-o", "csv\(options):t/", "-o", "before.jsonl"]
    let exported = chancery(["export"] + inputs + ["-q"] + outputs, in: folder)
    #expect(exported.status == 0, "\(exported.errors)")
    return (folder.text("before.jsonl")?.components(separatedBy: "\n") ?? [], imported(in: folder))
  }

  private func imported(in folder: TestFolder) -> [String] {
    let run = chancery(["import", "csv", "t/", "-o", "i.jsonl", "-q"], in: folder)
    #expect(run.status == 0, "\(run.errors.prefix(2_000))")
    let again = chancery(["export", "i.jsonl", "-q", "-o", "after.jsonl"], in: folder)
    #expect(again.status == 0, "\(again.errors)")
    return folder.text("after.jsonl")?.components(separatedBy: "\n") ?? []
  }

  private func expectSame(_ lines: (before: [String], after: [String]), _ what: String) {
    #expect(lines.before.count > 3, "\(what)")
    #expect(lines.before.count == lines.after.count, "\(what)")
    for (before, after) in zip(lines.before, lines.after) where !before.utf8.elementsEqual(after.utf8) {
      Issue.record("\(what): \(before.prefix(300)) came back as \(after.prefix(300))")
      return
    }
  }

  @Test(arguments: Example.allCases)
  func `an example comes back as it was`(example: Example) {
    expectSame(roundTrip(example.inputs, in: TestFolder()), "\(example)")
  }

  @Test(arguments: [
    "", ",guard=quote,delimiter=semicolon,preset=excel", ",guard=none,delimiter=pipe,preset=unix",
    ",delimiter=tab,bom=yes,newline=lf",
  ])
  func `the most awkward texts come back as they were`(options: String) {
    let folder = TestFolder(["hostile.jsonl": HostileDossier.text(25)])
    expectSame(roundTrip(["hostile.jsonl"], options: options, in: folder), options)
  }

  @Test(.wantsPython) func `a changed cell comes back as that change, and no other`() throws {
    let python = try #require(Python.path)
    let folder = TestFolder(["change.py": Self.change])
    let lines = roundTrip(Example.aseanWithBackground.inputs, in: folder)
    expectSame(lines, "before the change")
    #expect(!chancery(["import", "csv", "t/", "-o", "/dev/null"], in: folder).errors.contains("W0711"))
    let changed = shell("'\(python)' change.py", in: folder)
    #expect(changed.status == 0, "\(changed.errors)")
    let told = chancery(["import", "csv", "t/", "-o", "/dev/null"], in: folder).errors
    #expect(
      told.contains(
        "t/actors.csv:1:14: note[W0711] the columns “other_names”, “sources” are drawn from others"))
    #expect(told.contains("t/participants.csv:1:"))
    #expect(!told.contains("t/events.csv"), "a table that was not changed is not spoken of")
    let after = imported(in: folder)
    let different = zip(lines.before, after).filter { $0 != $1 }.map(\.1)
    #expect(after.count == lines.before.count)
    #expect(different.count == 3)
    #expect(
      different.contains { $0.contains(#""id":"asean","kind":"organisation","name":"The Association""#) })
    #expect(
      different.contains { $0.contains(#""id":"asean-founding""#) && $0.contains(#""role":"dreamer""#) })
    #expect(different.contains { $0.contains("paragraph 99") && $0.contains(#""type":"relation""#) })
  }

  /// Changes a name, a role and a locator; pandas reads and writes the one table, Python the others.
  private static let change = #"""
    import csv, pandas
    def change(table, column, value, **where):
        path = f"t/{table}.csv"
        rows = list(csv.DictReader(open(path, newline="", encoding="utf-8")))
        found = [row for row in rows if all(row[key] == word for key, word in where.items())]
        found[0][column] = value
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    change("participants", "role", "dreamer", event_id="asean-founding")
    change("citations", "locator", "paragraph 99", record_id="viet-nam-membership")
    actors = pandas.read_csv("t/actors.csv", dtype=str, keep_default_na=False)
    actors.loc[actors.id == "asean", "name"] = "The Association"
    actors.to_csv("t/actors.csv", index=False)
    """#

  @Test(.wants("soffice")) func `what LibreOffice saves again comes back as it was`() {
    let folder = TestFolder()
    let before = roundTrip(Example.hanoiLease.inputs, in: folder).before
    let form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    let saved = shell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --infilter='CSV:44,34,76,1' "
        + "--convert-to '\(form)' --outdir again t/*.csv && cp again/*.csv t/", in: folder)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(folder.text("t/events.csv")?.contains("\r") == false, "LibreOffice has written the table")
    expectSame((before, imported(in: folder)), "LibreOffice")
  }
}
