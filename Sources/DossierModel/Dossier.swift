/// A dossier as exporters and checks see it: all records but the events, found by id.
///
/// Events may number millions and pass by in batches; what they refer to (sources, places, actors) and what refers to
/// them (claims, statements) is held here. A dossier never changes.
public final class Dossier: Sendable {
  /// What the dossier as a whole is.
  public let header: DossierHeader
  /// The sources, in the order of the input.
  public let sources: [Source]
  /// The places, in the order of the input.
  public let places: [Place]
  /// The actors, in the order of the input.
  public let actors: [Actor]
  /// The relations, in the order of the input.
  public let relations: [Relation]
  /// The objects, in the order of the input.
  public let objects: [DossierObject]
  /// The claims, in the order of the input.
  public let claims: [Claim]
  /// The targets, in the order of the input.
  public let targets: [Target]
  /// The statements, in the order of the input.
  public let statements: [Statement]

  /// The numbers of sources, places and actors, by id.
  package let sourceIndex, placeIndex, actorIndex: TextTable
  private let relationIndex: TextTable
  private let objectIndex: TextTable
  private let claimsBySubject: [String: [Int]]

  /// A dossier of these records.
  ///
  /// Where two share an id, the first is found.
  public init(
    header: DossierHeader, sources: [Source] = [], places: [Place] = [], actors: [Actor] = [],
    relations: [Relation] = [], objects: [DossierObject] = [], claims: [Claim] = [], targets: [Target] = [],
    statements: [Statement] = []
  ) {
    self.header = header
    self.sources = sources
    self.places = places
    self.actors = actors
    self.relations = relations
    self.objects = objects
    self.claims = claims
    self.targets = targets
    self.statements = statements
    sourceIndex = Self.index(sources)
    placeIndex = Self.index(places)
    actorIndex = Self.index(actors)
    relationIndex = Self.index(relations)
    objectIndex = Self.index(objects)
    claimsBySubject = Dictionary(grouping: claims.indices, by: { claims[$0].subject })
  }

  /// The records of a dossier, and their index, under another header.
  package init(_ dossier: Dossier, under header: DossierHeader) {
    self.header = header
    sources = dossier.sources
    places = dossier.places
    actors = dossier.actors
    relations = dossier.relations
    objects = dossier.objects
    claims = dossier.claims
    targets = dossier.targets
    statements = dossier.statements
    sourceIndex = dossier.sourceIndex
    placeIndex = dossier.placeIndex
    actorIndex = dossier.actorIndex
    relationIndex = dossier.relationIndex
    objectIndex = dossier.objectIndex
    claimsBySubject = dossier.claimsBySubject
  }

  private static func index(_ records: [some DossierRecord]) -> TextTable {
    var table = TextTable(capacity: records.count)
    for number in records.indices { table.add(records[number].id) }
    return table
  }

  /// The source with this id.
  public func source(_ id: String) -> Source? { sourceIndex.number(of: id).map { sources[$0] } }
  /// The place with this id.
  public func place(_ id: String) -> Place? { placeIndex.number(of: id).map { places[$0] } }
  /// The actor with this id.
  public func actor(_ id: String) -> Actor? { actorIndex.number(of: id).map { actors[$0] } }
  /// The relation with this id.
  public func relation(_ id: String) -> Relation? { relationIndex.number(of: id).map { relations[$0] } }
  /// The object with this id.
  public func object(_ id: String) -> DossierObject? { objectIndex.number(of: id).map { objects[$0] } }

  /// The position of an actor among ``actors``.
  public func number(ofActor id: String) -> Int? { actorIndex.number(of: id) }
  /// The position of a place among ``places``.
  public func number(ofPlace id: String) -> Int? { placeIndex.number(of: id) }
  /// The position of a source among ``sources``.
  public func number(ofSource id: String) -> Int? { sourceIndex.number(of: id) }

  /// Whether it is an actor, a place or an object that has this id.
  package func hasThing(_ id: String) -> Bool {
    actorIndex.number(of: id) != nil || placeIndex.number(of: id) != nil || objectIndex.number(of: id) != nil
  }

  /// The claims about a record of any kind, in the order of the input.
  public func claims(about id: String) -> [Claim] { (claimsBySubject[id] ?? []).map { claims[$0] } }

  /// The language of texts that state none; English where the header names none.
  public var language: String { header.language ?? "en" }

  /// The name of the actor at a position among ``actors``.
  package func displayName(ofActor number: Int, in language: String) -> String {
    actors[number].displayName(in: language)
  }

  /// What a record that is not an event is called: an actor's name, a place's, a source's title; nil for an unknown id.
  public func name(of id: String, in language: String) -> String? {
    if let actor = actor(id) { return actor.displayName(in: language) }
    if let place = place(id) { return place.name.text(in: language) }
    if let object = object(id) { return object.displayName(in: language) }
    return source(id)?.title.text(in: language)
  }
}
