/// The ten kinds of record that a dossier holds.
///
/// Each kind has one Swift type (``Event``), one word (`event`), one section in YAML and JSON (`events:`) and one
/// field table (``fields``), from which the reader, the encoder, the check for unknown fields and the JSON Schema are
/// all drawn.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case dossier, source, place, actor, event, relation, object, claim, target, statement

  /// The word of the section that holds this kind in YAML and JSON: `events`.
  ///
  /// A dossier has one header: `dossier`.
  public var section: String { self == .dossier ? rawValue : rawValue + "s" }

  /// The kind whose section has this name.
  ///
  /// `RecordKind(section: "events")` is ``event``.
  public init?(section: String) {
    guard let kind = Self.allCases.first(where: { $0.section == section }) else { return nil }
    self = kind
  }

  /// The kind whose word a value is.
  package init?(wordAt node: NodeView) {
    guard let number = Self.keys.firstIndex(where: { $0.isText(of: node) }) else { return nil }
    self = Self.allCases[number]
  }

  private static let keys = allCases.map { FieldKey($0.rawValue) }

  /// What the fields of this kind are called, how they are spelled and what they mean, in the order of writing.
  public var fields: [FieldSpec] { Self.tables[number] }

  private static let tables = allCases.map(\.table)

  private var table: [FieldSpec] {
    switch self {
    case .dossier: DossierHeader.fields.map(\.spec)
    case .source: Source.fields.map(\.spec)
    case .place: Place.fields.map(\.spec)
    case .actor: Actor.fields.map(\.spec)
    case .event: Event.fields.map(\.spec)
    case .relation: Relation.fields.map(\.spec)
    case .object: DossierObject.fields.map(\.spec)
    case .claim: Claim.fields.map(\.spec)
    case .target: Target.fields.map(\.spec)
    case .statement: Statement.fields.map(\.spec)
    }
  }

  /// The place of the kind among all kinds.
  package var number: Int {
    switch self {
    case .dossier: 0
    case .source: 1
    case .place: 2
    case .actor: 3
    case .event: 4
    case .relation: 5
    case .object: 6
    case .claim: 7
    case .target: 8
    case .statement: 9
    }
  }
}

/// A record of a dossier: a plain value with an id and a field table.
public protocol DossierRecord: Sendable, Hashable {
  /// Which of the ten kinds this type is.
  static var kind: RecordKind { get }
  /// The field table: one line a field, in the order in which fields are written.
  static var fields: [Field<Self>] { get }
  /// The record's name in the dossier, unique over all kinds: `asean-founding`.
  var id: String { get }
  /// A record with nothing in it, which the reader fills field by field.
  init()
}

extension DossierRecord {
  /// The record that a mapping of already checked fields spells.
  ///
  /// Unknown fields are passed over; the reader has reported them before.
  @inlinable
  public init(reading node: NodeView) {
    self.init()
    let fields = Self.fields
    var last = -1
    for (key, value) in node.pairs where !value.isBlank {
      guard let place = fields.place(of: key, after: last) else { continue }
      fields[place].read(value, &self)
      last = place
    }
  }

  /// Appends the record as one JSON object, without a line end: `{"type":"event","id":"visit",…}`.
  public func appendJSON(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"type\":\"\(Self.kind.rawValue)\"".utf8)
    for field in Self.fields { field.write(self, &bytes) }
    bytes.append(UInt8(ascii: "}"))
  }
}
