import DossierModel

/// Reads what can be read of YAML at which the parser stops.
///
/// Each record is read alone, as the lines show where it begins and ends. Those that cannot be read are told of and taken
/// out, and the rest is read as ever. So a quote that is not closed is told in its own record, and not where it ends.
struct BrokenYAML {
  private let file: String
  private let bytes: [UInt8]
  /// The text with blanks in the place of what cannot be read.
  private var rest: [UInt8]
  private var records: [Range<Int>]
  /// What cannot be read, in the order of the text.
  private(set) var faults: [SyntaxFault] = []

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    rest = bytes
    records = YAMLRecordLines(bytes).ranges
  }

  /// How many more records are looked for that only the others make unreadable: each time, the file is read again.
  private static let mostRounds = 10

  /// The documents without what cannot be read; nil where nothing can be read.
  mutating func read(from fault: SyntaxFault) -> (tape: Tape, roots: [Int])? {
    guard fault.code == "E0101" || fault.code == "E0402" else {
      faults = [fault]
      return nil
    }
    var sound: [Range<Int>] = []
    for record in records {
      if let fault = Self.fault(in: Array(bytes[record]), of: file) {
        leaveOut(record, fault.moved(by: record.lowerBound))
      } else {
        sound.append(record)
      }
    }
    records = sound
    // Where many lines do not fit what stands above them, it is not the records that the lines show.
    guard faults.count(where: { $0.message == SyntaxFault.otherRecord }) < 3 else {
      faults = [fault]
      return nil
    }
    defer { faults.sort { $0.offset < $1.offset } }
    for _ in 0..<Self.mostRounds {
      var reader = YAMLTapeReader(file: file, bytes: rest)
      do throws(SyntaxFault) { return try reader.read() } catch {
        // What else is wrong began outside of the records, and is not found where it shows.
        guard [SyntaxFault.otherIndent, SyntaxFault.noAnchor].contains(error.message),
          let record = records.first(where: { $0.contains(error.offset) })
        else {
          faults.append(error)
          return nil
        }
        records.removeAll { $0 == record }
        leaveOut(record, isForWantOfItsAnchor(error) ? nil : error)
      }
    }
    return nil
  }

  /// Why a record cannot be read by itself; its anchors may stand in others.
  private static func fault(in record: [UInt8], of file: String) -> SyntaxFault? {
    var reader = YAMLTapeReader(file: file, bytes: record)
    do throws(SyntaxFault) { _ = try reader.read() } catch {
      return error.message == SyntaxFault.noAnchor ? nil : error
    }
    return nil
  }

  private mutating func leaveOut(_ record: Range<Int>, _ fault: SyntaxFault?) {
    for index in record where rest[index] != UInt8(ascii: "\n") { rest[index] = UInt8(ascii: " ") }
    if let fault { faults.append(fault) }
  }

  /// Whether an alias is at fault of which the anchor stands in a record that was taken out.
  private func isForWantOfItsAnchor(_ fault: SyntaxFault) -> Bool {
    guard fault.message == SyntaxFault.noAnchor else { return false }
    let name = bytes[fault.offset...].dropFirst().prefix { $0 > 0x20 && !",]}".utf8.contains($0) }
    let anchor = [UInt8(ascii: "&")] + name
    return bytes.indices.contains { bytes[$0...].starts(with: anchor) }
  }
}

/// The lines of each record of a dossier in YAML, told from the dashes and the indentation.
private struct YAMLRecordLines {
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var dashes: [(line: Int, indent: Int)] = []
    var line = 0
    while line < bytes.count {
      let next = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      defer { line = next }
      let content = bytes[line..<next].drop { $0 == UInt8(ascii: " ") }
      guard let byte = content.first, byte > 0x20, byte != UInt8(ascii: "#") else { continue }
      let indent = content.startIndex - line
      if byte == UInt8(ascii: "-"), content.dropFirst().first.map({ $0 <= 0x20 }) ?? true {
        dashes.append((line, indent))
      } else if indent == 0 {
        // A section begins, or another document.
        addSection(dashes, end: line)
        dashes = []
      }
    }
    addSection(dashes, end: bytes.count)
  }

  /// The records of a section begin where its first dash stands, if none stands left of it; else where two or more do.
  private mutating func addSection(_ dashes: [(line: Int, indent: Int)], end: Int) {
    let indents = dashes.map(\.indent).sorted()
    guard let least = indents.first else { return }
    let twice = zip(indents, indents.dropFirst()).first { $0 == $1 }?.0
    let indent = dashes[0].indent == least ? least : twice ?? least
    let starts = dashes.filter { $0.indent <= indent }.map(\.line)
    for (start, next) in zip(starts, starts.dropFirst() + [end]) { ranges.append(start..<next) }
  }
}
