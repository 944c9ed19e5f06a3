import DossierModel
import Yams

/// Reads YAML to a tape through Yams: scalars keep their raw text, so `1995`, `2025-03-10` and `NO` stay what they are.
struct YAMLTapeReader {
  private let file: String
  private let bytes: [UInt8]
  private var builder: TapeBuilder
  private let lines: LineStarts
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
    if let offset = offsetOfAliasAsKey() {
      throw SyntaxFault("E0101", at: offset, "uses an alias as the name of a field", help: "write the field's name out")
    }
    var roots: [Int] = []
    do {
      let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), encoding: .utf8)
      while let root = try parser.nextRoot() {
        roots.append(builder.count)
        try add(root, isKey: false)
      }
    } catch let fault as SyntaxFault {
      throw fault
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw SyntaxFault("E0101", at: 0, "cannot be read as YAML")
    }
    return (builder.finish(), roots)
  }

  private mutating func add(_ node: Node, isKey: Bool) throws(SyntaxFault) {
    let offset = lines.offset(ofLine: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard builder.count < mostNodes else {
      throw SyntaxFault("E0105", at: offset, "uses aliases that stand for more values than the file has bytes")
    }
    guard builder.depth < JSONTapeReader.deepest else {
      throw SyntaxFault("E0105", at: offset, "stands in more than \(JSONTapeReader.deepest) lists and mappings")
    }
    switch node {
    case .scalar(let scalar): add(scalar, offset: offset)
    case .alias: throw SyntaxFault("E0101", at: offset, "uses an alias that has no anchor")
    case .sequence(let sequence):
      builder.open(.list, offset: offset)
      for element in sequence { try add(element, isKey: false) }
      builder.close()
    case .mapping(let mapping):
      builder.open(.mapping, offset: offset)
      for (key, value) in mapping {
        guard case .scalar = key else { throw SyntaxFault("E0101", at: offset, "has a field whose name is not a text") }
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

  private func fault(of error: YamlError) -> SyntaxFault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let where_ = context.map { " (\($0.text.trimmedSpaces))" } ?? ""
      let offset = lines.offset(ofLine: mark.line, column: mark.column)
      return SyntaxFault("E0101", at: offset, "is not YAML: \(problem)\(where_)", help: remedy(for: problem))
    case .reader(let problem, let offset, _, _):
      return SyntaxFault("E0101", at: offset ?? 0, "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      let offset = lines.offset(ofLine: context.mark.line, column: context.mark.column)
      let fields = names.map { "“\($0)”" }.joined(separator: ", ")
      return SyntaxFault("E0402", at: offset, "gives the field \(fields) twice", help: "keep one of the two")
    default:
      return SyntaxFault("E0101", at: 0, "is not YAML: \(error)")
    }
  }

  private func remedy(for problem: String) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "put a text that holds a colon and a space in quotes, and check the indentation"
    }
    if problem.contains("found character that cannot start any token") {
      return "indent with spaces, and put a text that begins with @, ` or % in quotes"
    }
    return problem.contains("did not find expected") ? "check the indentation and the brackets of the line above" : nil
  }

  /// Yams compares the keys of a mapping by their whole content; an alias there could stand for any amount of it.
  private func offsetOfAliasAsKey() -> Int? {
    guard bytes.contains(UInt8(ascii: "&")) else { return nil }
    let openers = Set(" \t\n,{[?-".utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "*") {
      guard index == 0 || openers.contains(bytes[index - 1]) else { continue }
      let beforeName = bytes[..<index].last { $0 != 0x20 }
      let rest = bytes[(index + 1)...].drop { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") }
      let next = rest.first { $0 != 0x20 }
      if next == UInt8(ascii: ":") || beforeName == UInt8(ascii: "?") { return index }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmedSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
