import DossierModel
import PluginKit

/// What the lines of Chancery's own calendars tell: which record an entry is of, and what it is to it.
struct OwnEntries {
  /// The ids of the records.
  let ids: Set<String>
  /// Those that have an entry of their own.
  private let withEntry: Set<String>
  /// Those of which there are anniversaries.
  private let kept: Set<String>
  /// The first anniversary of each that has no entry of its own.
  private let standIns: Set<Int>

  /// Looks through the entries of a calendar.
  init(_ entries: [ReadComponent]) {
    var (ids, withEntry, kept): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for entry in entries {
      guard let id = entry["X-CHANCERY-ID"]?.text else { continue }
      ids.insert(id)
      if entry["X-CHANCERY-ANNIVERSARY"] != nil { kept.insert(id) } else { withEntry.insert(id) }
    }
    var standIns: [String: Int] = [:]
    for entry in entries where entry["X-CHANCERY-ANNIVERSARY"] != nil {
      guard let id = entry["X-CHANCERY-ID"]?.text, !withEntry.contains(id), standIns[id] == nil else {
        continue
      }
      standIns[id] = entry.place.offset
    }
    (self.ids, self.withEntry, self.kept) = (ids, withEntry, kept)
    self.standIns = Set(standIns.values)
  }

  /// Whether an entry is an anniversary of what has an entry already, or had one before.
  func isPassedOver(_ entry: ReadComponent) -> Bool {
    entry["X-CHANCERY-ANNIVERSARY"] != nil && entry["X-CHANCERY-ID"] != nil
      && !standIns.contains(entry.place.offset)
  }

  /// Puts the id, and whether anniversaries are kept.
  func putIdentity(of entry: ReadComponent, into event: inout ImportedRecord) {
    guard let line = entry["X-CHANCERY-ID"] else { return }
    event["id"] = .text(line.text, at: line.place)
    if kept.contains(line.text) { event["commemorate"] = .text("true", at: line.place) }
  }

  /// The whole record, where an entry carries it.
  static func record(in entry: ReadComponent, _ file: ImportFile) -> ImportedRecord? {
    guard let line = entry["X-CHANCERY-RECORD"], let view = file.json(Array(line.text.utf8)),
      view.kind == .mapping
    else { return nil }
    var record = ImportedRecord(.event, at: line.place)
    for (name, value) in view.pairs where !name.hasText("type") {
      record[name.string] = imported(value, at: line.place)
    }
    return record
  }

  private static func imported(_ view: NodeView, at place: ImportPlace) -> ImportedValue {
    switch view.kind {
    case .list: .list(view.elements.map { imported($0, at: place) }, at: place)
    case .mapping: .mapping(view.pairs.map { ($0.key.string, imported($0.value, at: place)) }, at: place)
    default: .text(view.string, at: place)
    }
  }

  /// The title without what Chancery put around it: the number of an anniversary, what is unsure about a date.
  func title(of entry: ReadComponent, _ title: String) -> String {
    guard entry["X-CHANCERY-ID"] != nil else { return title }
    var title = title
    let remarks = [EntryWords.english, .vietnamese].flatMap(\.remarks).map(\.string)
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let inside = title[open...].dropFirst().dropLast()
      let parts = inside.split(separator: ",").map { $0.trimmed }
      if parts.allSatisfy({ remarks.contains($0) }) { title = title[..<open].trimmed }
    }
    guard entry["X-CHANCERY-ANNIVERSARY"] != nil else { return title }
    for mark in ["niversary of ", "niversary year of ", "kỷ niệm: ", "niệm: ", " năm: "] {
      if let range = title.firstRange(of: mark) { return String(title[range.upperBound...]) }
    }
    return title
  }
}

/// The description of one of Chancery's own entries, taken apart again.
struct OwnText {
  /// What happened.
  private(set) var story = ""
  /// The words of the source for the date.
  private(set) var dateText: String?
  /// The sources, as they are called and where they are.
  private(set) var sources: [(title: String?, url: String?)] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let own = lines.firstIndex { $0.contains(" (EDTF ") && $0.hasSuffix(")") } ?? lines.count
    let words: [EntryWords] = [.english, .vietnamese]
    let planned = words.map(\.planned.string)
    story = lines[..<own].filter { !planned.contains($0) }.joined(separator: "\n").trimmed
    var isInSources = false
    for line in lines[min(own, lines.count)...] {
      for label in words.map(\.dateAsReported.string) where line.hasPrefix("\(label): ") {
        dateText = String(line.dropFirst(label.count + 2))
      }
      if isInSources, line.hasPrefix("- ") { sources.append(Self.source(String(line.dropFirst(2)))) }
      isInSources = isInSources && line.hasPrefix("- ") || words.contains { line == "\($0.sources.string):" }
    }
  }

  /// `Title (Publisher, 10 March 2025) https://example.org/a`.
  private static func source(_ line: String) -> (title: String?, url: String?) {
    guard let start = line.firstRange(of: "http")?.lowerBound, line[start...].contains("://") else {
      return (line, nil)
    }
    let title = line[..<start].trimmed
    return (title.isEmpty ? nil : title, String(line[start...]))
  }
}
