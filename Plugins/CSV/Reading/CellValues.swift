import DossierModel
import PluginKit

/// Turns the text of a cell into the value of a field, as the field table spells it.
struct CellValues {
  let options: CSVImportOptions
  /// Whether the tables are those of an export, whose midnights are meant.
  var isExported = false
  /// The dates of the table that is being read whose order of numbers is not known.
  let ambiguousDates = AmbiguousDates()

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
    case .date: return date(of: cell, field: field, &records).flatMap { checked($0, field: field, &records) }
    case .integer: return trimmed.isEmpty ? nil : .scalar(Self.wholeNumber(trimmed), at: cell.place)
    case .flag: return .scalar(Self.flags[trimmed.lowercased()] ?? trimmed, at: cell.place)
    case .word(let vocabulary):
      // A blank in quotes is meant.
      let word = cell.isQuoted ? cell.text : cell.text.withoutSpaces
      guard !word.isEmpty else { return nil }
      return .scalar(cell.isQuoted ? word : vocabulary.word(writtenAs: word) ?? word, at: cell.place)
    case .choice(let words):
      return .scalar(words.first { $0 == trimmed.lowercased() } ?? trimmed, at: cell.place)
    default: return trimmed.isEmpty ? nil : .scalar(trimmed, at: cell.place)
    }
  }

  /// The whole number of `1.0`, as data frames write a column in which some cells are empty.
  private static func wholeNumber(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[0]) != nil, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" })
    else { return text }
    return String(parts[0])
  }

  private static let flags = [
    "yes": "true", "y": "true", "x": "true", "1": "true", "1.0": "true", "true": "true", "có": "true",
    "no": "false", "n": "false", "0": "false", "0.0": "false", "false": "false", "không": "false",
  ]

  /// The texts of a cell that holds several, each with its place.
  func items(of cell: Sheet.Cell) -> [(text: String, place: ImportPlace)] {
    lines(of: cell).flatMap { line, start in
      ListItem.items(of: line, separator: options.separator.scalar).map { ($0.text, start + $0.offset) }
    }
  }

  /// The names of a cell that holds several, each with what stands in brackets behind it, and its place.
  func names(
    of cell: Sheet.Cell, _ brackets: BracketedItem.Brackets
  ) -> [(name: String, inner: String?, place: ImportPlace)] {
    lines(of: cell).flatMap { line, start in
      BracketedItem.items(of: line, brackets, separator: options.separator.scalar).map {
        ($0.name, $0.inner, start + $0.offset)
      }
    }
  }

  /// A line end within a cell parts its texts too, unless they are in quotes.
  private func lines(of cell: Sheet.Cell) -> [(text: String, start: ImportPlace)] {
    guard !cell.text.contains("\"") else { return [(cell.text, cell.place)] }
    var start = cell.text.startIndex
    var place = cell.place
    return cell.text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map { line in
      place = place + cell.text.utf8.distance(from: start, to: line.startIndex)
      start = line.startIndex
      return (String(line), place)
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
      let scalars = text.unicodeScalars
      guard let equals = scalars.firstIndex(of: "=") else { return (text, .scalar("", at: place)) }
      let code = String(scalars[scalars.index(after: equals)...])
      return (String(scalars[..<equals]), .scalar(code, at: place))
    }
    return .mapping(pairs, at: cell.place)
  }

  /// What a claim counts: an id, or `record=object partOf=collection kind="state gift"`.
  private func scope(of cell: Sheet.Cell) -> ImportedValue? {
    let text = cell.text.withoutSpaces
    var rest = text.unicodeScalars[...]
    guard rest.contains("=") else { return text.isEmpty ? nil : .scalar(text, at: cell.place) }
    var fields: [(name: String, value: ImportedValue)] = []
    while let equals = rest.firstIndex(of: "=") {
      let name = String(String.UnicodeScalarView(rest[..<equals].drop { $0 == " " }))
      rest = rest[rest.index(after: equals)...]
      fields.append((name, .scalar(Self.takeWord(&rest), at: cell.place)))
    }
    return .mapping(fields, at: cell.place)
  }

  /// Takes a word, in quotes or up to the next blank.
  private static func takeWord(_ rest: inout Substring.UnicodeScalarView) -> String {
    var word = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      word.append(contentsOf: rest.prefix { $0 != " " })
      rest = rest.drop { $0 != " " }
      return String(word)
    }
    rest = rest.dropFirst()
    while let letter = rest.popFirst() {
      // Of two quotes, one is meant; a single one is the end.
      if letter == "\"", rest.popFirst() != "\"" { break }
      word.append(letter)
    }
    return String(word)
  }
}
