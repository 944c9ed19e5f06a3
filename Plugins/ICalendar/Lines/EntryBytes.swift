import DossierModel

/// One entry as it stands in a calendar, line by line.
struct EntryBytes {
  /// The lines as they stand, without CRLF; those that go on begin with a blank.
  private var lines: [ArraySlice<UInt8>]

  /// An entry from its first line to its last.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
  }

  /// The entries of a calendar; nil where the bytes are none.
  static func all(in calendar: [UInt8]) -> [EntryBytes]? {
    calendar.starts(with: "BEGIN:VCALENDAR".utf8) ? sequence(calendar) : nil
  }

  /// The entries among some lines.
  static func sequence(_ bytes: [UInt8]) -> [EntryBytes] {
    var entries: [EntryBytes] = []
    var current = EntryBytes([])
    var isInside = false
    for line in EntryBytes(bytes).lines {
      if Self.isBorder(line, "BEGIN:") { (current, isInside) = (EntryBytes([]), true) }
      if isInside { current.lines.append(line) }
      if isInside, Self.isBorder(line, "END:") {
        entries.append(current)
        isInside = false
      }
    }
    return entries
  }

  private static func isBorder(_ line: ArraySlice<UInt8>, _ word: String) -> Bool {
    line.elementsEqual((word + "VEVENT").utf8) || line.elementsEqual((word + "VJOURNAL").utf8)
  }

  /// The entry with the ends of its lines.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 2 })
    for line in lines {
      bytes += line
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// The value of a property that stands in one line.
  func value(_ name: String) -> String? {
    index(of: name).map { String(decoding: lines[$0].dropFirst(name.utf8.count + 1), as: UTF8.self) }
  }

  /// The text of a property that may be folded and escaped (RFC 5545 §3.1, §3.3.11).
  func text(_ name: String) -> String? { Self.text(name, in: lines) }

  /// The text of a property of a calendar itself, which stands before its entries.
  static func text(_ name: String, ofCalendar bytes: [UInt8]) -> String? {
    let end = bytes.firstRange(of: "\nBEGIN:V".utf8)?.lowerBound ?? bytes.endIndex
    return text(name, in: EntryBytes(Array(bytes[..<end])).lines)
  }

  private static func text(_ name: String, in lines: [ArraySlice<UInt8>]) -> String? {
    guard let index = lines.firstIndex(where: { $0.starts(with: "\(name):".utf8) }) else { return nil }
    let rest = lines[(index + 1)...].prefix { $0.first == UInt8(ascii: " ") }.map { $0.dropFirst() }
    let whole = ([lines[index].dropFirst(name.utf8.count + 1)] + rest).joined()
    return ReadLine.unescaped(String(decoding: Array(whole), as: UTF8.self)[...])
  }

  /// How many entries of any kind there are in a calendar, those included that are to be done.
  static func count(in calendar: [UInt8]) -> Int {
    let borders = ["VEVENT", "VJOURNAL", "VTODO"].map { Array("BEGIN:\($0)".utf8) }
    return EntryBytes(calendar).lines.count { line in borders.contains { line.elementsEqual($0) } }
  }

  /// Whether a calendar ends as one does.
  static func isWhole(_ calendar: [UInt8]) -> Bool {
    let end = calendar.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? 0
    return calendar[...end].reversed().starts(with: "\nEND:VCALENDAR".utf8.reversed())
      || calendar[...end].reversed().starts(with: "\rEND:VCALENDAR".utf8.reversed())
  }

  private func index(of name: String) -> Int? { lines.firstIndex { $0.starts(with: "\(name):".utf8) } }

  /// Whether another entry says the same, whenever it was written.
  func saysTheSame(as other: EntryBytes) -> Bool {
    let (mine, theirs) = (lines.filter(Self.isContent), other.lines.filter(Self.isContent))
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.elementsEqual($1) }
  }

  private static func isContent(_ line: ArraySlice<UInt8>) -> Bool {
    !line.starts(with: "DTSTAMP:".utf8) && !line.starts(with: "SEQUENCE:".utf8)
  }

  /// Whether it was called off.
  var isCancelled: Bool { value("STATUS") == "CANCELLED" }

  /// The entry called off because its record is no more, without its alarms.
  var cancelled: EntryBytes {
    var entry = self
    if let alarm = lines.firstIndex(where: { $0.elementsEqual("BEGIN:VALARM".utf8) }) {
      entry.lines.removeSubrange(alarm..<lines.count - 1)
    }
    entry.set("STATUS", "CANCELLED")
    entry.set("X-CHANCERY-GONE", "TRUE")
    return entry
  }

  /// The entry as a later version of another: the next SEQUENCE, and a later DTSTAMP.
  func following(_ other: EntryBytes, on day: CivilDate) -> EntryBytes {
    var entry = self
    entry.set("SEQUENCE", "\((other.value("SEQUENCE").flatMap { Int($0) } ?? 0) + 1)")
    let today = "\(day.description.filter { $0 != "-" })T000000Z"
    let stamp = max(value("DTSTAMP") ?? today, today)
    let earlier = other.value("DTSTAMP") ?? ""
    entry.set("DTSTAMP", stamp > earlier ? stamp : Self.second(after: earlier) ?? stamp)
    return entry
  }

  /// The second after a moment: `20250310T000001Z` after `20250310T000000Z`.
  private static func second(after stamp: String) -> String? {
    let digits = stamp.filter { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 14, let number = Int(digits),
      let day = CivilDate(
        year: number / 10_000_000_000, month: number / 100_000_000 % 100, day: number / 1_000_000 % 100)
    else { return nil }
    let clock = number % 1_000_000
    let second = clock / 10_000 * 3_600 + clock / 100 % 100 * 60 + clock % 100 + 1
    let next = second < 86_400 ? day : day.addingDays(1)
    let rest = second % 86_400
    let time = rest / 3_600 * 10_000 + rest / 60 % 60 * 100 + rest % 60
    return "\(next.description.filter { $0 != "-" })T\(String(String(1_000_000 + time).dropFirst()))Z"
  }

  private mutating func set(_ name: String, _ value: String) {
    let line = Array("\(name):\(value)".utf8)[...]
    if let index = index(of: name) { lines[index] = line } else { lines.insert(line, at: lines.count - 1) }
  }
}
