import DossierModel

/// The sections and records of a dossier in YAML, told from how its lines begin.
///
/// Where a line begins almost as a section or a record does, the slip is told and put right.
struct YAMLOutline {
  /// Lines that can be read alone: a record, or a section that is no list of records.
  struct Piece {
    var lines: Range<Int>
    /// Where its dash stands, if it is a record.
    let dash: Int?
    /// Where its fields begin; nil where nothing is indented.
    let fields: Int?
  }

  private(set) var pieces: [Piece] = []
  private(set) var faults: [SyntaxFault] = []
  private(set) var text: MendedText
  /// Whether lines were taken out in which records may be.
  private(set) var hasLostRecords = false

  /// A section whose lines are gone through.
  private struct Section {
    let head: Int?
    let isList: Bool
    var records: [Piece] = []
    var fields: Int?
    /// The first line before all dashes, and whether something stands behind the name of the section.
    var stray: Int?
    let hasValue: Bool
  }

  init(_ text: MendedText) {
    self.text = text
    var section: Section?
    for line in text.lines.indices where !self.text.lines[line].isEmpty {
      let own = self.text.lines[line]
      if own.indent == 0, own.content.starts(with: "---".utf8) || own.content.starts(with: "...".utf8) {
        close(&section, at: line)
      } else if beginsSection(line, in: section) {
        close(&section, at: line)
        section = head(line)
      } else {
        section = section ?? Section(head: nil, isList: true, hasValue: false)
        add(line, to: &section)
      }
    }
    close(&section, at: text.lines.count)
  }

  /// Whether anything was found that looks like a dossier.
  var isDossier: Bool { !pieces.isEmpty }

  // MARK: Sections

  private var hasSectionsAtLeft: Bool {
    text.lines.contains { line in
      line.indent == 0 && line.name(at: 0).map { Self.names.contains(line.text($0)) } ?? false
    }
  }

  static let names = RecordKind.allCases.map(\.section)

  /// Whether a section begins in a line, which is written right if it lacks its colon or is indented.
  private mutating func beginsSection(_ line: Int, in section: Section?) -> Bool {
    let own = text.lines[line]
    let start = own.indent
    if own.hasDash || Bullet(own) != nil { return false }
    if let name = own.name(at: start), own.isField(name) {
      if start == 0 { return true }
      let isSection = Self.names.contains(own.text(name)) && own.text(start...).hasSuffix(":")
      guard isSection, section.map({ start < $0.fields ?? 0 }) ?? hasSectionsAtLeft else { return false }
      tell(.indentedSection, line, start)
      text.indent(line..<line + 1, by: -start)
      return true
    }
    guard start == 0 else { return false }
    return mendName(line)
  }

  /// Writes the name of a section right that lacks its colon, or has other signs around it.
  private mutating func mendName(_ line: Int) -> Bool {
    let own = text.lines[line]
    let isLetter = { (byte: UInt8) in UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
    guard let start = own.bytes.firstIndex(where: isLetter), let last = own.bytes.lastIndex(where: isLetter),
      let end = own.bytes.lastIndex(where: { $0 > 0x20 })
    else { return false }
    let said = own.text(start...last)
    guard start < 3, end - last < 4, Self.names.contains(said) || RecordKind(rawValue: said) != nil else {
      return false
    }
    faults.append(.nameOfSection(said, at: text.place(of: start > 0 ? 0 : last + 1, ofLine: line)))
    text.replace(last + 1..<end + 1, ofLine: line, with: [UInt8(ascii: ":")])
    text.replace(0..<start, ofLine: line, with: [])
    return true
  }

  private func head(_ line: Int) -> Section {
    let own = text.lines[line]
    let colon = own.bytes.firstIndex(of: UInt8(ascii: ":")) ?? own.bytes.count - 1
    let value = own.text((colon + 1)...)
    return Section(
      head: line, isList: own.text(..<colon) != RecordKind.dossier.section,
      hasValue: !value.isEmpty && !value.hasPrefix("#"))
  }

  // MARK: Records

  private mutating func add(_ line: Int, to section: inout Section?) {
    guard var own = section else { return }
    defer { section = own }
    guard own.isList, !own.hasValue else {
      own.fields = own.fields ?? text.lines[line].indent
      return
    }
    if beginsRecord(line, in: own) {
      let indent = text.lines[line].indent
      own.fields = text.lines[line].columnBehindDash
      own.records.append(Piece(lines: line..<line + 1, dash: indent, fields: own.fields))
    } else if own.records.isEmpty {
      own.stray = own.stray ?? line
      // A dash deeper than a field belongs to that field.
      let line = text.lines[line]
      if line.indent > 0, line.name(at: line.indent) != nil { own.fields = own.fields ?? line.indent }
    }
  }

  private mutating func beginsRecord(_ line: Int, in section: Section) -> Bool {
    let indent = text.lines[line].indent
    guard indent < section.fields ?? .max else { return false }
    if lacksDash(line, in: section) {
      let dash = section.records.first?.dash ?? max(0, indent - 2)
      tell(.recordWithoutDash, line, indent)
      text.replace(
        0..<indent, ofLine: line, with: Array(repeating: UInt8(ascii: " "), count: dash) + Array("- ".utf8))
      return true
    }
    if let bullet = Bullet(text.lines[line]) {
      tell(bullet.fault, line, indent)
      text.replace(indent..<bullet.end, ofLine: line, with: bullet.right.utf8)
    }
    guard text.lines[line].hasDash else { return false }
    guard let first = section.records.first?.dash, indent != first else { return true }
    return text.lines[line].text((indent + 1)...).drop { $0 == "{" }.hasPrefix("id:")
  }

  /// Whether a record begins with its id, but has lost its dash.
  private func lacksDash(_ line: Int, in section: Section) -> Bool {
    let own = text.lines[line]
    guard own.indent > 0, let name = own.name(at: own.indent), own.text(name) == "id" else { return false }
    guard let before = section.records.last else { return section.stray == nil }
    let first = text.lines[before.lines.lowerBound]
    return first.name(at: first.columnBehindDash).map { first.text($0) } == "id"
  }

  // MARK: The end of a section

  private mutating func close(_ section: inout Section?, at end: Int) {
    guard let own = section else { return }
    section = nil
    if own.head == nil, hasSectionsAtLeft, let first = own.stray ?? own.records.first?.lines.lowerBound {
      tell(.noSection, first, text.lines[first].indent)
      return takeOut(first..<end)
    }
    guard own.isList, !own.records.isEmpty else {
      if let head = own.head { pieces.append(Piece(lines: head..<end, dash: nil, fields: own.fields)) }
      return
    }
    if let stray = own.stray {
      tell(.recordWithoutDash, stray, text.lines[stray].indent)
      takeOut(stray..<own.records[0].lines.lowerBound)
    }
    let indent = commonIndent(own.records)
    let ends = own.records.dropFirst().map(\.lines.lowerBound) + [end]
    for (record, end) in zip(own.records, ends) {
      let dash = record.dash ?? indent
      let lines = record.lines.lowerBound..<end
      if dash != indent, let first = own.records.first(where: { $0.dash == indent }) {
        tell(.otherIndent(indent), lines.lowerBound, dash, like: first.lines.lowerBound)
        // Where its fields are indented like those of the others, the dash alone is not.
        let next = lines.dropFirst().first { !text.lines[$0].isEmpty }
        let isWholeRecord = next.map { text.lines[$0].indent == record.fields } ?? false
        text.indent(isWholeRecord ? lines : lines.prefix(1), by: indent - dash)
      }
      pieces.append(Piece(lines: lines, dash: indent, fields: record.fields.map { $0 + indent - dash }))
    }
  }

  private mutating func takeOut(_ lines: Range<Int>) {
    text.blank(lines)
    hasLostRecords = true
  }

  /// The indentation of most records, or, of as many, of the first.
  private func commonIndent(_ records: [Piece]) -> Int {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.dash ?? 0, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return records.lazy.compactMap(\.dash).first { counts[$0] == most } ?? 0
  }

  private mutating func tell(_ fault: SyntaxFault, _ line: Int, _ column: Int, like other: Int? = nil) {
    let related = other.map {
      (offset: text.place(of: text.lines[$0].indent, ofLine: $0), message: "another of its dashes is here")
    }
    let place = text.place(of: column, ofLine: line)
    faults.append(SyntaxFault(fault.code, at: place, fault.message, help: fault.help, related: related))
  }
}
