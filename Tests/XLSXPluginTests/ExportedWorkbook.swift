import DossierModel
import PluginKit
import TestSupport

@testable import XLSXPlugin

/// A workbook exported for a test, and what became of the records.
struct ExportedWorkbook {
  let folder = TestFolder()
  let tally: ExportTally

  var path: String { folder.path("report.xlsx") }
  var bytes: [UInt8] { TestBytes.read(path) }
  var omissions: [String] { tally.omissions.map { "\($0.kind) \($0.record): \($0.reason)" } }

  init(
    _ events: [TestNode], in dossier: Dossier = .test(), options: [(name: String, value: String)] = [],
    asOf: String = "2025-03-10", language: String = "en", batchLength: Int = 2, jobs: Int = 2
  ) async throws {
    guard let day = CivilDate(asOf) else { throw ExportError.refused(asOf) }
    let context = ExportContext(
      dossier: dossier, language: language, asOf: day, generator: "Chancery 0.1.0", jobs: jobs)
    let output = Output(path: folder.path("report.xlsx"))
    let run = try WorkbookRun(try XLSXOptions(options), context, output)
    for start in stride(from: 0, to: events.count, by: batchLength) {
      try await run.consume(
        EventBatch(of: Array(events[start..<min(start + batchLength, events.count)]), in: dossier))
    }
    tally = try await run.finish()
    try output.publish()
  }

  /// What a Python script says of the workbook; `book` and `cells(sheet)` are at hand.
  func asked(_ script: String) throws -> String {
    let prelude = """
      import sys, openpyxl, python_calamine
      book = openpyxl.load_workbook(sys.argv[1], data_only=True)
      calamine = python_calamine.load_workbook(sys.argv[1])
      def column(sheet, heading):
        cells = list(book[sheet].columns)
        return [c.value for c in next(c for c in cells if c[0].value == heading)[1:]]

      """
    let run = try Python.run(prelude + script, [path])
    return run.text + run.errors
  }
}

extension Dossier {
  /// A dossier with one record of every kind.
  static func test(sources: [Source]? = nil) -> Dossier {
    var header = DossierHeader()
    header.id = "visit"
    header.title = "The visit"
    header.description = "What was reported of the visit."
    header.editors = ["A. Editor", "B. Editor"]
    var source = Source()
    (source.id, source.title, source.url) = ("times", "The Times", "https://e.org/a?b=internal:c#d")
    var place = Place()
    (place.id, place.name) = ("hanoi", "Hà Nội")
    place.latitude = 21.03
    var actor = Actor()
    (actor.id, actor.kind, actor.name) = ("viet-nam", "state", "Việt Nam")
    var relation = Relation()
    (relation.id, relation.kind, relation.from, relation.to) = ("member", "memberOf", "viet-nam", "asean")
    var object = DossierObject()
    (object.id, object.kind, object.name) = ("painting", "gift", "Painting")
    var claim = Claim()
    (claim.id, claim.subject, claim.property, claim.number) = ("age", "asean", "age", 57.5)
    var target = Target()
    (target.id, target.owner, target.goal) = ("gdp", "viet-nam", "Growth")
    var statement = Statement()
    (statement.id, statement.speaker, statement.gist) = ("pledge", "viet-nam", "It will help.")
    return Dossier(
      header: header, sources: sources ?? [source], places: [place], actors: [actor], relations: [relation],
      objects: [object], claims: [claim], targets: [target], statements: [statement])
  }
}
