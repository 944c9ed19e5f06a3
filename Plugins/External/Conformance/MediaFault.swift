/// What is wrong with an output of a media type that we know.
enum MediaFault {
  /// Why the bytes are not what their type says; nil where nothing shows.
  static func fault(in bytes: [UInt8], mediaType: String, _ host: PluginHost) -> String? {
    switch mediaType {
    case "application/json": return host.json(bytes) == nil ? "it is not JSON" : nil
    case "application/jsonl", "application/x-ndjson":
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      return lines.allSatisfy { host.json(Array($0)) != nil } ? nil : "a line of it is not JSON"
    case "text/csv": return csvFault(bytes)
    case "text/calendar":
      let text = String(decoding: bytes, as: UTF8.self)
      let isWhole = text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n")
      return isWhole ? nil : "it does not begin and end as a calendar does"
    case "image/svg+xml", "text/xml", "application/xml": return markupFault(bytes)
    case "text/vnd.graphviz":
      return bytes.last { $0 > 32 } == UInt8(ascii: "}") ? nil : "it does not end with “}”"
    case let type where type.hasPrefix("application/vnd.openxmlformats-"):
      let isZip =
        bytes.starts(with: [0x50, 0x4B, 3, 4]) && bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6])
      return isZip ? nil : "it is no ZIP file"
    case let type where type.hasPrefix("text/"):
      return String(validating: bytes, as: UTF8.self) == nil ? "it is not UTF-8" : nil
    default: return nil
    }
  }

  /// Whether all rows have as many fields as the first.
  private static func csvFault(_ bytes: [UInt8]) -> String? {
    var (isQuoted, fields, row) = (false, 1, 1)
    var expected: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: fields += 1
      case UInt8(ascii: "\n") where !isQuoted:
        guard fields == expected ?? fields else {
          return "row \(row) has \(fields) fields, and the first \(expected ?? 0)"
        }
        (expected, fields, row) = (fields, 1, row + 1)
      default: break
      }
    }
    return isQuoted ? "a quote is not closed" : nil
  }

  /// Whether every element is closed by the tag of its name.
  private static func markupFault(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "it is not UTF-8" }
    var open: [Substring] = []
    var seen = 0
    for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      guard let end = piece.firstIndex(of: ">") else { return "a tag is not closed" }
      let tag = piece[..<end]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" }
        guard open.popLast() == name else { return "</\(shown(String(name)))> closes nothing" }
      } else {
        seen += 1
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
    if let name = open.last { return "<\(shown(String(name)))> is not closed" }
    return seen == 0 ? "it holds no element" : nil
  }
}
