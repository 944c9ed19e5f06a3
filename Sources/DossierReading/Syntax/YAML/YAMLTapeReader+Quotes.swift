// Texts in quotes, where one may have ended too early.
extension YAMLTapeReader {
  /// The text in quotes that ends just before a place, on the same line.
  func innerQuote(before place: Int, from start: Int) -> SyntaxFault? {
    var at = start
    while at < place, at < bytes.count {
      let quote = bytes[at]
      let mayBegin = bytes[..<at].last { $0 != 0x20 }.map { ":-{[,?\n".utf8.contains($0) } ?? true
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), mayBegin else {
        at += 1
        continue
      }
      let end = end(ofQuote: at)
      let behind = bytes[min(end + 1, bytes.count)...].drop { $0 == 0x20 || $0 == 0x09 }.startIndex
      if behind == place, place < bytes.count, bytes[place] > 0x20 {
        return .innerQuote(quote, at: at, behind: place)
      }
      at = end + 1
    }
    return nil
  }

  /// Where the text in quotes ends that begins here; a quote in it is `\"` or `''`.
  private func end(ofQuote start: Int) -> Int {
    let quote = bytes[start]
    var at = start + 1
    while at < bytes.count {
      if quote == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] != quote {
        at += 1
      } else if quote == UInt8(ascii: "'"), at + 1 < bytes.count, bytes[at + 1] == quote {
        at += 2
      } else {
        return at
      }
    }
    return at
  }
}
