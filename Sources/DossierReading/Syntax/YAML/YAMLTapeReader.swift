import DossierModel
import Yams

/// Reads YAML to a tape through Yams: scalars keep their raw text, so `1995`, `2025-03-10` and `NO` stay what they are.
struct YAMLTapeReader {
  private let file: String
  let bytes: [UInt8]
  /// The text as it was, if it is read with slips written right.
  private let mended: (text: MendedText, starts: [Int])?
  private var builder: TapeBuilder
  var lines: LineStarts
  /// Aliases may not make more values than this: a file of a few lines could otherwise stand for billions of them.
  private let mostNodes: Int
  /// The names that are given again in their mapping, which Yams refuses: it reads them under other names.
  private(set) var repeated = RepeatedNames()

  init(file: String, bytes: [UInt8]) { self.init(file: file, bytes: bytes, mended: nil) }

  /// Reads a text with slips written right: the values stand where they stood in the text as it was.
  ///
  /// What is thrown stands in the text that is read.
  init(file: String, _ text: MendedText) { self.init(file: file, bytes: text.bytes(), mended: text) }

  private init(file: String, bytes: [UInt8], mended: MendedText?) {
    self.file = file
    self.bytes = bytes
    self.mended = mended.map { ($0, $0.starts) }
    builder = TapeBuilder(file: file, source: mended?.original ?? bytes)
    lines = LineStarts(bytes)
    mostNodes = bytes.count + 1_000
  }

  /// Reads all documents of the file; each is one root on the tape.
  mutating func read() throws(SyntaxFault) -> (tape: Tape, roots: [Int]) {
    if let offset = AliasesInKeys(bytes).firstOffset {
      throw SyntaxFault(
        "E0101", at: offset, SyntaxFault.aliasAsName, help: "write the field’s name out")
    }
    var roots: [Int] = []
    for document in try documents() {
      roots.append(builder.count)
      try add(document, isKey: false)
    }
    return (builder.finish(), roots)
  }

  /// The documents as Yams reads them; a field that is given twice is there twice, for the field table to tell of.
  private mutating func documents() throws(SyntaxFault) -> [Node] {
    while true {
      do {
        let parser = try Parser(yaml: repeated.renamed(in: bytes), encoding: .utf8)
        var documents: [Node] = []
        while let root = try parser.nextRoot() { documents.append(root) }
        return documents
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let first = lines.offset(ofLine: context.mark.line, column: context.mark.column)
        let name = names.first ?? ""
        guard repeated.count < mostRepeated, repeated.rename(name, after: first, in: bytes) else {
          throw SyntaxFault(
            "E0402", at: first, "the field “\(name)” is given twice", help: "keep one of the two")
        }
      } catch let error as YamlError {
        throw fault(of: error)
      } catch {
        throw SyntaxFault("E0101", at: 0, SyntaxFault.notYAML)
      }
    }
  }

  /// The file is read again for each name that is given twice, so in a large one fewer are told at once.
  private var mostRepeated: Int { max(1, min(100, (32 << 20) / (bytes.count + 1))) }

  private mutating func add(_ node: Node, isKey: Bool) throws(SyntaxFault) {
    let offset = lines.offset(ofLine: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard builder.count < mostNodes else {
      throw SyntaxFault(
        "E0105", at: offset, "the aliases of this file stand for too many values",
        help: "write the values out")
    }
    guard builder.depth < JSONTapeReader.deepest else {
      throw .tooDeep(at: offset)
    }
    let place = mended.map { $0.text.place(of: offset, $0.starts) } ?? offset
    switch node {
    case .scalar(let scalar):
      if isKey, let name = repeated.original(of: scalar.string) {
        builder.add(.text, text: name.utf8, offset: place)
      } else {
        add(scalar, offset: offset, place: place)
      }
    case .alias: throw SyntaxFault("E0101", at: offset, "this alias has no anchor")
    case .sequence(let sequence):
      builder.open(.list, offset: place)
      for element in sequence { try add(element, isKey: false) }
      builder.close()
    case .mapping(let mapping):
      builder.open(.mapping, offset: place)
      for (key, value) in mapping {
        guard case .scalar = key else {
          let offset = lines.offset(ofLine: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
          throw SyntaxFault("E0101", at: offset, "the name of a field must be a text")
        }
        try add(key, isKey: true)
        try add(value, isKey: false)
      }
      builder.close()
    }
  }

  private mutating func add(_ scalar: Node.Scalar, offset: Int, place: Int) {
    let text = Array(scalar.string.utf8)
    let isPlain = scalar.style == .plain
    let isNothing = isPlain && (text.isEmpty || scalar.string == "~" || scalar.string == "null")
    let kind: Tape.Node.Kind = isNothing ? .null : isPlain ? .plain : .text
    let end = offset + text.count
    if isPlain, mended == nil, end <= bytes.count, bytes[offset..<end].elementsEqual(text) {
      builder.add(kind, sourceRange: offset..<end, offset: offset)
    } else {
      builder.add(kind, text: text, offset: place)
    }
  }
}
