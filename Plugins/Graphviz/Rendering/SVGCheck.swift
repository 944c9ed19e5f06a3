import PluginKit

/// Reads a picture as a strict reader of XML does, and as a careful guard: it must be whole, and nothing in it may run.
///
/// Graphviz 2.42 does not escape links and fonts, so we let no harmful one into the graph; this makes sure of it.
struct SVGCheck {
  private let bytes: [UInt8]
  private var place = 0
  private var open: [ArraySlice<UInt8>] = []

  /// Whether the picture is well-formed, ends with its `</svg>`, and has neither scripts nor handlers.
  static func isHarmless(_ bytes: [UInt8]) -> Bool {
    var check = SVGCheck(bytes: bytes)
    return check.readDocument()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readDocument() -> Bool {
    var elements = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        guard readText() else { return false }
        continue
      }
      if starts(with: "<?") {
        guard skip(past: "?>") else { return false }
      } else if starts(with: "<!--") {
        guard skip(past: "-->") else { return false }
      } else if starts(with: "<!") {
        // The declaration of the type has a public name in quotes, and no part of its own.
        guard elements == 0, skip(past: ">") else { return false }
      } else {
        guard readTag(isFirst: elements == 0) else { return false }
        elements += 1
      }
    }
    return elements > 0 && open.isEmpty
  }

  /// Reads text: no control characters, and `&` only before the name of a character.
  ///
  /// Outside the picture there are only spaces.
  private mutating func readText() -> Bool {
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      guard isAllowed(bytes[place]), !open.isEmpty || bytes[place] <= 0x20 else { return false }
      if bytes[place] == UInt8(ascii: "&"), !startsEntity() { return false }
      place += 1
    }
    return true
  }

  private mutating func readTag(isFirst: Bool) -> Bool {
    place += 1
    let isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let name = readName()
    guard !name.isEmpty else { return false }
    if isClosing {
      skipSpaces()
      guard take(">"), open.popLast() == name else { return false }
      return true
    }
    guard isFirst ? name.elementsEqual("svg".utf8) : !open.isEmpty else { return false }
    guard Self.elements.contains(String(decoding: name, as: UTF8.self)) else { return false }
    while true {
      skipSpaces()
      if take("/") { return take(">") }
      if take(">") {
        open.append(name)
        return true
      }
      guard readAttribute() else { return false }
    }
  }

  private mutating func readAttribute() -> Bool {
    let name = String(decoding: readName(), as: UTF8.self).lowercased()
    guard !name.isEmpty, !name.hasPrefix("on"), take("="), take("\"") else { return false }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard isAllowed(bytes[place]), bytes[place] != UInt8(ascii: "<") else { return false }
      if bytes[place] == UInt8(ascii: "&"), !startsEntity() { return false }
      place += 1
    }
    let value = String(decoding: bytes[start..<place], as: UTF8.self)
    guard take("\"") else { return false }
    guard name == "href" || name.hasSuffix(":href") else { return true }
    return value.hasPrefix("#") || isFollowable(value)
  }

  /// The elements that Graphviz draws with.
  private static let elements: Set<String> = [
    "svg", "g", "title", "desc", "defs", "a", "polygon", "polyline", "path", "ellipse", "circle", "rect",
    "line",
    "text", "tspan", "linearGradient", "radialGradient", "stop", "style",
  ]

  private mutating func readName() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, !" \n\r\t/>=\"'<&".utf8.contains(bytes[place]) { place += 1 }
    return bytes[start..<place]
  }

  private mutating func skipSpaces() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private func starts(with text: StaticString) -> Bool {
    bytes[place...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skip(past end: StaticString) -> Bool {
    while place < bytes.count {
      if starts(with: end) {
        place += end.utf8CodeUnitCount
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether `&` begins the name or the number of a character: `&amp;`, `&#160;`.
  private func startsEntity() -> Bool {
    let rest = bytes[(place + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > place + 1 else { return false }
    let name = rest[..<end]
    guard name.first != UInt8(ascii: "#") else {
      return name.count > 1 && name.dropFirst().allSatisfy { "0123456789abcdefABCDEFx".utf8.contains($0) }
    }
    return ["amp", "lt", "gt", "quot", "apos"].contains(String(decoding: name, as: UTF8.self))
  }

  /// Whether XML has the byte: no controls but tab and the ends of lines.
  private func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 9 || byte == 10 || byte == 13 }
}
