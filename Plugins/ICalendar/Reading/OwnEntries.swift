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

  /// The title without what Chancery put around it: the number of an anniversary, what is unsure about a date.
  ///
  /// Nil where it is that of an anniversary and does not tell of what.
  func title(of entry: ReadComponent, _ title: String) -> String? {
    guard entry["X-CHANCERY-ID"] != nil else { return title }
    if let whole = entry["X-CHANCERY-TITLE"]?.text, !whole.isEmpty { return whole }
    var title = title
    let remarks = [EntryWords.english, .vietnamese].flatMap(\.remarks).map(\.string)
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let inside = title[open...].dropFirst().dropLast()
      let parts = inside.split(separator: ",").map { $0.trimmed }
      if parts.allSatisfy({ remarks.contains($0) }) { title = title[..<open].trimmed }
    }
    guard let number = entry["X-CHANCERY-ANNIVERSARY"] else {
      let starts = entry["X-CHANCERY-TYPE"]?.text == "relation" ? ["Beginning of ", "Bắt đầu: "] : []
      return starts.first { title.hasPrefix($0) }.map { String(title.dropFirst($0.count)) } ?? title
    }
    // A series says in which year it all began.
    if number.text == "every", let open = title.firstMatch(of: #/ \(-?\d+\)$/#)?.range.lowerBound {
      title = String(title[..<open])
    }
    let marks = ["niversary of ", "niversary year of ", "ỷ niệm: ", " năm: "]
    let first = marks.compactMap { title.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    return first.map { String(title[$0.upperBound...]) }
  }
}
