import Foundation
import TestSupport
import Testing

/// The plugins in examples/plugins, as their users run them.
struct ExampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../examples/plugins").standardizedFileURL.path

  @Test(arguments: ["gantt.py", "digest.sh"])
  func `an example passes all checks`(name: String) {
    let run = PluginFolder().run(["plugin", "test", "\(Self.folder)/\(name)", "--events", "5000"])
    #expect(run.lines.last == "24 of 24 checks passed", "\(run.text) \(run.errors)")
  }

  @Test func `the chart and the digest are made of an example`() throws {
    let plugins = PluginFolder()
    let used = ["gantt.py", "digest.sh"].flatMap { ["--plugin", "\(Self.folder)/\($0)"] }
    let run = plugins.run(
      ["export"] + Example.aseanWithBackground.inputs + ["-o", "a.gantt.svg", "-o", "a.digest.md"] + used)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("a.gantt.svg: 33 events; left out 8 events"), "\(run.errors)")
    let chart = try #require(plugins.folder.text("a.gantt.svg"))
    #expect(chart.components(separatedBy: "<g>").count == 34)
    #expect(
      shell(
        "xmllint --noout a.gantt.svg || python3 -c 'import sys, xml.dom.minidom as m; m.parse(\"a.gantt.svg\")'",
        in: plugins.folder
      ).status == 0)
    let digest = try #require(plugins.folder.text("a.digest.md"))
    #expect(digest.hasPrefix("# General Secretary To Lam at the ASEAN Secretariat"))
    #expect(digest.split(separator: "\n").count == 42)
  }

  @Test(.wantsPython)
  func `events are read from a workbook, and what is wrong with one is told with its line`() throws {
    let python = try #require(Python.path)
    let plugins = PluginFolder()
    let make = """
      import openpyxl, datetime
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.append(["Betreff", "date", "kind", "Remarks"])
      sheet.append(["Visit to Jakarta", datetime.date(2025, 3, 10), "visit", "x"])
      sheet.append(["Accession", 1995, "accession", ""])
      sheet.append(["Crisis", "late 1990s", "crisis", ""])
      sheet.append(["", "", "", "a row without a title"])
      book.save("visits.xlsx")
      """
    _ = Program(python, ["-c", make], in: plugins.folder.path).wait()
    let path = URL(fileURLWithPath: python).deletingLastPathComponent().path + ":/usr/bin:/bin"
    let arguments = [
      "import", "sheet", "visits.xlsx", "--plugin", "\(Self.folder)/sheet.py", "-O", "sheet.title=Betreff",
    ]
    let bad = plugins.run(arguments, environment: ["PATH": path])
    #expect(bad.status == 65)
    #expect(bad.errors.contains("visits.xlsx as sheet reads it:3:"), "\(bad.errors)")
    #expect(bad.errors.contains("write 1997~/1999~"))
    #expect(bad.errors.contains("sheet: note: the column “Remarks” is passed over"))
    _ = Program(
      python, ["-c", make.replacingOccurrences(of: "late 1990s", with: "1997~/1999~")],
      in: plugins.folder.path
    ).wait()
    let good = plugins.run(arguments + ["-o", "visits.jsonl"], environment: ["PATH": path])
    #expect(good.status == 0, "\(good.errors)")
    let lines = try #require(plugins.folder.text("visits.jsonl")).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""kind":"visit","title":"Visit to Jakarta","date":"2025-03-10""#), "\(lines)")
    #expect(plugins.run(["check", "visits.jsonl"]).status == 0)
    // As its options stand by default.
    let renamed = make.replacingOccurrences(of: "Betreff", with: "title")
      .replacingOccurrences(of: "late 1990s", with: "1998")
    _ = Program(python, ["-c", renamed], in: plugins.folder.path).wait()
    let test = plugins.run(
      ["plugin", "test", "\(Self.folder)/sheet.py", "--input", "visits.xlsx", "--events", "2000"],
      environment: ["PATH": path])
    #expect(test.lines.last == "21 of 24 checks passed, 3 skipped", "\(test.text)")
  }
}
