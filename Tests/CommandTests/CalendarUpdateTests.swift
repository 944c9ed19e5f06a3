import TestSupport
import Testing

/// What is told of a calendar that takes the place of an earlier one.
struct CalendarUpdateTests {
  private func dossier(_ id: String, _ events: [String]) -> String {
    let header = "dossier: {id: \(id), title: \(id), asOf: 2025-03-10}\nevents:\n"
    return header + events.map { "  - {id: \($0), kind: visit, title: \($0), date: 2025-03-10}\n" }.joined()
  }

  /// Exports a dossier in the place of a calendar, and hands back what was said, and what the new one holds.
  private func update(
    _ previous: String, _ name: String, in folder: TestFolder, to output: String = "b.ics",
    options: [String] = ["-O", "ics.tombstones=yes"]
  ) -> (said: String, text: String) {
    let run = chancery(
      ["export", name, "-o", output, "-O", "ics.previous=\(previous)"] + options, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return (run.errors, folder.text("b.ics") ?? "")
  }

  @Test func `entries that are cancelled are counted, also where there is nothing else`() {
    let folder = TestFolder([
      "two.yaml": dossier("league", ["talks", "visit"]), "one.yaml": dossier("league", ["talks"]),
      "none.yaml": "dossier: {id: league, title: league, asOf: 2025-03-10}\n",
    ])
    #expect(chancery(["export", "two.yaml", "-q", "-o", "a.ics"], in: folder).status == 0)
    let one = update("a.ics", "one.yaml", in: folder)
    #expect(one.said.contains("b.ics: 1 event; 1 entry of the previous calendar cancelled\n"))
    let none = update(
      "a.ics", "none.yaml", in: folder, options: ["-O", "ics.tombstones=yes", "--report", "r"])
    #expect(none.said.contains("b.ics: no records; 2 entries of the previous calendar cancelled\n"))
    #expect(none.text.ranges(of: "STATUS:CANCELLED").count == 2)
    let report = folder.text("r") ?? ""
    #expect(
      report.replacing(/\s/, with: "").contains(#""remarks":["2entriesofthepreviouscalendarcancelled"]"#))
    // What was cancelled before stays so, and is not counted again.
    let again = update("b.ics", "none.yaml", in: folder)
    #expect(again.text == none.text)
    #expect(!again.said.contains("cancelled"))
  }

  @Test func `a calendar of another dossier cancels nothing, and it is told`() {
    let folder = TestFolder([
      "league.yaml": dossier("league", ["talks", "visit"]), "union.yaml": dossier("union", ["talks"]),
    ])
    #expect(
      chancery(["export", "league.yaml", "-q", "-o", "a.ics", "-o", "ics:a/"], in: folder).status == 0)
    let file = update("a.ics", "union.yaml", in: folder)
    let sentence = "1 event; 2 entries of the previous calendar neither carried over nor cancelled, "
    #expect(file.said.contains(sentence + "being of another dossier, “league”\n"), "\(file.said)")
    #expect(!file.text.contains("CANCELLED"))
    let folded = update("a/", "union.yaml", in: folder)
    #expect(folded.said.contains(sentence + "being of another dossier, “league”\n"), "\(folded.said)")
    // Where the entries of a folder do not say whose they are, their UIDs do; those of the same dossier are cancelled.
    for name in (folder.text("a/.chancery-files") ?? "").split(separator: "\n") where name.hasSuffix(".ics") {
      let text = folder.text("a/\(name)") ?? ""
      folder.write(text.replacing("X-CHANCERY-DOSSIER:league\r\n", with: ""), to: "a/\(name)")
    }
    let other = update("a/", "union.yaml", in: folder)
    #expect(other.said.contains(sentence + "being of another dossier\n"), "\(other.said)")
    folder.write(dossier("league", ["talks"]), to: "league.yaml")
    let same = update("a/", "league.yaml", in: folder)
    #expect(
      same.said.contains("b.ics: 1 event; 1 entry of the previous calendar cancelled\n"), "\(same.said)")
  }

  @Test func `entries of other programs are counted, and a calendar that is cut short is refused`() {
    let folder = TestFolder(["one.yaml": dossier("league", ["talks"])])
    #expect(chancery(["export", "one.yaml", "-q", "-o", "a.ics"], in: folder).status == 0)
    let calendar = folder.text("a.ics") ?? ""
    let lunch = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Lunch\r\nEND:VEVENT\r\n"
    folder.write(calendar.replacing("END:VCALENDAR", with: "\(lunch)\(lunch)END:VCALENDAR"), to: "mixed.ics")
    let mixed = update("mixed.ics", "one.yaml", in: folder)
    #expect(
      mixed.said.contains(
        "1 event; 2 entries of the previous calendar not carried over, being of another program\n"),
      "\(mixed.said)")
    #expect(mixed.text == calendar)
    folder.write(String(calendar.dropLast(10)), to: "cut.ics")
    let cut = chancery(["export", "one.yaml", "-o", "c.ics", "-O", "ics.previous=cut.ics"], in: folder)
    #expect(cut.status != 0)
    #expect(cut.errors.contains("previous=cut.ics is cut short: it does not end with END:VCALENDAR"))
    #expect(folder.text("c.ics") == nil)
  }
}
