import DossierModel
import PluginKit

/// Turns the text of a cell into the value of a field, as the field table spells it.
struct CellValues {
  let options: CSVImportOptions

  /// The value of a cell; nil for one that says nothing.
  func value(
    of cell: Sheet.Cell, as spelling: Spelling, field: String, _ records: inout ImportedRecords
  ) -> ImportedValue? {
    let trimmed = cell.text.trimmed
    switch spelling {
    case .text, .localizedText: return .scalar(cell.text, at: cell.place)
    case .list: return list(of: cell)
    case .mapping: return pairs(of: cell)
    case .short(_, let fields) where fields.contains { $0.name == "record" }: return scope(of: cell)
    case .date: return date(of: cell, field: field, &records)
    case .flag: return .scalar(Self.flags[trimmed.lowercased()] ?? trimmed, at: cell.place)
    case .choice(let words):
      return .scalar(words.first { $0 == trimmed.lowercased() } ?? trimmed, at: cell.place)
    default: return trimmed.isEmpty ? nil : .scalar(trimmed, at: cell.place)
    }
  }

  private static let flags = [
    "yes": "true", "y": "true", "x": "true", "1": "true", "true": "true", "có": "true",
    "no": "false", "n": "false", "0": "false", "false": "false", "không": "false",
  ]

  /// The texts of a cell that holds several, each with its place.
  func items(of cell: Sheet.Cell) -> [(text: String, place: ImportPlace)] {
    // A line end within a cell parts its texts too, unless they are in quotes.
    let lines = cell.text.contains("\"") ? [cell.text[...]] : cell.text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    return lines.flatMap { line in
      let start = cell.text.utf8.distance(from: cell.text.startIndex, to: line.startIndex)
      return ListItem.items(of: String(line), separator: options.separator.scalar).map {
        ($0.text, cell.place + start + $0.offset)
      }
    }
  }

  private func list(of cell: Sheet.Cell) -> ImportedValue? {
    let texts = items(of: cell)
    guard !texts.isEmpty else { return nil }
    return .list(texts.map { .scalar($0.text, at: $0.place) }, at: cell.place)
  }

  /// The codes of a cell: `iso3166=VN; wikidata=Q881`.
  private func pairs(of cell: Sheet.Cell) -> ImportedValue {
    let pairs = ListItem.items(of: cell.text).map { text, offset -> (name: String, value: ImportedValue) in
      let place = cell.place + offset
      guard let equals = text.firstIndex(of: "=") else { return (text, .scalar("", at: place)) }
      return (String(text[..<equals]), .scalar(String(text[text.index(after: equals)...]), at: place))
    }
    return .mapping(pairs, at: cell.place)
  }

  /// What a claim counts: an id, or `record=object partOf=collection kind="state gift"`.
  private func scope(of cell: Sheet.Cell) -> ImportedValue? {
    let text = cell.text.trimmed
    guard text.contains("=") else { return text.isEmpty ? nil : .scalar(text, at: cell.place) }
    var fields: [(name: String, value: ImportedValue)] = []
    var rest = text[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == " " }
      rest = rest[rest.index(after: equals)...]
      var value = ""
      if rest.first == "\"" {
        var isEscaped = false
        rest = rest.dropFirst()
        while let letter = rest.first {
          rest = rest.dropFirst()
          if letter == "\"", rest.first == "\"", !isEscaped {
            isEscaped = true
          } else if letter == "\"", !isEscaped {
            break
          } else {
            value.append(letter)
            isEscaped = false
          }
        }
      } else {
        value = String(rest.prefix { $0 != " " })
        rest = rest.dropFirst(value.count)
      }
      fields.append((String(name), .scalar(value, at: cell.place)))
    }
    return .mapping(fields, at: cell.place)
  }
}
