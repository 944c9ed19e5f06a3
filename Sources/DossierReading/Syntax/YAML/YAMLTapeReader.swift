import DossierModel

/// Reads YAML to a tape as libyaml finds it: scalars keep their raw text, so `1995`, `2025-03-10` and `NO` stay what
/// they are, and a field that is given twice is there twice, for the field table to tell of.
struct YAMLTapeReader {
  let bytes: [UInt8]
  /// The text as it was, if it is read with slips written right.
  private let mended: (text: MendedText, starts: [Int])?
  private var builder: TapeBuilder
  var lines: LineStarts
  /// The values of the document that bear a name, and how deep they are.
  private var anchors: [String: (values: Range<Int>, depth: Int)] = [:]
  /// The first name of a field that is none; a slip of syntax behind it says more.
  private var badName: SyntaxFault?
  /// The lists and mappings that have not ended yet: where each begins, and what it is.
  private(set) var opened: [(offset: Int, beginning: SyntaxFault.Beginning)] = []
  /// Aliases that no anchor bears, where these are gathered.
  ///
  /// Each stands for nothing then. Where they are not gathered, the first ends the reading.
  private(set) var lostAliases: [SyntaxFault]?
  /// Aliases may not make more values than this: a file of a few lines could otherwise stand for billions of them.
  private let mostNodes: Int

  init(file: String, bytes: [UInt8]) { self.init(file: file, bytes: bytes, mended: nil) }

  /// Reads a text with slips written right: the values stand where they stood in the text as it was.
  ///
  /// What is thrown stands in the text that is read.
  init(file: String, _ text: MendedText) { self.init(file: file, bytes: text.bytes(), mended: text) }

  private init(file: String, bytes: [UInt8], mended: MendedText?) {
    self.bytes = bytes
    self.mended = mended.map { ($0, $0.starts) }
    builder = TapeBuilder(file: file, source: mended?.original ?? bytes)
    lines = LineStarts(bytes)
    mostNodes = bytes.count + 100_000
  }

  /// The aliases that no anchor bears, as far as the text can be read.
  static func lostAliases(in text: MendedText, of file: String) -> [SyntaxFault] {
    var reader = YAMLTapeReader(file: file, text)
    reader.lostAliases = []
    _ = try? reader.read()
    return reader.lostAliases ?? []
  }

  /// Reads all documents of the file; each is one root on the tape.
  mutating func read() throws(SyntaxFault) -> (tape: Tape, roots: [Int]) {
    let text = bytes
    let roots = try text.withUnsafeBufferPointer { text throws(SyntaxFault) in
      let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return try readDocuments(YAMLEvents(UnsafeBufferPointer(rebasing: text[mark...])))
    }
    return (builder.finish(), roots)
  }

  private mutating func readDocuments(_ events: YAMLEvents) throws(SyntaxFault) -> [Int] {
    var roots: [Int] = []
    while true {
      switch try next(of: events).kind {
      case .document:
        anchors = [:]
        roots.append(builder.count)
        try addValue(next(of: events), from: events)
      case .stream:
        if let badName { throw badName }
        return roots
      default: break
      }
    }
  }

  private mutating func next(of events: YAMLEvents) throws(SyntaxFault) -> YAMLEvents.Event {
    do throws(YAMLEvents.Problem) { return try events.next() } catch { throw fault(of: error) }
  }

  /// Adds a value with all that it holds, and tells how many lists and mappings stand in one another there.
  @discardableResult
  private mutating func addValue(
    _ event: YAMLEvents.Event, from events: YAMLEvents
  ) throws(SyntaxFault) -> Int {
    let offset = lines.offset(ofLine: event.mark.line, column: event.mark.column)
    let start = builder.count
    var depth = 0
    switch event.kind {
    case .scalar(let text, let isPlain):
      try checkRoom(at: offset)
      add(text, isPlain: isPlain, offset: offset)
    case .alias: return try addCopy(of: event.anchor, at: offset)
    case .list:
      try checkRoom(at: offset)
      builder.open(.list, offset: place(of: offset))
      opened.append((offset, .list))
      depth = try addElements(from: events) + 1
      opened.removeLast()
      builder.close()
    case .mapping:
      try checkRoom(at: offset)
      builder.open(.mapping, offset: place(of: offset))
      opened.append((offset, .mapping))
      depth = try addFields(from: events) + 1
      opened.removeLast()
      builder.close()
    case .end, .document, .stream, .other: throw SyntaxFault("E0101", at: offset, SyntaxFault.notYAML)
    }
    if let name = event.anchor { anchors[name] = (start..<builder.count, depth) }
    return depth
  }

  private mutating func addElements(from events: YAMLEvents) throws(SyntaxFault) -> Int {
    var deepest = 0
    while true {
      let element = try next(of: events)
      if case .end = element.kind { return deepest }
      deepest = max(deepest, try addValue(element, from: events))
    }
  }

  private mutating func addFields(from events: YAMLEvents) throws(SyntaxFault) -> Int {
    var deepest = 0
    while true {
      let name = try next(of: events)
      if case .end = name.kind { return deepest }
      try addName(name, from: events)
      deepest = max(deepest, try addValue(next(of: events), from: events))
    }
  }

  private mutating func addName(_ name: YAMLEvents.Event, from events: YAMLEvents) throws(SyntaxFault) {
    if case .scalar = name.kind {
      try addValue(name, from: events)
      return
    }
    let offset = lines.offset(ofLine: name.mark.line, column: name.mark.column)
    if case .alias = name.kind {
      guard name.anchor.flatMap({ anchors[$0] }) != nil else { return try addLost(at: offset) }
      badName = badName ?? .aliasAsName(at: offset)
    } else {
      badName = badName ?? SyntaxFault("E0101", at: offset, "the name of a field must be a text")
      try addValue(name, from: events)
    }
  }

  /// Adds what an alias stands for, as if it were written there.
  private mutating func addCopy(of name: String?, at offset: Int) throws(SyntaxFault) -> Int {
    // What comes behind a bad name is read for its syntax alone.
    guard badName == nil else { return 0 }
    guard let anchor = name.flatMap({ anchors[$0] }) else {
      try addLost(at: offset)
      return 0
    }
    try checkRoom(at: offset, values: anchor.values.count, levels: anchor.depth)
    builder.addCopy(of: anchor.values)
    return anchor.depth
  }

  /// Adds nothing in the place of an alias that no anchor bears, where these are gathered.
  private mutating func addLost(at offset: Int) throws(SyntaxFault) {
    guard lostAliases != nil else { throw .noAnchor(at: offset) }
    lostAliases?.append(.noAnchor(at: offset))
    builder.add(.null, text: [], offset: place(of: offset))
  }

  private func checkRoom(at offset: Int, values: Int = 1, levels: Int = 0) throws(SyntaxFault) {
    guard builder.count + values <= mostNodes else {
      throw SyntaxFault(
        "E0105", at: offset, "the aliases of this file stand for too many values",
        help: "write the values out")
    }
    guard builder.depth + levels < JSONTapeReader.deepest else { throw .tooDeep(at: offset) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, isPlain: Bool, offset: Int) {
    let isNothing =
      isPlain && (text.isEmpty || text.elementsEqual("~".utf8) || text.elementsEqual("null".utf8))
    let kind: Tape.Node.Kind = isNothing ? .null : isPlain ? .plain : .text
    let end = offset + text.count
    if isPlain, mended == nil, end <= bytes.count, bytes[offset..<end].elementsEqual(text) {
      builder.add(kind, sourceRange: offset..<end, offset: offset)
    } else {
      builder.add(kind, text: text, offset: place(of: offset))
    }
  }

  /// Where something stands in the text as it was.
  private func place(of offset: Int) -> Int { mended.map { $0.text.place(of: offset, $0.starts) } ?? offset }
}
