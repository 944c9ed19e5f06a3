// Tables of what a record may have several of: rows that name their record in `record_id`.
import DossierModel

/// A citation together with the record that it stands in.
public struct CitationRow: Sendable {
  let record: TextSlice
  let number: Int
  let source: TextSlice?
  let locator: TextSlice?
  let quote: TextSlice?
  let retrieved: EDTFDate?
  let url: TextSlice?
  let title: TextSlice?

  /// A row for each citation of an event.
  public static func all(of event: EventView) -> some Sequence<CitationRow> {
    event.citations.enumerated().lazy.map { number, citation in
      CitationRow(
        record: event.id, number: number + 1, source: citation.source, locator: citation.locator,
        quote: citation.quote, retrieved: citation.retrieved, url: citation.url, title: citation.title)
    }
  }

  /// A row for each citation of a record.
  public static func all(of record: String, _ citations: [Citation]) -> [CitationRow] {
    citations.enumerated().map { number, citation in
      CitationRow(
        record: TextSlice(record), number: number + 1, source: citation.source.map { TextSlice($0) },
        locator: citation.locator.map { TextSlice($0) }, quote: citation.quote.map { TextSlice($0) },
        retrieved: citation.retrieved, url: citation.url.map { TextSlice($0) },
        title: citation.title.map { TextSlice($0) })
    }
  }
}

extension Table where Row == CitationRow {
  /// Where each record stands, a row for each citation.
  public static let citations = Table(
    "citations", "Citations", "Where a record stands: a row for each source that it cites.",
    [
      Column("record_id", "Record ID", .id, "The record that cites.") { row, _, cell in cell.put(row.record)
      },
      Column("number", "Number", .integer, "Which of the record's citations it is.") { row, _, cell in
        cell.put(row.number)
      },
      Column("source_id", "Source ID", .id, "The source; empty for a page that has no record of its own.") {
        row, _, cell in if let source = row.source { cell.put(source) }
      },
      Column("locator", "Locator", .text, "Where in the source.") { row, _, cell in
        if let locator = row.locator { cell.put(locator) }
      },
      Column("quote", "Quotation", .text, "The source's own words.") { row, _, cell in
        if let quote = row.quote { cell.put(quote) }
      },
      Column("retrieved", "Retrieved (EDTF)", .edtf, "The day on which it was read.") { row, _, cell in
        if let retrieved = row.retrieved { cell.put(retrieved) }
      },
      Column("url", "Address", .url, "The address of a page that has no record of its own.") { row, _, cell in
        if let url = row.url { cell.put(url) }
      },
      Column("title", "Title", .text, "The title of a page that has no record of its own.") { row, _, cell in
        if let title = row.title { cell.put(title) }
      },
    ])
}

/// One wording of a text that has a language, or several.
public struct WordingRow: Sendable {
  let record: String
  let field: String
  let number: Int
  let wording: LocalizedText.Wording
  let isInTable: Bool

  /// The wordings of an event's texts; nothing for texts without a language.
  public static func all(of event: EventView, in language: String) -> [WordingRow] {
    let fields = event.fields
    let hasLanguages =
      fields.title.wordings.count > 0 || fields.description.wordings.count > 0
      || (fields.place?.name.wordings.count ?? 0) > 0
    guard hasLanguages else { return [] }
    let place = fields.place.flatMap { event.batch.localizedText($0.name) }
    return all(
      of: event.id.string,
      [
        ("title", event.batch.localizedText(fields.title)),
        ("place.name", place), ("description", event.batch.localizedText(fields.description)),
      ], in: language)
  }

  /// The wordings of a record's texts.
  public static func all(of record: some DossierRecord, in language: String) -> [WordingRow] {
    all(of: record.id, record.localizedTexts, in: language)
  }

  private static func all(
    of record: String, _ texts: [(field: String, text: LocalizedText?)], in language: String
  ) -> [WordingRow] {
    texts.flatMap { field, text -> [WordingRow] in
      guard let text, text.wordings.contains(where: { !$0.language.isEmpty }) else { return [] }
      let shown = text.wordings.firstIndex { $0.text == text.text(in: language) }
      return text.wordings.enumerated().map { index, wording in
        WordingRow(
          record: record, field: field, number: index + 1, wording: wording, isInTable: index == shown)
      }
    }
  }
}

extension DossierRecord {
  /// The texts of the record that may stand in several languages, by the names of their fields.
  fileprivate var localizedTexts: [(field: String, text: LocalizedText?)] {
    switch self {
    case let header as DossierHeader:
      return [("title", header.title), ("description", header.description)]
        + header.exceptions.enumerated().map { ("exceptions.\($0 + 1).reason", $1.reason) }
    case let source as Source: return [("title", source.title)]
    case let place as Place: return [("name", place.name)]
    case let actor as Actor: return [("name", actor.name), ("description", actor.description)]
    case let object as DossierObject:
      return [
        ("name", object.name), ("description", object.description), ("place.name", object.place?.name),
      ]
    case let claim as Claim: return [("text", claim.text)]
    case let target as Target: return [("goal", target.goal)]
    case let statement as Statement: return [("gist", statement.gist)]
    default: return []
    }
  }
}

extension Table where Row == WordingRow {
  /// Texts in their languages, a row for each wording.
  public static let names = Table(
    "names", "Names",
    "Names, titles and other texts in their languages: a row for each wording of a text that states one.",
    [
      Column("record_id", "Record ID", .id, "The record in which the text stands.") { $0.record },
      Column("field", "Field", .text, "The field of the record: name, title, description.") { $0.field },
      Column("number", "Number", .integer, "Which of the wordings it is.") { row, _, cell in
        cell.put(row.number)
      },
      Column("language", "Language", .text, "Its language, as a tag of BCP 47: en, vi.") {
        $0.wording.language
      },
      Column("text", "Text", .text, "The wording.") { $0.wording.text },
      Column(
        "in_table", "In its table", .text,
        "yes for the wording that stands in the table of the record too, which is the one that counts."
      ) { $0.isInTable ? "yes" : nil },
    ])
}

/// A finding that the editors stand by, with its number.
public struct ExceptionRow: Sendable {
  let number: Int
  let exception: CheckException

  /// A row for each exception of a header.
  public static func all(of header: DossierHeader) -> [ExceptionRow] {
    header.exceptions.enumerated().map { ExceptionRow(number: $0 + 1, exception: $1) }
  }
}

extension Table where Row == ExceptionRow {
  /// The findings that the editors know of and stand by.
  public static let exceptions = Table(
    "exceptions", "Exceptions", "The findings of the checks that the editors know of and stand by.",
    [
      Column("number", "Number", .integer, "Which of the exceptions it is.") { row, _, cell in
        cell.put(row.number)
      },
      Column("check", "Check", .text, "The code of the finding.") { $0.exception.check },
      Column("record_id", "Record ID", .id, "The record that it is about; empty for every record.") {
        $0.exception.record
      },
      Column("reason", "Reason", .text, "Why it is right as it is.") { row, context, cell in
        cell.put(row.exception.reason.text(in: context.language))
      },
    ])
}

extension TextSlice {
  /// A slice that is all of a text.
  fileprivate init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(of: bytes, start: 0, length: bytes.count)
  }
}
