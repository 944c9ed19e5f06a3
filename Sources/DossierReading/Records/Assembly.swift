import DossierModel
import PluginKit

/// Puts checked records together into a dossier and its events.
struct Assembly {
  private var header: DossierHeader?
  private var sources: [Source] = []
  private var places: [Place] = []
  private var actors: [Actor] = []
  private var relations: [Relation] = []
  private var objects: [DossierObject] = []
  private var claims: [Claim] = []
  private var targets: [Target] = []
  private var statements: [Statement] = []
  private var events: [EventRow] = []

  var hasEvents: Bool { !events.isEmpty }

  mutating func add(_ node: NodeView, as kind: RecordKind) {
    switch kind {
    case .dossier: header = header ?? DossierHeader(reading: node)
    case .source: sources.append(Source(reading: node))
    case .place: places.append(Place(reading: node))
    case .actor: actors.append(Actor(reading: node))
    case .event:
      let date = node["date"].flatMap { EDTFDate(reading: $0) }
      events.append(EventRow(tape: node.tape, root: node.index, date: date))
    case .relation: relations.append(Relation(reading: node))
    case .object: objects.append(DossierObject(reading: node))
    case .claim: claims.append(Claim(reading: node))
    case .target: targets.append(Target(reading: node))
    case .statement: statements.append(Statement(reading: node))
    }
  }

  consuming func finish(_ ids: RecordIDs, diagnostics: [Diagnostic]) -> DossierContents {
    DossierContents(
      header: header,
      dossier: Dossier(
        header: header ?? DossierHeader(), sources: sources, places: places, actors: actors,
        relations: relations, objects: objects, claims: claims, targets: targets, statements: statements),
      events: events, diagnostics: diagnostics, ids: ids)
  }
}

/// What inputs come to.
public struct DossierContents: Sendable {
  /// The header that one of the inputs holds; nil when none does.
  public let header: DossierHeader?
  /// All records but the events.
  public let dossier: Dossier
  /// The events, in the order of the input.
  public let events: [EventRow]
  /// All that is to be told of the input, by file, line and column.
  public let diagnostics: [Diagnostic]
  let ids: RecordIDs

  /// The hashes of the ids of all records.
  func hashesOfIDs(by hash: TextHash) -> [UInt64] { ids.hashes(by: hash) }

  /// Whether something could not be read, so that nothing may be written.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Tells where records stand in the user's files: a field of a record if it has it, else the record.
  ///
  /// `participants/1/role` is the role of the second participant; what there is of such a path is followed.
  public func locator() -> (_ record: String, _ field: String?) -> SourceLocation? {
    { [ids] record, field in
      guard var node = ids[record]?.node else { return nil }
      for step in field?.split(separator: "/") ?? [] {
        guard let part = node.part(step) else { break }
        node = part
      }
      return node.location
    }
  }
}

extension NodeView {
  /// The part of a mapping or list that a step names; a single value stands for a list of one.
  fileprivate func part(_ step: Substring) -> NodeView? {
    guard let number = Int(step), kind != .mapping || self[String(step)] == nil else {
      return self[String(step)]
    }
    if kind == .list { return elements.dropFirst(number).first { _ in true } }
    return number == 0 ? self : nil
  }
}
