import DossierModel
import Yams

/// Reads YAML to a tape through Yams: scalars keep their raw text, so `1995`, `2025-03-10` and `NO` stay what they are.
struct YAMLTapeReader {
  private let file: String
  let bytes: [UInt8]
  private var builder: TapeBuilder
  var lines: LineStarts
  /// Aliases may not make more values than this: a file of a few lines could otherwise stand for billions of them.
  private let mostNodes: Int

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    builder = TapeBuilder(file: file, source: bytes)
    lines = LineStarts(bytes)
    mostNodes = bytes.count + 1_000
  }

  /// Reads all documents of the file; each is one root on the tape.
  mutating func read() throws(SyntaxFault) -> (tape: Tape, roots: [Int]) {
    if let offset = AliasesInKeys(bytes).firstOffset {
      throw SyntaxFault(
        "E0101", at: offset, "an alias cannot be the name of a field", help: "write the field’s name out")
    }
    var roots: [Int] = []
    do {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      let parser = try Parser(yaml: String(decoding: text, as: UTF8.self), encoding: .utf8)
      while let root = try parser.nextRoot() {
        roots.append(builder.count)
        try add(root, isKey: false)
      }
    } catch let fault as SyntaxFault {
      throw fault
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw SyntaxFault("E0101", at: 0, "this cannot be read as YAML")
    }
    return (builder.finish(), roots)
  }

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
    switch node {
    case .scalar(let scalar): add(scalar, offset: offset)
    case .alias: throw SyntaxFault("E0101", at: offset, "this alias has no anchor")
    case .sequence(let sequence):
      builder.open(.list, offset: offset)
      for element in sequence { try add(element, isKey: false) }
      builder.close()
    case .mapping(let mapping):
      builder.open(.mapping, offset: offset)
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

  private mutating func add(_ scalar: Node.Scalar, offset: Int) {
    let text = Array(scalar.string.utf8)
    let isPlain = scalar.style == .plain
    let isNothing = isPlain && (text.isEmpty || scalar.string == "~" || scalar.string == "null")
    let kind: Tape.Node.Kind = isNothing ? .null : isPlain ? .plain : .text
    let end = offset + text.count
    if isPlain, end <= bytes.count, bytes[offset..<end].elementsEqual(text) {
      builder.add(kind, sourceRange: offset..<end, offset: offset)
    } else {
      builder.add(kind, text: text, offset: offset)
    }
  }
}
