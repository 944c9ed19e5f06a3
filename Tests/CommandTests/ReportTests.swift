import Foundation
import TestSupport
import Testing

/// What an export says of itself: its report, its notes, its plan.
struct ReportTests {
  struct Report: Decodable {
    struct Output: Decodable {
      struct Count: Decodable {
        let `in`: Int
        let written: Int
        let lost: Int
      }
      struct Loss: Decodable {
        let kind: String
        let record: String
        let reason: String
      }
      let format: String
      let path: String
      let files: [String]
      let status: String
      let error: String?
      let records: [String: Count]
      let losses: [Loss]
      let omissions: [Loss]
    }
    let outputs: [Output]
  }

  private static let outputs = [
    "a.csv", "csv:t/", "ics,allow-empty=yes:b.ics", "c.gv", "dot,mode=participation:d.gv",
    "dot,mode=timeline:g.gv", "h.gexf", "gexf,mode=coparticipation:i.gexf", "j.mmd", "e.jsonl", "f.xlsx",
  ]

  @Test(arguments: Example.allCases, [[], ["--actor", "viet-nam"], ["--from", "2000", "--until", "2020"]])
  func `what came in was written or lost, for every kind and output`(example: Example, filter: [String])
    throws
  {
    let folder = TestFolder()
    let outputs = Self.outputs.flatMap { ["-o", $0] }
    let run = chancery(["export"] + example.inputs + outputs + filter + ["--report", "r.json"], in: folder)
    // The lease has no actor of that id.
    if run.status == 64, example == .hanoiLease { return }
    try #require(run.status == 0, "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(try #require(folder.bytes("r.json"))))
    #expect(
      report.outputs.map(\.format) == [
        "csv", "csv", "ics", "dot", "dot", "dot", "gexf", "gexf", "mermaid", "jsonl", "xlsx",
      ])
    for output in report.outputs {
      #expect(output.status == "written")
      #expect(output.files.allSatisfy { folder.bytes($0) != nil })
      for (kind, count) in output.records {
        #expect(count.in == count.written + count.lost, "\(output.path): \(kind)")
        #expect(count.lost == output.losses.count { $0.kind == kind }, "\(output.path): \(kind)")
      }
    }
    // A graph of relations has no events.
    let events = Set(report.outputs.compactMap { $0.records["event"]?.in })
    #expect(
      events.count == 1,
      "every output is given the same events: \(report.outputs.map { $0.records["event"]?.in })")
  }

  @Test func `a failed output stands in the report beside the others`() throws {
    let folder = SmallDossier.folder
    let outputs = ["-o", "none/a.csv", "-o", "b.csv", "-o", "csv:/dev/full"]
    let run = chancery(["export", "small.yaml", "--report", "r.json"] + outputs, in: folder)
    #expect(run.status == 73)
    let report = try JSONDecoder().decode(Report.self, from: Data(try #require(folder.bytes("r.json"))))
    #expect(report.outputs.map(\.status) == ["failed", "written", "failed"])
    #expect(report.outputs.first?.error == "cannot create none/a.csv: there is no folder none")
    #expect(folder.names == ["b.csv", "r.json", "small.yaml"])
  }

  @Test func `a report that cannot be written is told`() {
    let run = chancery(
      ["export", "small.yaml", "-q", "-o", "a.csv", "--report", "none/r.json"], in: SmallDossier.folder)
    #expect(run.status == 73)
    #expect(run.errors == "chancery: cannot create none/r.json: there is no folder none\n")
  }

  @Test func `a report may go to standard output`() throws {
    let run = chancery(["export", "small.yaml", "-o", "a.csv", "--report", "-"], in: SmallDossier.folder)
    #expect(try JSONDecoder().decode(Report.self, from: Data(run.bytes)).outputs.count == 1)
  }

  @Test func `a dry run tells the plan and writes nothing`() {
    let folder = TestFolder(["small.yaml": SmallDossier.text, "a.csv": "old"])
    let before = folder.contents
    let outputs = ["-o", "a.csv", "-o", "csv:t/", "--report", "r.json"]
    let run = chancery(["export", "small.yaml", "--dry-run"] + outputs, in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "would write a.csv: 2 events\nwould write t/: 2 events\n")
    #expect(run.text.isEmpty)
    #expect(folder.contents == before)
  }

  @Test func `a quiet run says nothing, another what it wrote`() {
    let folder = SmallDossier.folder
    #expect(chancery(["export", "small.yaml", "-o", "a.csv", "--quiet"], in: folder).errors.isEmpty)
    #expect(chancery(["export", "small.yaml", "-o", "a.csv"], in: folder).errors == "a.csv: 2 events\n")
    #expect(
      chancery(["export", "small.yaml", "-o", "csv:-"], in: folder).errors == "standard output: 2 events\n")
  }
}
