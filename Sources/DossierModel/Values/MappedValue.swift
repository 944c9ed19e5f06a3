/// A value that is spelled as a mapping with a field table of its own: a participant, a citation.
public protocol MappedValue: FieldValue, Sendable, Hashable {
  /// The fields of the mapping.
  static var fields: [Field<Self>] { get }
  /// A value with nothing in it, which the reader fills field by field.
  init()
}

extension MappedValue {
  /// The value that a mapping spells.
  public init?(reading node: NodeView) {
    guard node.kind == .mapping else { return nil }
    self.init()
    readFields(of: node)
  }

  mutating func readFields(of node: NodeView) {
    let fields = Self.fields
    var last = -1
    for (key, value) in node.pairs where !value.isBlank {
      guard let place = fields.place(of: key, after: last) else { continue }
      fields[place].read(value, &self)
      last = place
    }
  }

  /// Appends a JSON object.
  public func appendJSON(to bytes: inout [UInt8]) { appendFields(to: &bytes) }

  func appendFields(to bytes: inout [UInt8]) {
    let start = bytes.count
    for field in Self.fields { field.write(self, &bytes) }
    // Every field begins with a comma; the first one's place is the opening brace's.
    if bytes.count == start { bytes.append(UInt8(ascii: "{")) } else { bytes[start] = UInt8(ascii: "{") }
    bytes.append(UInt8(ascii: "}"))
  }
}
