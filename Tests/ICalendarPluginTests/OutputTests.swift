import DossierModel
import Foundation
import PluginKit
import Testing

@testable import ICalendarPlugin

@Suite struct OutputTests {
  @Test func `what the driver runs writes the same file each time`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-ics-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try [
      Event.test("accession", "Viet Nam’s accession to ASEAN", on: "1995-07-28", commemorate: true),
      .test("crisis", "Crisis", on: "199X"),
    ]
    let context = ExportContext(
      dossier: .test(), language: "en", asOf: CivilDate(dayNumber: 20_157), generator: "Chancery 0.1.0")
    var files: [Data] = []
    for name in ["first.ics", "second.ics"] {
      let path = folder.appending(path: name).path
      let output = Output(path: path)
      let exporter = try AnyFormat(ICalendarExporter.self).make([("milestones", "5+30")])
      let run = try exporter.begin(context, output)
      for event in events { try await run.consume(EventBatch(of: [event])) }
      let tally = try await run.finish()
      #expect(tally.counts[.event]?.written == 1)
      #expect(tally.counts[.event]?.lost == 1)
      try output.publish()
      files.append(try Data(contentsOf: URL(filePath: path)))
    }
    #expect(files[0] == files[1])
    #expect(files[0] == Data(try Calendar(events, options: [("milestones", "5+30")]).bytes))
  }
}
