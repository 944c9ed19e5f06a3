/// Where a fact stands: a source of the dossier, or a page named on the spot.
///
/// `hanoi-times`, `{source: hanoi-times, locator: paragraph 5}` and `{url: "https://example.org/a"}` are citations.
public struct Citation: Sendable, Hashable {
  /// The id of a source of the dossier.
  public var source: String?
  /// Where in the source: `paragraph 5`, `p. 12`.
  public var locator: String?
  /// The source's own words.
  public var quote: String?
  /// The day on which the source was read.
  public var retrieved: EDTFDate?
  /// The address of a page that has no source record.
  public var url: String?
  /// The title of a page that has no source record.
  public var title: String?

  /// A citation with nothing in it.
  public init() {}

  /// A citation of a source, as a whole or at one place.
  public init(source: String, locator: String? = nil) {
    self.source = source
    self.locator = locator
  }
}

extension Citation: MappedValue {
  /// How a citation is spelled: a source's id, or a mapping.
  public static let spelling = Spelling.short(.reference([.source]), or: fields.map(\.spec))

  /// The fields of a citation.
  public static let fields: [Field<Citation>] = [
    Field("source", \.source, .reference([.source]), "The source's id."),
    Field("locator", \.locator, .text, "Where in the source: `paragraph 5`."),
    Field("quote", \.quote, .text, "The source's own words."),
    Field("retrieved", \.retrieved, .date, "The day on which it was read."),
    Field("url", \.url, .url, "The address of a page that has no source record."),
    Field("title", \.title, .text, "The title of a page that has no source record."),
  ]

  /// A source's id, or a mapping.
  public init?(reading node: NodeView) {
    self.init()
    if node.isScalar { source = node.string } else { readFields(of: node) }
  }

  /// Appends the id alone where it says all.
  public func appendJSON(to bytes: inout [UInt8]) {
    if let source, self == Citation(source: source) {
      bytes.appendJSONText(source)
    } else {
      appendFields(to: &bytes)
    }
  }
}
