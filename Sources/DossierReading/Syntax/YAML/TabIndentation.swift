/// Puts blanks in the place of the tabs by which lines are indented, which YAML does not allow.
struct TabIndentation {
  private let file: String
  private(set) var text: MendedText
  /// What is to be told of them, once.
  private(set) var fault: SyntaxFault?

  init(file: String, _ text: MendedText) {
    self.file = file
    self.text = text
  }

  /// The lines with a tab where only the indentation of a section, a record or a field can be; deeper, it may belong to a text.
  private var lines: [Int] {
    text.lines.indices.filter { line in
      let own = text.lines[line]
      guard own.content.first == UInt8(ascii: "\t") else { return false }
      return own.indent < 2 || own.text(own.indent...).hasPrefix("- id:")
    }
  }

  /// Writes as many blanks for each tab as make the text readable, or readable furthest.
  mutating func expand() {
    let lines = lines
    guard !lines.isEmpty else { return }
    let said = lines.filter { text.lines[$0].bytes.contains { $0 > 0x20 } }
    if let first = said.first {
      fault = .tab(at: text.lines[first].range.lowerBound + text.lines[first].indent, others: said.count - 1)
    }
    for line in Set(lines).subtracting(said) { text.blank(line..<line + 1) }
    var best: (text: MendedText, reached: Int)?
    for width in [2, 4, 8, 1, 0] where !said.isEmpty {
      let expanded = expanded(said, by: width)
      guard let fault = expanded.fault(in: expanded.lines.indices, of: file) else { return text = expanded }
      if best.map({ $0.reached < fault.offset }) ?? true { best = (expanded, fault.offset) }
    }
    text = best?.text ?? text
  }

  private func expanded(_ lines: [Int], by width: Int) -> MendedText {
    var expanded = text
    for line in lines {
      let indent = text.lines[line].bytes.prefix { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: " ") }
      let isSection = YAMLOutline.names.contains { text.lines[line].text(indent.count...) == $0 + ":" }
      let blanks = isSection ? 0 : indent.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? width : 1) }
      expanded.replace(
        0..<indent.count, ofLine: line, with: Array(repeating: UInt8(ascii: " "), count: blanks))
    }
    return expanded
  }
}
