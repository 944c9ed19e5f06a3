import TestSupport
import Testing

/// The day as of which is exported: what is asked for, else the dossier's, else `SOURCE_DATE_EPOCH`, else today.
struct ClockTests {
  private static let dated = SmallDossier.text
  private static let undated = SmallDossier.with(", asOf: 2025-03-10", as: "")

  private static let clocks: [(isDated: Bool, asOf: [String], epoch: [String: String], year: Int)] = [
    (true, [], [:], 2025),
    (true, ["--as-of", "2030-06-01"], [:], 2030),
    (true, [], ["SOURCE_DATE_EPOCH": "946684800"], 2025),
    (false, [], ["SOURCE_DATE_EPOCH": "946684800"], 2000),
    (false, ["--as-of", "2030-06-01"], ["SOURCE_DATE_EPOCH": "946684800"], 2030),
  ]

  @Test(arguments: clocks)
  func `the next anniversary is counted from it`(
    isDated: Bool, asOf: [String], epoch: [String: String], year: Int
  ) {
    let folder = TestFolder(["a.yaml": isDated ? Self.dated : Self.undated])
    let run = chancery(
      ["export", "a.yaml", "-o", "csv:t/"] + asOf, in: folder, environment: epoch)
    #expect(run.status == 0)
    #expect(!run.errors.contains("note:"))
    let rows = folder.text("t/anniversaries.csv")?.split(whereSeparator: \.isNewline) ?? []
    #expect(rows.count == 2)
    #expect(rows.last?.contains("\(year)") == true, "\(rows)")
  }

  @Test func `without any of them it is today, and that is told`() {
    let folder = TestFolder(["a.yaml": Self.undated])
    let run = chancery(["export", "a.yaml", "-o", "a.csv"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("note: the dossier has no asOf; exported as of today, 20"))
    #expect(chancery(["export", "a.yaml", "-q", "-o", "a.csv"], in: folder).errors.isEmpty)
  }

  @Test(arguments: [("in/My Visit.2.yaml", "my-visit"), ("in/2025.yaml", "2025"), ("in/--.yaml", "dossier")])
  func `a dossier without a header is called after its file`(name: String, id: String) {
    let text = Self.undated.replacing("dossier: {id: small, title: A small dossier}\n", with: "")
    let folder = TestFolder([name: text])
    let run = chancery(["export", name, "--as-of", "2025-03-10", "-o", "jsonl:-"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("note: no dossier header; the dossier is called “\(id)”\n"))
    #expect(run.text.hasPrefix(#"{"type":"dossier","id":"\#(id)","title":""#))
  }
}
