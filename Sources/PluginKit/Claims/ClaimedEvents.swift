import DossierModel

/// The few events that claims speak of, picked out as all events pass.
///
/// A claim names an event (`of: asean-founding`), or counts some (`of: {record: event, kind: visit, actor: cpv}`). Of the
/// first the whole is kept, of the second only how many there are in which bounds of time. So memory grows with what is
/// claimed, not with the number of events; and where no claim speaks of events, nothing is looked at.
public struct ClaimedEvents: Sendable {
  /// The events that are named, by id.
  private(set) var named: [String: Event] = [:]
  /// The events that are counted, by what is counted.
  private(set) var counted: [ClaimScope: ClaimList] = [:]
  private let wanted: Set<String>
  private let queries: [Query]
  /// The dates that editors prefer, for events that have none themselves.
  private let preferredDates: [String: EDTFDate]

  /// What is counted, and whose place among it is claimed.
  private struct Query {
    let scope: ClaimScope
    let subjects: Set<String>
  }

  /// Picks out what the claims of a dossier speak of.
  public init(of dossier: Dossier) {
    guard !dossier.claims.isEmpty else {
      wanted = []
      queries = []
      preferredDates = [:]
      return
    }
    var wanted: Set<String> = []
    var subjects: [ClaimScope: Set<String>] = [:]
    for claim in dossier.claims {
      wanted.insert(claim.subject)
      if let id = claim.of?.id { wanted.insert(id) }
      if let scope = claim.of, scope.counted == .event {
        subjects[scope, default: []].formUnion(claim.property == "ordinal" ? [claim.subject] : [])
      }
    }
    let kinds = Set(dossier.claims.compactMap(\.of).filter { $0.counted == .relation }.map(\.kind))
    for relation in dossier.relations {
      guard let event = relation.startedBy else { continue }
      let isCounted = kinds.contains(relation.kind) || kinds.contains(nil)
      if isCounted || wanted.contains(relation.id) { wanted.insert(event) }
    }
    if !wanted.isEmpty {
      wanted.formUnion(dossier.objects.compactMap(\.event))
      wanted.formUnion(Self.eventsOfStatements(about: Set(dossier.claims.map(\.id)), dossier))
    }
    // An id is unique over all kinds.
    wanted.subtract(dossier.actors.lazy.map(\.id))
    wanted.subtract(dossier.relations.lazy.map(\.id))
    wanted.subtract(dossier.objects.lazy.map(\.id))
    wanted.subtract(dossier.places.lazy.map(\.id))
    wanted.subtract(dossier.claims.lazy.map(\.id))
    wanted.subtract(dossier.statements.lazy.map(\.id))
    self.wanted = wanted
    preferredDates = dossier.preferredDates
    queries = subjects.map { Query(scope: $0, subjects: $1) }
    for query in queries { counted[query.scope] = ClaimList() }
  }

  /// Picks out of some events what the claims of a dossier speak of.
  public init(of dossier: Dossier, in events: [Event]) {
    self.init(of: dossier)
    if areWanted { for event in events { note(event) } }
  }

  private static func eventsOfStatements(about claims: Set<String>, _ dossier: Dossier) -> [String] {
    dossier.statements.filter { !claims.isDisjoint(with: $0.about) }.compactMap(\.event)
  }

  /// Whether there is an event to look for.
  public var areWanted: Bool { !wanted.isEmpty || !queries.isEmpty }

  /// Looks at the events of a batch.
  public mutating func note(_ batch: EventBatch) {
    guard areWanted else { return }
    for event in batch.events { note(event) }
  }

  /// Looks at an event of a batch.
  public mutating func note(_ event: EventView) {
    if !wanted.isEmpty, case let id = event.id.string, wanted.contains(id) { named[id] = event.record }
    guard event.modality == .actual, event.status == nil || event.status == .confirmed else { return }
    for query in queries where query.scope.holds(event) {
      let id = event.id.string
      let subjects = query.subjects.isEmpty ? [] : query.subjects.intersection(event.actors + [id])
      count(id, event.date, subjects, by: query.scope)
    }
  }

  /// Looks at an event.
  public mutating func note(_ event: Event) {
    if wanted.contains(event.id) { named[event.id] = event }
    guard event.modality == .actual, event.status == nil || event.status == .confirmed else { return }
    for query in queries where query.scope.holds(event) {
      let actors = event.participants.flatMap { [$0.actor] + ($0.onBehalfOf.map { [$0] } ?? []) }
      count(event.id, event.date, query.subjects.intersection(actors + [event.id]), by: query.scope)
    }
  }

  private mutating func count(
    _ id: String, _ date: EDTFDate?, _ subjects: Set<String>, by scope: ClaimScope
  ) {
    let start = (date ?? preferredDates[id]).flatMap { DayRange(startOf: $0) }
    counted[scope, default: ClaimList()].add(ListedRecord(id: id, start: start), named: subjects)
  }

  /// Adds what was picked out of other events of the same dossier.
  public mutating func add(_ other: ClaimedEvents) {
    named.merge(other.named) { first, _ in first }
    counted.merge(other.counted) { $0.adding($1) }
  }

  /// The event with this id, if a claim speaks of it.
  subscript(id: String) -> Event? { named[id] }
}

extension ClaimScope {
  /// The kind of the records that it counts; nil for one that names a record.
  ///
  /// Where it does not say, a kind of relation counts relations.
  var counted: RecordKind? {
    guard id == nil else { return nil }
    if let record { return RecordKind(rawValue: record) }
    if let kind, Vocabulary.relationKinds.contains(kind) { return .relation }
    if let kind, Vocabulary.eventKinds.contains(kind) { return .event }
    return nil
  }

  /// Whether an event of a batch is one of those that it counts.
  func holds(_ event: EventView) -> Bool {
    guard kind.map({ event.kind.equals($0) }) ?? true,
      partOf.map({ event.partOf?.equals($0) ?? false }) ?? true
    else { return false }
    guard actor != nil || role != nil else { return true }
    return event.participants.contains { participant in
      let isPresent = actor.map {
        participant.actor.equals($0) || participant.onBehalfOf?.equals($0) ?? false
      }
      return isPresent ?? true && role.map { participant.role?.equals($0) ?? false } ?? true
    }
  }

  /// Whether an event is one of those that it counts.
  func holds(_ event: Event) -> Bool {
    guard kind == nil || kind == event.kind, partOf == nil || partOf == event.partOf else { return false }
    guard actor != nil || role != nil else { return true }
    return event.participants.contains { participant in
      (actor == nil || actor == participant.actor || actor == participant.onBehalfOf)
        && (role == nil || role == participant.role)
    }
  }
}

extension EventView {
  /// The ids of those who took part, and of those for whom they did.
  fileprivate var actors: [String] {
    participants.flatMap { [$0.actor.string] + ($0.onBehalfOf.map { [$0.string] } ?? []) }
  }
}
