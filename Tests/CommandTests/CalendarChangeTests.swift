import TestSupport
import Testing

/// What a calendar program changed in Chancery's own entries, and folders of them, read back.
struct CalendarChangeTests {
  private let dossier = """
    dossier: {id: my-days, title: Days of note, asOf: 2025-03-10}
    sources: [{id: s1, title: S1}]
    events:
      - {id: a, kind: visit, title: Visit, date: 2025-03-10, commemorate: true, tags: [x], sources: [s1, {source: s1, quote: q}]}
      - {id: b, kind: signing, title: Pact, date: "2025-04-01T09:00:00+07:00", tags: [y]}

    """

  @Test(arguments: ["yes", "no"])
  func `a day that was moved is taken and told, a title and a status beside a record are told`(
    records: String
  ) {
    let folder = TestFolder(["a.yaml": dossier])
    let export = ["export", "a.yaml", "-q", "-o", "a.ics", "-O", "ics.records=\(records)"]
    #expect(chancery(export, in: folder).status == 0)
    #expect(!chancery(["import", "ics", "a.ics", "-o", "same.jsonl"], in: folder).errors.contains("warning"))
    let text = folder.text("a.ics") ?? ""
    #expect(text.contains("- S1") && !text.replacing("\r\n ", with: "").contains("- S1\\n- S1"))
    var moved = text.replacing("DATE:20250310", with: "DATE:20250312").replacing(
      "DATE:20250311", with: "DATE:20250314")
    moved.replace("DATE:20260310", with: "DATE:20260311")
    moved.replace("DTSTART:20250401T020000Z", with: "DTSTART:20250402T020000Z")
    if records == "yes" {
      moved.replace("SUMMARY:Visit", with: "SUMMARY:Journey")
      moved.replace("STATUS:CONFIRMED", with: "STATUS:CANCELLED")
    }
    folder.write(moved, to: "b.ics")
    let run = chancery(["import", "ics", "b.ics"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("now on 2025-03-12/2025-03-13, and X-CHANCERY-EDTF says 2025-03-10;"),
      "\(run.errors)")
    #expect(run.errors.matches(of: /\[W0802\]/).count == (records == "yes" ? 6 : 3), "\(run.errors)")
    #expect(
      run.errors.contains("now on 2026-03-11, and that of 2025-03-10 is on 2026-03-10"), "\(run.errors)")
    for (id, date) in [("a", "2025-03-12/2025-03-13"), ("b", "2025-04-02T02:00:00Z")] {
      #expect(
        run.lines.contains { $0.contains(#""id":"\#(id)""#) && $0.contains(#""date":"\#(date)""#) },
        "\(run.lines)")
    }
  }

  @Test func `folders of entries and of parts keep the dossier's id, and what is no more is passed over`() {
    let folder = TestFolder(["a.yaml": dossier])
    let outputs = ["-o", "ics:entries/", "-o", "ics,split=topic:parts/", "-o", "a.ics"]
    #expect(chancery(["export", "a.yaml", "-q"] + outputs, in: folder).status == 0)
    for (path, title) in [("entries", "my-days"), ("parts", "Days of note")] {
      let run = chancery(["import", "ics", path], in: folder)
      #expect(run.lines.first == #"{"type":"dossier","id":"my-days","title":"\#(title)"}"#, "\(run.errors)")
    }
    folder.write(
      dossier.split(separator: "\n").filter { !$0.contains("id: b,") }.joined(separator: "\n"), to: "b.yaml")
    let update = ["export", "b.yaml", "-q", "-o", "ics,previous=a.ics,tombstones=yes:b.ics"]
    #expect(chancery(update, in: folder).status == 0)
    #expect(folder.text("b.ics")?.contains("STATUS:CANCELLED") == true)
    let run = chancery(["import", "ics", "b.ics"], in: folder)
    #expect(run.lines.filter { $0.contains(#""type":"event""#) }.count == 1, "\(run.lines)")
    #expect(run.errors.contains("N0804"))
    let refused = chancery(["export", "a.yaml", "-o", "c.ics", "-O", "ics.language=klingon!"], in: folder)
    #expect(refused.errors.contains("must be a language like en or vi"), "\(refused.errors)")
  }

  @Test func `a calendar that calls off is read so, and a UID that stands twice is told`() {
    let entry = "BEGIN:VEVENT\nUID:1\nSUMMARY:S\nDTSTART;VALUE=DATE:20250310\nSTATUS:CONFIRMED\nEND:VEVENT\n"
    let folder = TestFolder(["a.ics": "BEGIN:VCALENDAR\nMETHOD:CANCEL\n\(entry)\(entry)END:VCALENDAR\n"])
    let run = chancery(["import", "ics", "a.ics"], in: folder)
    #expect(run.lines.filter { $0.contains(#""status":"cancelled""#) }.count == 2, "\(run.lines)")
    #expect(run.errors.matches(of: /another entry has this UID/).count == 1, "\(run.errors)")
  }
}
