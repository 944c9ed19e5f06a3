/// Finds the fields of a record, or of a section that is no list, that cannot be read, and takes them out.
struct BrokenRecord {
  private let file: String
  private let piece: YAMLOutline.Piece
  private(set) var text: MendedText
  private(set) var faults: [SyntaxFault] = []
  /// The names of the fields that were taken out.
  private(set) var unread: Set<String> = []
  /// Whether nothing of it can be read.
  private(set) var isLost = false

  init(_ piece: YAMLOutline.Piece, in text: MendedText, file: String) {
    self.piece = piece
    self.text = text
    self.file = file
  }

  /// The lines of a field.
  private struct Field {
    var lines: Range<Int>
    var isStray: Bool
  }

  mutating func read() {
    guard let column = piece.fields else { return isLost = true }
    mendIndentation(column)
    var fields = fields(from: column)
    var index = 0
    var readable = 0
    while index < fields.count {
      defer { index += 1 }
      guard var fault = fault(in: fields[index]) else {
        readable += 1
        continue
      }
      if readElements(of: fields[index]), self.fault(in: fields[index]) == nil {
        readable += 1
        continue
      }
      if let line = firstDeeperLine(fault, in: fields[index]) {
        faults.append(misplaced(line))
        let end = fields[index].lines.upperBound
        text.indent(line..<end, by: column - text.lines[line].indent)
        fields[index].lines = fields[index].lines.lowerBound..<line
        fields.insert(Field(lines: line..<end, isStray: false), at: index + 1)
        index -= 1
        continue
      }
      if fault.isUnfinished {
        // A text in quotes, or a list in brackets, may go on below, left of where it should.
        let below = fields.indices.dropFirst(index + 1).prefix { fields[$0].isStray }
        for end in below.filter({ mayEnd(fields[$0]) }).prefix(Self.mostEnds) {
          let whole = Field(
            lines: fields[index].lines.lowerBound..<fields[end].lines.upperBound, isStray: false)
          guard self.fault(in: whole) == nil else { continue }
          fields.replaceSubrange(index...end, with: [whole])
          break
        }
        guard let own = self.fault(in: fields[index]) else {
          readable += 1
          continue
        }
        fault = own
      }
      // Of lines below each other that are no fields, the first is told.
      let isMore =
        index > 0 && fields[index - 1].isStray && fault.isNoField && faults.last?.isNoField ?? false
      if !isMore { faults.append(fault) }
      if index == 0, piece.dash == nil { isLost = true }
      takeOut(fields[index])
    }
    if readable == 0 { isLost = true }
  }

  /// How many lines are tried as the end of what is unfinished; each is read with all before it.
  private static let mostEnds = 50

  /// Whether a text in quotes, or a list in brackets, may end in these lines.
  private func mayEnd(_ field: Field) -> Bool {
    field.lines.contains { text.lines[$0].bytes.contains { "\"']}".utf8.contains($0) } }
  }

  /// Tells what cannot be read of the elements of a list, each by itself; false where the field is no list of lines.
  private mutating func readElements(of field: Field) -> Bool {
    let head = text.lines[field.lines.lowerBound]
    let lines = field.lines.dropFirst().filter { !text.lines[$0].isEmpty }
    guard head.text(0...).hasSuffix(":"), let first = lines.first else { return false }
    for line in lines where text.lines[line].indent <= text.lines[first].indent {
      guard let bullet = Bullet(text.lines[line]) else { continue }
      let indent = text.lines[line].indent
      faults.append(bullet.fault.placed { _ in text.place(of: indent, ofLine: line) })
      text.replace(indent..<bullet.end, ofLine: line, with: bullet.right.utf8)
    }
    guard text.lines[first].hasDash else { return false }
    let dash = text.lines[first].indent
    let starts = lines.filter { text.lines[$0].hasDash && text.lines[$0].indent <= dash }
    for (start, end) in zip(starts, starts.dropFirst() + [field.lines.upperBound]) {
      let fields = text.lines[start].columnBehindDash
      let element = YAMLOutline.Piece(lines: start..<end, dash: text.lines[start].indent, fields: fields)
      guard let fault = text.fault(in: element.lines, of: file) else { continue }
      var broken = BrokenRecord(element, in: text, file: file)
      broken.read()
      faults += broken.faults.isEmpty ? [fault] : broken.faults
      unread.formUnion(broken.unread)
      text = broken.text
      if broken.isLost || text.fault(in: element.lines, of: file) != nil { text.blank(element.lines) }
    }
    return true
  }

  /// Moves lines that are indented a little otherwise than the fields to where they belong, and tells of the first of them.
  private mutating func mendIndentation(_ column: Int) {
    var last: Int?
    for line in rest where !text.lines[line].isEmpty {
      let own = text.lines[line]
      let isField = own.indent > piece.dash ?? 0 && own.indent < column && own.name(at: own.indent) != nil
      guard isField, isAField(line) else {
        if own.indent <= column { last = nil }
        continue
      }
      if last != own.indent { faults.append(misplaced(line)) }
      last = own.indent
      text.indent(line..<line + 1, by: column - own.indent)
    }
  }

  /// Whether a line, read alone, is a field.
  private func isAField(_ line: Int) -> Bool { text.fault(in: line..<line + 1, of: file) == nil }

  /// All lines but the one with the dash, or with the name of the section.
  private var rest: Range<Int> { piece.lines.lowerBound + 1..<piece.lines.upperBound }

  private func fields(from column: Int) -> [Field] {
    var fields = [Field(lines: piece.lines.lowerBound..<piece.lines.lowerBound + 1, isStray: false)]
    for line in rest {
      let own = text.lines[line]
      if own.isEmpty || own.indent > column || own.content.first == UInt8(ascii: ":") {
        let start = fields[fields.count - 1].lines.lowerBound
        fields[fields.count - 1].lines = start..<line + 1
      } else {
        fields.append(Field(lines: line..<line + 1, isStray: own.indent < column))
      }
    }
    return fields
  }

  /// Why a field cannot be read by itself.
  private mutating func fault(in field: Field) -> SyntaxFault? {
    let first = field.lines.lowerBound
    if field.isStray { return misplaced(first) }
    if first == piece.lines.lowerBound, let dash = piece.dash {
      text.replace(dash..<dash + 1, ofLine: first, with: [UInt8(ascii: " ")])
    }
    defer {
      if first == piece.lines.lowerBound, let dash = piece.dash {
        text.replace(dash..<dash + 1, ofLine: first, with: [UInt8(ascii: "-")])
      }
    }
    mendColon(first)
    let own = text.lines[first]
    if let fault = text.fault(in: field.lines, of: file) { return fault }
    guard own.isEmpty || own.name(at: own.indent) != nil || "{\"'&?!".utf8.contains(own.content.first ?? 0)
    else {
      return .lostColon(at: text.place(of: own.indent, ofLine: first))
    }
    return nil
  }

  /// Puts a blank behind a colon that lacks it, in `title:A visit`.
  private mutating func mendColon(_ line: Int) {
    let own = text.lines[line]
    guard let name = own.name(at: own.indent), name.upperBound + 1 < own.bytes.count,
      own.bytes[name.upperBound] == UInt8(ascii: ":"), own.bytes[name.upperBound + 1] > 0x20
    else { return }
    faults.append(.lostColon(at: text.place(of: own.indent, ofLine: line)))
    let behind = name.upperBound + 1
    text.replace(behind..<behind, ofLine: line, with: [UInt8(ascii: " ")])
  }

  /// The line of a field that has a colon where none can be, as it is indented deeper than the field.
  private func firstDeeperLine(_ fault: SyntaxFault, in field: Field) -> Int? {
    guard fault.message == SyntaxFault.noColon, let line = text.line(at: fault.offset),
      line > field.lines.lowerBound, let name = text.lines[line].name(at: text.lines[line].indent),
      text.place(of: name.upperBound, ofLine: line) == fault.offset
    else { return nil }
    return line
  }

  private func misplaced(_ line: Int) -> SyntaxFault {
    let own = text.lines[line]
    let place = text.place(of: own.indent, ofLine: line)
    guard own.hasDash || own.name(at: own.indent) != nil else { return .noField(at: place) }
    let first =
      piece.dash != nil
      ? piece.lines.lowerBound : rest.first { !text.lines[$0].isEmpty } ?? piece.lines.lowerBound
    return .otherIndentOfField(at: place, fields: text.place(of: piece.fields ?? 0, ofLine: first))
  }

  private mutating func takeOut(_ field: Field) {
    let first = field.lines.lowerBound
    let own = text.lines[first]
    let isFirst = first == piece.lines.lowerBound
    let start = isFirst ? piece.fields ?? own.indent : own.indent
    if start < own.bytes.count {
      let word = own.bytes[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
      unread.insert(own.text(word.startIndex..<word.endIndex))
    }
    text.blank(field.lines)
    if isFirst, let dash = piece.dash {
      text.replace(dash..<dash + 1, ofLine: first, with: [UInt8(ascii: "-")])
    }
  }
}
