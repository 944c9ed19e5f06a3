import DossierModel
import PluginKit

/// What an update did to a dossier, for people and for programs.
struct DossierDifferenceListing {
  private let difference: DossierDifference

  init(_ difference: DossierDifference) { self.difference = difference }

  func print(as form: ListingForm) {
    switch form {
    case .table: Terminal.print(DiagnosticText.plain(entries + summary, keepsLines: true))
    case .markdown:
      Terminal.print(
        DiagnosticText.plain(
          (difference.changes.isEmpty ? "" : markdown + "\n\n") + summary, keepsLines: true))
    case .csv: Terminal.put(csv)
    case .jsonl:
      Terminal.put(
        difference.changes.map { change in
          var json = JSONWriter()
          write(change, to: &json)
          return json.text + "\n"
        }.joined())
    case .json: Terminal.print(json)
    }
  }

  /// The records one below the other, with a blank line around each that has fields.
  private var entries: String {
    var text = ""
    var isAfterFields = false
    for change in difference.changes {
      if !text.isEmpty, isAfterFields || !change.fields.isEmpty { text += "\n" }
      text += entry(change) + "\n"
      isAfterFields = !change.fields.isEmpty
    }
    return text.isEmpty ? "" : text + "\n"
  }

  /// A record with its fields below it, each with what went (−) and what came (+).
  private func entry(_ change: DossierDifference.Change) -> String {
    let head = "\(change.kind.rawValue) \(change.record.rawValue) \(change.id)"
    let fields = change.fields.map { field in
      let pieces = FieldPieces(from: field.old, to: field.new)
      let lines = pieces.gone.map { ("− ", $0) } + pieces.come.map { ("+ ", $0) }
      let shown = lines.map { sign, text in Self.wrapped(text, first: "    " + sign, next: "      ") }
      return "\n  \(field.name)\(pieces.isReordered ? ": the same in another order" : "")"
        + shown.map { "\n" + $0 }.joined()
    }
    return Self.wrapped(head + (change.name.isEmpty ? "" : ": \(change.name)"), first: "", next: "  ")
      + fields.joined()
  }

  /// `3 added (2 events, 1 relation), 1 removed (1 claim), 0 changed`.
  private var summary: String {
    if difference.changes.isEmpty { return "the two dossiers hold the same records" }
    return DossierDifference.Change.Kind.allCases.map { kind in
      let kinds = RecordKind.allCases.compactMap { record in
        let count = difference.count(kind, of: record)
        return count == 0 ? nil : counted(count, record.rawValue)
      }
      return "\(difference.count(kind)) \(kind.rawValue)"
        + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
    }.joined(separator: ", ")
  }

  private var markdown: String { Listing(table: .fieldChanges, rows: rows).markdown() }
  private var csv: String { Listing(table: .fieldChanges, rows: rows).csv() }

  /// A row a field, and a row for a record that was added or removed.
  private var rows: [FieldChangeRow] {
    difference.changes.flatMap { change in
      let fields: [DossierDifference.FieldChange?] = change.fields.isEmpty ? [nil] : change.fields
      return fields.map { field in
        FieldChangeRow(
          change: change.kind.rawValue, kind: change.record, id: change.id, name: change.name,
          field: field?.name, old: field?.old.map(FieldPieces.plain), new: field?.new.map(FieldPieces.plain))
      }
    }
  }

  private var json: String {
    var json = JSONWriter()
    json.object { json in
      for kind in DossierDifference.Change.Kind.allCases { json.field(kind.rawValue, difference.count(kind)) }
      json.field("changes") { json in json.array(difference.changes) { write($1, to: &$0) } }
    }
    return json.text
  }

  private func write(_ change: DossierDifference.Change, to json: inout JSONWriter) {
    json.object { json in
      json.field("change", change.kind.rawValue)
      json.field("record", change.record.rawValue)
      json.field("id", change.id)
      json.field("name", change.name.isEmpty ? nil : change.name)
      json.field("fields") { json in
        json.array(change.fields) { json, field in
          json.object { json in
            json.field("field", field.name)
            json.field("old", json: field.old)
            json.field("new", json: field.new)
          }
        }
      }
    }
  }

  /// A text in lines of a width that can be read, broken between words.
  private static func wrapped(_ text: String, first: String, next: String) -> String {
    var lines: [String] = []
    var line = first
    var isFresh = true
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if !isFresh, line.count + 1 + word.count > Terminal.lineWidth {
        lines.append(line)
        (line, isFresh) = (next, true)
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
