import DossierModel
import PluginKit

/// The records that selected events name.
struct Mentions {
  var events: Set<String> = []
  var actors: Set<String> = []
  var places: Set<String> = []
  var sources: Set<String> = []

  mutating func add(_ event: EventView) {
    events.insert(event.id.string)
    for participant in event.participants {
      actors.insert(participant.actor.string)
      if let principal = participant.onBehalfOf { actors.insert(principal.string) }
    }
    if let place = event.place?.place { places.insert(place) }
    add(event.sources)
  }

  mutating func add(_ citations: [Citation]) { sources.formUnion(citations.compactMap(\.source)) }
}

extension Dossier {
  /// The dossier without what the filter leaves out.
  ///
  /// Relations stay if they touch an actor that the filter names (where it names none but has other conditions: if both
  /// their ends took part in selected events) and may overlap the time asked for. Claims, statements, objects and
  /// targets stay if they are about what stays. Sources, places and actors stay if something that stays names them.
  func reduced(by filter: EventFilter, to selected: Mentions, header: DossierHeader) -> Dossier {
    guard !filter.isEmpty else {
      return Dossier(
        header: header, sources: sources, places: places, actors: actors, relations: relations,
        objects: objects,
        claims: claims, targets: targets, statements: statements)
    }
    var mentions = selected
    let relations = relations.filter { filter.wants($0, participants: selected.actors) }
    let objects = objects.filter { object in
      [object.event].contains { $0.map(selected.events.contains) ?? false }
        || [object.from, object.to].contains { $0.map(filter.namedActors.contains) ?? false }
    }
    var subjects = selected.events.union(filter.namedActors)
    subjects.formUnion(relations.map(\.id))
    subjects.formUnion(objects.map(\.id))
    let claims = claims.filter { subjects.contains($0.subject) }
    let targets = targets.filter {
      filter.namedActors.contains($0.owner) || ($0.madeAt.map(selected.events.contains) ?? false)
    }
    let statements = statements.filter {
      filter.namedActors.contains($0.speaker) || ($0.event.map(selected.events.contains) ?? false)
        || !subjects.isDisjoint(with: $0.about)
    }
    for relation in relations {
      mentions.actors.formUnion([relation.from, relation.to])
      mentions.places.formUnion([relation.from, relation.to])
      mentions.add(relation.sources)
    }
    for object in objects {
      mentions.actors.formUnion([object.from, object.to].compactMap { $0 })
      if let place = object.place?.place { mentions.places.insert(place) }
      mentions.add(object.sources)
    }
    for claim in claims {
      mentions.actors.formUnion([claim.claimant, claim.subject].compactMap { $0 })
      mentions.add(claim.sources)
    }
    for target in targets {
      mentions.actors.insert(target.owner)
      mentions.add(target.sources)
    }
    for statement in statements {
      mentions.actors.formUnion([statement.speaker] + statement.audience + statement.about)
      mentions.add(statement.sources)
    }
    let actors = closure(of: mentions.actors.union(filter.namedActors), in: self.actors, parent: \.partOf)
    let places = closure(of: mentions.places.union(filter.places), in: self.places, parent: \.partOf)
    for actor in actors { mentions.add(actor.sources) }
    for place in places { mentions.add(place.sources) }
    return Dossier(
      header: header, sources: closure(of: mentions.sources, in: sources, parent: \.partOf), places: places,
      actors: actors, relations: relations, objects: objects, claims: claims, targets: targets,
      statements: statements)
  }
}

/// The records with these ids, and those that they are part of, in the order of the input.
private func closure<Record: DossierRecord>(
  of ids: Set<String>, in records: [Record], parent: (Record) -> String?
) -> [Record] {
  let byID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var wanted = ids
  var open = Array(ids)
  while let id = open.popLast() {
    if let next = byID[id].flatMap(parent), wanted.insert(next).inserted { open.append(next) }
  }
  return records.filter { wanted.contains($0.id) }
}

extension EventFilter {
  fileprivate func wants(_ relation: Relation, participants: Set<String>) -> Bool {
    if from != nil || until != nil {
      let extent = Extent(since: relation.since, until: relation.until)
      guard extent.overlap(with: Extent(from: from, until: until)) != .certainlyNot else { return false }
    }
    if !namedActors.isEmpty { return !namedActors.isDisjoint(with: [relation.from, relation.to]) }
    return !hasEventConditions || participants.isSuperset(of: [relation.from, relation.to])
  }
}
