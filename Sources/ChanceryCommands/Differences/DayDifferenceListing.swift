import DossierModel
import DossierReading
import PluginKit

/// What became of relations between two days, for people and for programs.
struct DayDifferenceListing {
  private let difference: RelationDifference
  private let rows: [RelationChangeRow]
  private let context: ExportContext

  init(_ difference: RelationDifference, _ contents: DossierContents) {
    self.difference = difference
    let wanted = Set(difference.changes.compactMap { $0.after?.startedBy })
    var events: [String: (title: LocalizedText, date: EDTFDate?)] = [:]
    for event in EventBatch(contents.events).events where wanted.contains(event.id.string) {
      let record = event.record
      events[record.id] = (record.title, record.date)
    }
    rows = difference.changes.map { change in
      let event = change.after?.startedBy.flatMap { events[$0] }
      return RelationChangeRow(change, eventTitle: event?.title, eventDate: event?.date)
    }
    context = ExportContext(listing: contents.dossier)
  }

  func print(as form: ListingForm) {
    switch form {
    case .table:
      let (headings, cells) = few(withEvents: false)
      Terminal.print(
        (rows.isEmpty
          ? "" : AlignedTable(headings, cells, headings.map { $0 == "Date" ? .date : .words }).text + "\n\n")
          + summary)
    case .markdown:
      let (headings, cells) = few(withEvents: true)
      Terminal.print((rows.isEmpty ? "" : MarkdownTable(headings, cells).text + "\n\n") + summary)
    case .csv: Terminal.put(whole.csv())
    case .jsonl: Terminal.put(whole.jsonLines())
    case .json: Terminal.print(json)
    }
  }

  private var whole: Listing<RelationChangeRow> {
    Listing(table: .relationChanges, rows: rows, context: context)
  }

  /// What a person sees of each change: whether it is certain, and what it was before and is now.
  private func few(withEvents: Bool) -> (headings: [String], rows: [[String]]) {
    let headings = ["Change", "From", "Relation", "To", "Before", "Now", "Date", "Event"]
    let cells = rows.map { row in
      let (change, relation) = (row.change, row.change.relation)
      return [
        change.kind.rawValue + (change.isCertain ? "" : ", possibly"), name(relation.from),
        Vocabulary.phrase(of: relation.kind), name(relation.to), Self.standing(change.before),
        Self.standing(change.after), change.date?.description ?? "",
        row.eventTitle?.text(in: context.language) ?? "",
      ]
    }
    let columns = headings.indices.filter { column in
      (withEvents || headings[column] != "Event") && cells.contains { !$0[column].isEmpty }
    }
    return (columns.map { headings[$0] }, cells.map { row in columns.map { row[$0] } })
  }

  private func name(_ id: String) -> String { context.dossier.name(of: id, in: context.language) ?? id }

  /// The level and the title that go with a relation: `strategic`, `Secretary-General`.
  private static func standing(_ relation: Relation?) -> String {
    [relation?.level, relation?.role].compactMap { $0 }.joined(separator: ", ")
  }

  /// `8 joined (1 possibly), 2 left, 1 changed between 1994-12-31 and 2025-03-10; 3 more began and ended in between`.
  private var summary: String {
    let kinds = RelationChange.Kind.allCases.map { kind in
      let possible = difference.changes.count { $0.kind == kind && !$0.isCertain }
      return "\(difference.count(kind)) \(kind.rawValue)" + (possible == 0 ? "" : " (\(possible) possibly)")
    }
    let counts =
      difference.changes.isEmpty ? "no relation joined, left or changed" : kinds.joined(separator: ", ")
    let passing = difference.passing.count
    return "\(counts) between \(difference.earlier) and \(difference.later)"
      + (passing == 0 ? "" : "; \(passing) more began and ended in between")
  }

  private var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("from", difference.earlier.description)
      json.field("until", difference.later.description)
      for kind in RelationChange.Kind.allCases { json.field(kind.rawValue, difference.count(kind)) }
      json.field("changes") { json in json.array(rows) { whole.write($1, to: &$0) } }
      json.field("passing") { json in json.array(difference.passing.map(\.id).sorted()) { $0.value($1) } }
    }
    return json.text
  }
}
