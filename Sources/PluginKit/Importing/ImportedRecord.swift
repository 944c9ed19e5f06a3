import DossierModel

/// A record that an importer has found: its kind, and fields by the names of its field table.
///
/// `event["place"] = .mapping([("name", .text("Jakarta", at: place))], at: place)`
public struct ImportedRecord: Sendable {
  /// What kind of record it is.
  public let kind: RecordKind
  /// Where it stands: what is wrong with the record as a whole is told there.
  public let place: ImportPlace
  /// Its fields, in the order in which they were first set.
  public private(set) var fields: [(name: String, value: ImportedValue)] = []

  /// A record without fields.
  public init(_ kind: RecordKind, at place: ImportPlace) {
    self.kind = kind
    self.place = place
  }

  /// The value of a field; nil takes the field away.
  public subscript(name: String) -> ImportedValue? {
    get { fields.first { $0.name == name }?.value }
    set {
      let index = fields.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a value to the list that a field holds.
  public mutating func append(_ value: ImportedValue, to name: String) {
    if case .list(let values, let place) = self[name] {
      self[name] = .list(values + [value], at: place)
    } else {
      self[name] = .list([value], at: value.place)
    }
  }
}

/// A value of a field, with its place.
public indirect enum ImportedValue: Sendable {
  /// A text, a number, a flag, a date: what it must be, the field table says.
  case scalar(String, at: ImportPlace)
  /// Several values.
  case list([ImportedValue], at: ImportPlace)
  /// Values by name: a participant, a citation, a text in several languages.
  case mapping([(name: String, value: ImportedValue)], at: ImportPlace)

  /// A text.
  public static func text(_ text: some StringProtocol, at place: ImportPlace) -> ImportedValue {
    .scalar(String(text), at: place)
  }

  /// Where it stands.
  public var place: ImportPlace {
    switch self {
    case .scalar(_, let place), .list(_, let place), .mapping(_, let place): place
    }
  }

  /// The text of a scalar.
  public var string: String? {
    guard case .scalar(let text, _) = self else { return nil }
    return text
  }
}
