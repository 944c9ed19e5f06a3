/// Codes that other data sets give a record: `{iso3166: VN, m49: "704", wikidata: Q881}`.
public struct Codes: Sendable, Hashable {
  /// The code of each scheme, by the scheme's name.
  public var values: [String: String]

  /// Codes by scheme.
  public init(_ values: [String: String]) { self.values = values }

  /// The code of one scheme.
  public subscript(scheme: String) -> String? { values[scheme] }

  /// `iso3166=VN; wikidata=Q881`, by scheme; a pair with a semicolon in it stands in quotes.
  public var text: String {
    values.sorted { $0.key < $1.key }.map { ListItem.quoted("\($0.key)=\($0.value)") }
      .joined(separator: "; ")
  }

  /// A mapping with one text for each of these schemes.
  static func spelling(_ schemes: [(name: String, meaning: String)]) -> Spelling {
    .mapping(schemes.map { FieldSpec($0.name, .text, $0.meaning) })
  }
}

extension Codes: FieldValue {
  /// A mapping from scheme to code.
  public init?(reading node: NodeView) {
    guard node.kind == .mapping else { return nil }
    values = [:]
    for (key, value) in node.pairs where value.isScalar && !value.isBlank {
      values[key.string] = value.string
    }
  }

  /// Appends a JSON object, by scheme.
  public func appendJSON(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, code) in values.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSONText(code.key)
      bytes.append(UInt8(ascii: ":"))
      bytes.appendJSONText(code.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
