import DossierModel

extension NodeView {
  /// Appends a right event as one line in the form that the ``EventScanner`` knows.
  ///
  /// It has no blanks and no blank fields, and lists where a single value stood for one. Texts stay letter by letter.
  func appendPlainEvent(to line: inout [UInt8]) {
    line.append(contentsOf: #"{"type":"event""#.utf8)
    for (key, value) in pairs where !value.isBlank && !key.hasText("type") {
      line.append(UInt8(ascii: ","))
      line.appendJSONText(key.string)
      line.append(UInt8(ascii: ":"))
      let isList = ["participants", "tags", "sources"].contains { key.hasText($0) }
      if isList && value.kind != .list {
        line.append(UInt8(ascii: "["))
        value.appendPlain(to: &line, isParticipant: key.hasText("participants"))
        line.append(UInt8(ascii: "]"))
      } else {
        value.appendPlain(to: &line, isParticipant: key.hasText("participants"))
      }
    }
    line.append(UInt8(ascii: "}"))
  }

  private func appendPlain(to line: inout [UInt8], isParticipant: Bool) {
    switch kind {
    case .mapping:
      appendJoined(pairs.filter { !$0.value.isBlank }, "{", "}", to: &line) { pair, line in
        line.appendJSONText(pair.key.string)
        line.append(UInt8(ascii: ":"))
        pair.value.appendPlain(to: &line, isParticipant: false)
      }
    case .list:
      appendJoined(Array(elements), "[", "]", to: &line) {
        $0.appendPlain(to: &$1, isParticipant: isParticipant)
      }
    case .text, .plain:
      if isParticipant { line.append(contentsOf: #"{"actor":"#.utf8) }
      line.appendJSONText(string)
      if isParticipant { line.append(UInt8(ascii: "}")) }
    case .number, .flag, .null: line.append(contentsOf: string.utf8)
    }
  }

  private func appendJoined<Part>(
    _ parts: [Part], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to line: inout [UInt8],
    _ append: (Part, inout [UInt8]) -> Void
  ) {
    line.append(UInt8(ascii: open))
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(part, &line)
    }
    line.append(UInt8(ascii: close))
  }
}
