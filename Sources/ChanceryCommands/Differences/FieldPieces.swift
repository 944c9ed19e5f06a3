/// What went from a field and what came to it; of lists, only the elements that are not in both.
struct FieldPieces {
  private(set) var gone: [String] = []
  private(set) var come: [String] = []
  /// Whether the same elements stand in another order.
  var isReordered: Bool { gone.isEmpty && come.isEmpty }

  /// The pieces of two values, which are JSON as the program writes it.
  init(from old: String?, to new: String?) {
    var before = Self.elements(of: old)
    for element in Self.elements(of: new) {
      if let place = before.firstIndex(of: element) {
        before.remove(at: place)
      } else {
        come.append(Self.plain(element))
      }
    }
    gone = before.map(Self.plain)
  }

  /// A JSON value as a person reads it: a string without its quotes and escapes, anything else as it is.
  static func plain(_ json: String) -> String {
    guard json.hasPrefix("\"") else { return json }
    var text = ""
    var scalars = json.unicodeScalars.dropFirst().dropLast()
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let escape = scalars.popFirst() else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch escape {
      case "n", "r", "t": text += " "
      case "u": scalars = scalars.dropFirst(4)
      default: text.unicodeScalars.append(escape)
      }
    }
    return text
  }

  /// The elements of a JSON array; of anything else the value itself, and of nothing none.
  private static func elements(of json: String?) -> [String] {
    guard let json else { return [] }
    guard json.hasPrefix("[") else { return [json] }
    var elements: [String] = []
    var element: [UInt8] = []
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in json.utf8.dropFirst().dropLast() {
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: ","), depth == 0 {
        elements.append(String(decoding: element, as: UTF8.self))
        element = []
        continue
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
      element.append(byte)
    }
    if !element.isEmpty { elements.append(String(decoding: element, as: UTF8.self)) }
    return elements
  }
}
