import DossierModel

/// Reads what can be read of YAML at which the parser stops.
///
/// What stands outside of records is put right where a slip is plain. Then each record is read alone, as the lines show where
/// it begins and ends, and of one that cannot be read, each field. What cannot be read is told of and taken out, and the rest
/// is read as ever. So a quote that is not closed is told in its own field, and not where it ends.
struct BrokenYAML {
  private let file: String
  /// The text with blanks in the place of what cannot be read.
  private var text: MendedText
  private var pieces: [YAMLOutline.Piece] = []
  /// What cannot be read, in the order of the text.
  private(set) var faults: [SyntaxFault] = []
  /// The names of fields that could not be read, and in which bytes of the file their records stand.
  private(set) var unreadFields: [UnreadFields] = []
  /// Whether the ids of all records could be read.
  private(set) var hasAllIDs = true

  /// Fields of a record that are there and could not be read.
  struct UnreadFields: Sendable {
    let record: Range<Int>
    fileprivate let names: Set<String>

    /// Whether one of them has one of these names, or may have any: `*alias: text`.
    func mayBe(_ wanted: Set<String>) -> Bool {
      !names.isDisjoint(with: wanted) || names.contains { $0.hasPrefix("*") }
    }
  }

  init(file: String, bytes: [UInt8]) {
    self.file = file
    text = MendedText(bytes)
  }

  /// How many more slips are looked for that only show when all is read: each time, the file is read again.
  private static let mostRounds = 10
  /// How many aliases without an anchor are told each time.
  private static let mostAliases = 200

  /// The documents without what cannot be read; nil where nothing can be read.
  mutating func read(from fault: SyntaxFault) -> (tape: Tape, roots: [Int])? {
    var tabs = TabIndentation(file: file, text)
    tabs.expand()
    let outline = YAMLOutline(tabs.text)
    guard outline.isDossier else { return give(up: fault) }
    text = outline.text
    pieces = outline.pieces
    hasAllIDs = !outline.hasLostRecords
    faults = (tabs.fault.map { [$0] } ?? []) + outline.faults
    for index in pieces.indices { readAlone(index) }
    defer { faults.sort { $0.offset < $1.offset } }
    for _ in 0..<Self.mostRounds {
      var reader = YAMLTapeReader(file: file, text)
      do throws(SyntaxFault) { return try reader.read() } catch {
        guard takeOut(error) else { return nil }
      }
    }
    return nil
  }

  /// Tells of a slip that only shows when all is read, and takes its record out; false where there is nothing to take out.
  private mutating func takeOut(_ slip: SyntaxFault) -> Bool {
    let lost = slip.isForWantOfAnchor ? YAMLTapeReader.lostAliases(in: text, of: file) : []
    var found = Array(lost.prefix(Self.mostAliases))
    if !found.contains(where: { $0.offset == slip.offset }) { found.append(slip) }
    let slips = found.map { $0.placed { [text] in text.place(of: $0) } }
    let anchors = slip.isForWantOfAnchor ? text.original.anchors.subtracting(text.bytes().anchors) : []
    var lines: [Int] = []
    for slip in slips {
      guard slip.code == "E0101", let line = text.line(at: slip.offset), !text.lines[line].isEmpty else {
        faults.append(slip)
        return false
      }
      // An alias of which the anchor stands in a record that was taken out is no slip.
      if !slip.isForWantOfAnchor || !anchors.contains(text.original.name(behind: slip.offset)) {
        faults.append(slip)
      }
      lines.append(line)
    }
    for line in lines where !text.lines[line].isEmpty {
      let piece = pieces.first { $0.lines.contains(line) && ($0.dash != nil || line > $0.lines.lowerBound) }
      leaveOut(piece?.lines ?? line..<line + 1)
      pieces.removeAll { $0.lines.contains(line) }
    }
    return true
  }

  private mutating func give(up fault: SyntaxFault) -> (tape: Tape, roots: [Int])? {
    faults = [fault]
    hasAllIDs = false
    return nil
  }

  private mutating func leaveOut(_ lines: Range<Int>) {
    text.blank(lines)
    hasAllIDs = false
  }

  /// Tells why a piece cannot be read by itself, and takes out what makes it so.
  private mutating func readAlone(_ index: Int) {
    let piece = pieces[index]
    guard let fault = fault(in: piece.lines) else { return }
    let alone = YAMLOutline.Piece(lines: 0..<piece.lines.count, dash: piece.dash, fields: piece.fields)
    var fields = BrokenRecord(alone, in: text[piece.lines], file: file)
    fields.read()
    guard !fields.faults.isEmpty, !fields.isLost else {
      faults += fields.faults.isEmpty ? [fault] : fields.faults
      return leaveOut(piece.lines)
    }
    faults += fields.faults
    text[piece.lines] = fields.text
    if self.fault(in: piece.lines) != nil { return leaveOut(piece.lines) }
    let start = text.lines[piece.lines.lowerBound].range.lowerBound
    let end = text.lines[piece.lines.upperBound - 1].range.upperBound
    let unread = UnreadFields(record: start..<end, names: fields.unread)
    if unread.mayBe(["id"]) { hasAllIDs = false }
    unreadFields.append(unread)
  }

  private func fault(in lines: Range<Int>) -> SyntaxFault? { text.fault(in: lines, of: file) }
}

extension [UInt8] {
  /// The names of all anchors: `a` of `&a`.
  fileprivate var anchors: Set<ArraySlice<UInt8>> {
    let sign = UInt8(ascii: "&")
    return Set(
      indices.lazy.filter { self[$0] == sign }.map { self[($0 + 1)...].prefix { $0 > 0x20 && $0 != sign } })
  }

  /// The name of the alias that stands at a place.
  fileprivate func name(behind star: Int) -> ArraySlice<UInt8> {
    self[star...].dropFirst().prefix { $0 > 0x20 && !",]}".utf8.contains($0) }
  }
}

extension MendedText {
  /// Why some lines cannot be read by themselves; their anchors may stand in others.
  func fault(in lines: Range<Int>, of file: String) -> SyntaxFault? {
    var reader = YAMLTapeReader(file: file, bytes: bytes(of: lines))
    do throws(SyntaxFault) { _ = try reader.read() } catch {
      guard !error.isForWantOfAnchor else { return nil }
      return error.placed { place(of: $0, in: lines) }
    }
    return nil
  }
}
