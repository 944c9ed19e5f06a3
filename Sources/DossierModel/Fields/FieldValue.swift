/// A value that stands in a field: it reads itself from a checked node and appends itself as JSON.
public protocol FieldValue: Sendable {
  /// The value that the node spells; nil when it spells none.
  init?(reading node: NodeView)
  /// Appends the value as JSON.
  func appendJSON(to bytes: inout [UInt8])
}

extension FieldValue {
  func appendField(named name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    bytes.appendJSONText(name)
    bytes.append(UInt8(ascii: ":"))
    appendJSON(to: &bytes)
  }
}

extension String: FieldValue {
  /// The scalar's text.
  public init?(reading node: NodeView) {
    guard node.isScalar else { return nil }
    self = node.string
  }

  /// Appends the text in quotes.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONText(self) }
}

extension Bool: FieldValue {
  /// `true` or `false`.
  public init?(reading node: NodeView) {
    if node.hasText("true") {
      self = true
    } else if node.hasText("false") {
      self = false
    } else {
      return nil
    }
  }

  /// Appends `true` or `false`.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.append(contentsOf: (self ? "true" : "false").utf8) }
}

extension Int: FieldValue {
  /// A whole number.
  public init?(reading node: NodeView) { self.init(node.string) }

  /// Appends the digits.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.append(contentsOf: String(self).utf8) }
}

extension Double: FieldValue {
  /// A number that is finite.
  public init?(reading node: NodeView) {
    guard let number = Double(node.string), number.isFinite else { return nil }
    self = number
  }

  /// Appends the shortest decimal that reads back equal, without `.0`: `7`, `4.7`.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.append(contentsOf: plainText.utf8) }

  /// The number as people write it: `30`, not `30.0`.
  public var plainText: String {
    if let whole = Int(exactly: self) { return String(whole) }
    return String(describing: self)
  }

  /// The number as it is read in a text: `800,000,000`; years, and all of no more than four digits, stay as they are.
  public func groupedText(comma: String = ",", point: String = ".") -> String {
    let parts = plainText.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.allSatisfy({ $0.isWholeNumber || $0 == "-" }) else {
      return plainText
    }
    var digits = String(whole)
    if whole.count > 4 {
      var place = digits.count - 3
      while place > 0, digits.prefix(place).last?.isWholeNumber == true {
        digits.insert(contentsOf: comma, at: digits.index(digits.startIndex, offsetBy: place))
        place -= 3
      }
    }
    return parts.count == 2 ? digits + point + parts[1] : digits
  }
}

extension EDTFDate: FieldValue {
  /// The date, if the text is EDTF.
  public init?(reading node: NodeView) {
    guard let date = try? node.withUTF8({ bytes throws(EDTFError) in try EDTFDate(utf8: bytes) }) else {
      return nil
    }
    self = date
  }

  /// Appends the canonical EDTF text in quotes.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONText(description) }
}

extension Array: FieldValue where Element: FieldValue {
  /// The values of a list; a single value reads as a list of one.
  public init?(reading node: NodeView) {
    if node.kind == .list {
      self = node.elements.compactMap { Element(reading: $0) }
    } else if let only = Element(reading: node) {
      self = [only]
    } else {
      return nil
    }
  }

  /// Appends a JSON array.
  public func appendJSON(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      value.appendJSON(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
