/// A field of one record, with what stands in it.
public struct FieldText: Sendable, Hashable {
  /// The field's name: `date`.
  public let name: String
  /// What stands in it, as JSON: `"2025-03-10"`, `["first"]`.
  public let json: String

  /// A field with its value as JSON.
  public init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}

extension DossierRecord {
  /// The fields that the record has, in the order of its field table; a default that is not written out is none.
  public var fieldTexts: [FieldText] {
    var bytes: [UInt8] = []
    return Self.fields.compactMap { field in
      bytes.removeAll(keepingCapacity: true)
      field.write(self, &bytes)
      // A field is written as `,"name":value`, and no name has a character that JSON escapes.
      let name = field.name.utf8.count + 4
      guard bytes.count > name else { return nil }
      return FieldText(name: field.name, json: String(decoding: bytes[name...], as: UTF8.self))
    }
  }
}
