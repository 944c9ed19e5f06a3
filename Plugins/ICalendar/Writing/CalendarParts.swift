import DossierModel
import PluginKit

/// To which part of a split calendar the entries of a record belong: each to one, so that none is there twice.
struct PartKey {
  /// The name of the part: a tag, an actor's id, a kind.
  let name: String

  /// Entries of an earlier calendar that are no more.
  static let cancelled = PartKey(name: "cancelled")
  /// Entries that have no topic, or nobody who took part.
  private static let other = "other"

  private init(name: String) { self.name = name }

  /// An event: its first tag, the one for whom its first participant acts, or its kind.
  init(_ event: EventView, _ split: Split) {
    switch split {
    case .none: name = ""
    case .topic: name = event.tags.first { _ in true }?.string ?? Self.other
    case .party:
      let first = event.participants.first { _ in true }
      name = (first?.onBehalfOf ?? first?.actor)?.string ?? Self.other
    case .kind: name = event.kind.string
    }
  }

  /// A relation whose anniversaries are kept: whose it is.
  init(_ relation: Relation, _ split: Split) {
    name = split == .party ? relation.from : split == .kind ? relation.kind : Self.other
  }

  /// A target: whose it is.
  init(_ target: Target, _ split: Split) {
    name = split == .party ? target.owner : split == .kind ? "targets" : Self.other
  }
}

/// The parts of a split calendar.
struct CalendarParts {
  /// One part: its file, what it is called, its entries in order.
  struct Part {
    let file: String
    let title: String
    var entries: [UInt8] = []
  }

  private var parts: [Part] = []
  private var numbers: [String: Int] = [:]
  private var files: Set<String> = []

  /// The parts, in the order in which they came up.
  var all: [Part] { parts }

  /// Adds entries to the part that they belong to; by kind, anniversaries are one of their own.
  mutating func add(_ entries: [EntryBytes], of key: PartKey, by split: Split) {
    for entry in entries {
      let isAnniversary = split == .kind && entry.value("X-CHANCERY-ANNIVERSARY") != nil
      let number = number(of: isAnniversary ? "anniversaries" : key.name)
      parts[number].entries += entry.bytes
    }
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = parts.count
    parts.append(Part(file: file(for: name), title: Vocabulary.phrase(of: name)))
    return parts.count - 1
  }

  /// The name of a part's file: letters, digits and `-`; one that is taken already gets a number.
  private mutating func file(for name: String) -> String {
    var stem = ""
    for character in name {
      let isPlain = character.isLetter || character.isNumber
      if isPlain { stem.append(character) } else if stem.last != "-", !stem.isEmpty { stem.append("-") }
    }
    if stem.last == "-" { stem.removeLast() }
    while stem.utf8.count > 120 { stem.removeLast() }
    if stem.isEmpty { stem = "part" }
    var file = stem
    var count = 1
    while !files.insert(file.lowercased()).inserted {
      count += 1
      file = "\(stem)-\(count)"
    }
    return file + ".ics"
  }
}
