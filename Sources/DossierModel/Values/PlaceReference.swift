/// A place named by its id, or on the spot: `jakarta` or `{name: Jakarta, country: ID}`.
public struct PlaceReference: Sendable, Hashable {
  /// The id of a place of the dossier.
  public var place: String?
  /// The name of a place that has no record.
  public var name: LocalizedText?
  /// The country of a place that has no record, as an ISO 3166 code.
  public var country: String?

  /// A reference with nothing in it.
  public init() {}

  /// A place of the dossier.
  public init(_ place: String) { self.place = place }
}

extension PlaceReference: MappedValue {
  /// How a place is referred to: by its id, or by a mapping.
  public static let spelling = Spelling.short(.reference([.place]), or: fields.map(\.spec))

  /// The fields of a place that is named on the spot.
  public static let fields: [Field<PlaceReference>] = [
    Field("name", \.name, .localizedText, "The place's name."),
    Field("country", \.country, .text, "Its country, as an ISO 3166 code."),
  ]

  /// An id, or a mapping.
  public init?(reading node: NodeView) {
    self.init()
    if node.isScalar { place = node.string } else { readFields(of: node) }
  }

  /// Appends the id, or the mapping.
  public func appendJSON(to bytes: inout [UInt8]) {
    if let place { bytes.appendJSONText(place) } else { appendFields(to: &bytes) }
  }
}
