import PluginKit

/// What the lines of Chancery's own calendars tell: which record an entry is of, and what it is to it.
///
/// A folder of entries is looked through as a whole: what an entry is of may stand in another file.
struct OwnEntries {
  /// The ids of the records.
  private(set) var ids: Set<String> = []
  /// Where the entry stands from which each record is read: its own, else the first of its anniversaries.
  private var heads: [String: ImportPlace] = [:]
  /// The records of which there are anniversaries.
  private var kept: Set<String> = []
  /// Where entries stand whose id is none, or is that of another entry.
  private var strangers: Set<ImportPlace> = []

  /// Looks through the entries of all calendars.
  init(_ entries: [ReadComponent], telling records: inout ImportedRecords) {
    var anniversaries: [String: ImportPlace] = [:]
    for entry in entries {
      guard let line = entry["X-CHANCERY-ID"] else { continue }
      let id = line.text
      if !ImportedRecords.isID(id) {
        strangers.insert(entry.place)
        records.report(
          .warning, "W0802", at: line.place, "“\(id)” is no id of a record, and was passed over",
          help: "the entry is read as that of another program")
        continue
      }
      ids.insert(id)
      if entry["X-CHANCERY-ANNIVERSARY"] != nil {
        kept.insert(id)
        anniversaries[id] = anniversaries[id] ?? entry.place
      } else if let head = heads[id] {
        if Self.isAccount(entry) { continue }
        strangers.insert(entry.place)
        records.report(
          .warning, "W0802", at: line.place, "another entry is of “\(id)”; this one is an event of its own",
          help: "take one of the two out if a program has made a copy",
          related: [(head, "the other one is here")])
      } else {
        heads[id] = entry.place
      }
    }
    heads.merge(anniversaries) { own, _ in own }
  }

  /// Whether an entry is on a date that is not the event's own: by a claim, or one of several.
  private static func isAccount(_ entry: ReadComponent) -> Bool {
    entry["X-CHANCERY-CLAIM"] != nil || entry["X-CHANCERY-DATE"] != nil
  }

  /// The id of the record that an entry is of; nil for an entry of another program.
  func id(of entry: ReadComponent) -> ReadLine? {
    strangers.contains(entry.place) ? nil : entry["X-CHANCERY-ID"]
  }

  /// Whether an entry tells of what is read from another: an anniversary, or another account of the date.
  func isPassedOver(_ entry: ReadComponent) -> Bool {
    id(of: entry).map { heads[$0.text] != entry.place } ?? false
  }

  /// Puts the id, and whether anniversaries are kept.
  func putIdentity(of entry: ReadComponent, into event: inout ImportedRecord) {
    guard let line = id(of: entry) else { return }
    event["id"] = .text(line.text, at: line.place)
    if kept.contains(line.text) { event["commemorate"] = .text("true", at: line.place) }
  }

  /// The title without what Chancery put around it: the number of an anniversary, what is unsure about a date.
  ///
  /// Nil where it is that of an anniversary and does not tell of what.
  func title(of entry: ReadComponent, _ title: String) -> String? {
    guard id(of: entry) != nil else { return title }
    if let whole = entry["X-CHANCERY-TITLE"]?.text, !whole.isEmpty { return whole }
    var title = title
    let remarks = [EntryWords.english, .vietnamese].flatMap(\.remarks).map(\.string)
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let inside = title[open...].dropFirst().dropLast()
      let parts = inside.split(separator: ",").map { $0.trimmed }
      if parts.allSatisfy({ remarks.contains($0) }) { title = title[..<open].trimmed }
    }
    guard let number = entry["X-CHANCERY-ANNIVERSARY"] else {
      let starts =
        entry["X-CHANCERY-TYPE"]?.text == "relation" ? ["Beginning of ", "Beginning: ", "Bắt đầu: "] : []
      return starts.first { title.hasPrefix($0) }.map { String(title.dropFirst($0.count)) } ?? title
    }
    // A series says in which year it all began.
    if number.text == "every", let open = title.firstMatch(of: #/ \(-?\d+\)$/#)?.range.lowerBound {
      title = String(title[..<open])
    }
    let marks = [
      "niversary of ", "niversary: ", "niversary year of ", "niversary year: ", "ỷ niệm: ", " năm: ",
    ]
    let first = marks.compactMap { title.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    return first.map { String(title[$0.upperBound...]) }
  }
}
