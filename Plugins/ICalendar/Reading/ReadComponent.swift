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
  /// How deep components lie in each other at most: a calendar, an entry, its alarm, and room for what others invent.
  private static let deepest = 16
  /// The calendars of the file.
  private(set) var calendars: [ReadComponent] = []

  /// Reads a file with CRLF or LF, folded anywhere, with a byte order mark or without.
  mutating func read(_ file: ImportFile, telling records: inout ImportedRecords) {
    var current: (text: [UInt8], place: ImportPlace)?
    for line in file.lines {
      if let first = line.text.utf8.first, first == 0x20 || first == 0x09, current != nil {
        current?.text += line.text.utf8.dropFirst()
        continue
      }
      if let current { take(current.text, current.place, &records) }
      current = line.text.isEmpty ? nil : (Array(line.text.utf8), line.place)
    }
    if let current { take(current.text, current.place, &records) }
    while let component = open.popLast() {
      records.report(.warning, "W0801", at: component.place, "this \(component.name) has no end")
      close(component)
    }
  }

  private mutating func take(_ bytes: [UInt8], _ place: ImportPlace, _ records: inout ImportedRecords) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let line = ReadLine(text, at: place) else {
      return records.report(
        .warning, "W0801", at: place, "this is no line of a calendar, and was passed over",
        help: "a line is a name, a colon and a value; one that goes on begins with a blank")
    }
    if tooDeep > 0 || line.name == "BEGIN" && open.count == Self.deepest {
      return passOver(line, &records)
    }
    switch line.name {
    case "BEGIN": open.append(ReadComponent(name: line.value.trimmed.uppercased(), place: place))
    case "END":
      let name = line.value.trimmed.uppercased()
      guard open.contains(where: { $0.name == name }) else {
        return records.report(.warning, "W0801", at: place, "this \(name) ends and never began")
      }
      while let component = open.popLast() {
        if component.name != name {
          records.report(.warning, "W0801", at: component.place, "this \(component.name) has no end")
        }
        close(component)
        if component.name == name { break }
      }
    default:
      guard !open.isEmpty else {
        return records.report(
          .warning, "W0801", at: place, "this line stands in no calendar, and was passed over")
      }
      open[open.count - 1].lines.append(line)
    }
  }

  /// Passes over what lies too deep, which is told once.
  private mutating func passOver(_ line: ReadLine, _ records: inout ImportedRecords) {
    if tooDeep == 0 {
      records.report(
        .warning, "W0801", at: line.place,
        "this \(line.value.trimmed.uppercased()) lies in \(Self.deepest) others, and was passed over")
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
