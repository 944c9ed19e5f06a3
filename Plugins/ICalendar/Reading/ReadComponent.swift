import PluginKit

/// A component that was read: `VEVENT`, with its lines and what lies in it.
struct ReadComponent {
  /// Its name in capitals.
  let name: String
  /// Where it begins.
  let place: ImportPlace
  /// Its lines, in order.
  var lines: [ReadLine] = []
  /// The components in it, in order.
  var parts: [ReadComponent] = []

  /// The entries in it: events, and what a journal lists.
  var entries: [ReadComponent] { parts.filter { $0.name == "VEVENT" || $0.name == "VJOURNAL" } }

  /// Whether it is an entry that an update called off because its record is no more.
  var isGone: Bool { self["X-CHANCERY-GONE"] != nil && self["STATUS"]?.value == "CANCELLED" }

  /// The first line of a name.
  subscript(name: String) -> ReadLine? { lines.first { $0.name == name } }

  /// All lines of a name.
  func all(_ name: String) -> [ReadLine] { lines.filter { $0.name == name } }
}

/// Puts the lines of a file together to components; what is no line, or ends what never began, is told.
struct ComponentReader {
  private var open: [ReadComponent] = []
  /// How many components are open that lie too deep to be read.
  private var tooDeep = 0
  /// What stood in no calendar and is told where one follows: a file without one is refused as a whole.
  private var strays: [(place: ImportPlace, message: String, help: String?)] = []
  /// Whether a calendar has begun.
  private var hasCalendar = false
  /// What never lies in its like: where one begins, the other has lost its end.
  private static let entries: Set<String> = ["VEVENT", "VJOURNAL", "VTODO", "VFREEBUSY", "VTIMEZONE"]
  /// How deep components lie in each other at most: a calendar, an entry, its alarm, and room for what others invent.
  private static let deepest = 16
  /// Whether all of the file so far is UTF-8; what comes after is not read.
  private(set) var isUTF8 = true
  /// The calendars of the file.
  private(set) var calendars: [ReadComponent] = []

  /// Reads a file with CRLF or LF, folded anywhere, with a byte order mark or without.
  mutating func read(_ file: ImportFile, telling records: inout ImportedRecords) {
    if looksLikeUTF16(file.bytes) {
      isUTF8 = false
      return records.report(
        .error, "E0103", at: file.place(0), "this is not UTF-8",
        help: "this is UTF-16; save the file as UTF-8")
    }
    UnfoldedLine.lines(of: file) { take($0, &records) }
    guard isUTF8 else { return }
    while let component = open.popLast() {
      if component.name == "VCALENDAR" {
        records.report(
          .error, "E0808", at: component.place, "this calendar is cut short: it has no END:VCALENDAR",
          help: "get the file anew; or write END:VCALENDAR at its end, to import what is there")
      } else {
        tell(component.place, "this \(component.name) has no end", &records)
      }
      close(component)
    }
  }

  /// Tells of a line once it is known that the file holds a calendar.
  private mutating func tell(
    _ place: ImportPlace, _ message: String, help: String? = nil, _ records: inout ImportedRecords
  ) {
    guard hasCalendar else { return strays.append((place, message, help)) }
    records.report(.warning, "W0801", at: place, message, help: help)
  }

  /// The name of a component in capitals, short enough to be told, without what no name has.
  private static func name(_ line: ReadLine) -> String {
    let name = line.value.trimmed.uppercased()
    let isPlain = { (letter: Unicode.Scalar) in
      letter.properties.isAlphabetic || letter.properties.numericType != nil
        || "-_.".unicodeScalars.contains(letter)
    }
    let clean = String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "?" }))
    return clean.count > 40 ? "\(clean.prefix(40))…" : clean
  }

  /// Opens a component; an entry that is still open ends there.
  private mutating func begin(_ component: ReadComponent, _ records: inout ImportedRecords) {
    if component.name == "VCALENDAR" {
      hasCalendar = true
      for stray in strays {
        records.report(.warning, "W0801", at: stray.place, stray.message, help: stray.help)
      }
      strays = []
    }
    if Self.entries.contains(component.name),
      let index = open.firstIndex(where: { Self.entries.contains($0.name) })
    {
      while open.count > index, let unended = open.popLast() {
        tell(unended.place, "this \(unended.name) has no end", &records)
        close(unended)
      }
    }
    open.append(component)
  }

  private mutating func take(_ unfolded: UnfoldedLine, _ records: inout ImportedRecords) {
    guard isUTF8 else { return }
    var unfolded = unfolded
    guard let badByte = unfolded.firstInvalidUTF8 else {
      if let place = unfolded.removeNULs() {
        records.report(
          .warning, "W0802", at: place, "the character U+0000, which no format can carry, was taken out")
      }
      return take(line: unfolded, &records)
    }
    isUTF8 = false
    records.report(
      .error, "E0103", at: unfolded.place(of: badByte), "this is not UTF-8",
      help: "calendars are UTF-8 (RFC 5545 §3.1.4): export it as such, "
        + "or turn it with iconv -f windows-1252 -t utf-8 OLD.ics > NEW.ics")
  }

  private mutating func take(line unfolded: UnfoldedLine, _ records: inout ImportedRecords) {
    let place = unfolded.place
    guard let line = ReadLine(unfolded) else {
      return tell(
        place, "this is no line of a calendar, and was passed over",
        help: "a line is a name, a colon and a value; one that goes on begins with a blank", &records)
    }
    if tooDeep > 0 || line.name == "BEGIN" && open.count == Self.deepest {
      return passOver(line, &records)
    }
    switch line.name {
    case "BEGIN": begin(ReadComponent(name: Self.name(line), place: place), &records)
    case "END":
      let name = Self.name(line)
      guard open.contains(where: { $0.name == name }) else {
        return tell(place, "this \(name) ends and never began", &records)
      }
      while let component = open.popLast() {
        if component.name != name {
          tell(component.place, "this \(component.name) has no end", &records)
        }
        close(component)
        if component.name == name { break }
      }
    default:
      guard !open.isEmpty else {
        return tell(place, "this line stands in no calendar, and was passed over", &records)
      }
      open[open.count - 1].lines.append(line)
    }
  }

  /// Passes over what lies too deep, which is told once.
  private mutating func passOver(_ line: ReadLine, _ records: inout ImportedRecords) {
    if tooDeep == 0 {
      tell(
        line.start, "this \(Self.name(line)) lies in \(Self.deepest) others, and was passed over", &records)
    }
    if line.name == "BEGIN" { tooDeep += 1 }
    if line.name == "END" { tooDeep -= 1 }
  }

  private mutating func close(_ component: ReadComponent) {
    if open.isEmpty {
      calendars.append(component)
    } else {
      open[open.count - 1].parts.append(component)
    }
  }
}
