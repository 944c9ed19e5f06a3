import DossierModel

/// What a record itself says where claims may say otherwise: when and where an event was, since when a relation holds.
struct RecordField {
  /// What the field says, as it is told.
  let text: String
  /// The field's name in the dossier: `date`.
  let name: String
  let date: EDTFDate?
  let place: String?
  /// Where the record stands.
  let sources: [Citation]

  private init(
    _ name: String, _ text: String, date: EDTFDate? = nil, place: String? = nil, _ sources: [Citation]
  ) {
    self.name = name
    self.text = text
    self.date = date
    self.place = place
    self.sources = sources
  }

  init(_ name: String, _ date: EDTFDate, _ sources: [Citation]) {
    self.init(name, date.description, date: date, sources)
  }

  init?(_ place: PlaceReference?, in dossier: Dossier, _ sources: [Citation]) {
    guard let place, let text = place.place ?? place.name?.text(in: dossier.language) else { return nil }
    self.init("place", dossier.name(of: text, in: dossier.language) ?? text, place: text, sources)
  }

  init(_ name: String, word: String, _ sources: [Citation]) { self.init(name, word, sources) }

  /// The properties of which events say something themselves.
  static let ofEvents: Set = ["date", "place", "kind"]

  /// Whether a claim can hold beside the field.
  func canHold(beside claim: Claim, in dossier: Dossier) -> Bool {
    guard let value = claim.value else { return true }
    if let date {
      guard let claimed = EDTFDate(reading: value) else { return true }
      return date.overlap(with: claimed) != .certainlyNot
    }
    if let place { return text == value || dossier.mayBeOnePlace(place, value) }
    return text == value
  }
}

extension ClaimVerifier {
  /// What a record itself says of what a claim is about; nil where it says nothing.
  func field(for claim: Claim) -> RecordField? {
    let id = claim.subject
    if let event = events[id] { return event.field(claim.property, in: dossier) }
    if let relation = dossier.relation(id) { return relation.field(claim.property) }
    if let object = dossier.object(id), claim.property == "place" {
      return RecordField(object.place, in: dossier, object.sources)
    }
    if let source = dossier.source(id), claim.property == "date" {
      return source.published.map { RecordField("published", $0, []) }
    }
    return nil
  }
}

extension Event {
  fileprivate func field(_ property: String, in dossier: Dossier) -> RecordField? {
    switch property {
    case "date": date.map { RecordField("date", $0, sources) }
    case "place": RecordField(place, in: dossier, sources)
    case "kind": RecordField("kind", word: kind, sources)
    default: nil
    }
  }
}

extension Relation {
  fileprivate func field(_ property: String) -> RecordField? {
    switch property {
    case "date", "since": since.map { RecordField("since", $0, sources) }
    case "until": until.map { RecordField("until", $0, sources) }
    default: nil
    }
  }
}
