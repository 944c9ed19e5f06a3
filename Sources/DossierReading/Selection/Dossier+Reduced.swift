import DossierModel
import PluginKit

/// The records that what stays names.
struct Mentions {
  var events: Set<String> = []
  /// Who took part in the events, and for whom.
  var participants: Set<String> = []
  /// Actors, places and objects: an id is unique over all kinds.
  var records: Set<String> = []
  var sources: Set<String> = []

  mutating func add(_ event: EventView) {
    events.insert(event.id.string)
    for participant in event.participants {
      participants.insert(participant.actor.string)
      if let principal = participant.onBehalfOf { participants.insert(principal.string) }
    }
    add([event.place?.place], event.sources)
  }

  mutating func add(_ ids: [String?], _ citations: [Citation]) {
    records.formUnion(ids.compactMap { $0 })
    sources.formUnion(citations.compactMap(\.source))
  }
}

extension Dossier {
  /// The same records under a header.
  func under(_ header: DossierHeader) -> Dossier { Dossier(self, under: header) }

  /// The dossier without what the filter leaves out.
  ///
  /// Relations stay if they touch an actor that the filter names (where it names none but has other conditions: if both
  /// their ends took part in selected events) and may overlap the time asked for. Claims, statements, objects and
  /// targets stay if they are about what stays. Sources, places, actors and collections of objects stay if something
  /// that stays names them.
  func reduced(by filter: EventFilter, to selected: Mentions, header: DossierHeader) -> Dossier {
    guard !filter.isEmpty else { return under(header) }
    var mentions = selected
    let relations = relations.filter { filter.wants($0, participants: selected.participants) }
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
    mentions.records.formUnion(selected.participants.union(filter.namedActors).union(filter.places))
    mentions.records.formUnion(objects.map(\.id))
    for relation in relations { mentions.add([relation.from, relation.to], relation.sources) }
    for claim in claims {
      let scope = [claim.of?.id, claim.of?.actor, claim.of?.from, claim.of?.to, claim.of?.partOf]
      mentions.add([claim.claimant, claim.subject] + scope, claim.sources)
    }
    for target in targets { mentions.add([target.owner], target.sources) }
    for statement in statements {
      mentions.add([statement.speaker] + statement.audience + statement.about, statement.sources)
    }
    let keptObjects = closure(of: mentions.records, in: self.objects, parent: \.partOf)
    for object in keptObjects { mentions.add([object.from, object.to, object.place?.place], object.sources) }
    let actors = closure(of: mentions.records, in: self.actors, parent: \.partOf)
    let places = closure(of: mentions.records, in: self.places, parent: \.partOf)
    for actor in actors { mentions.add([], actor.sources) }
    for place in places { mentions.add([], place.sources) }
    mentions.sources.formUnion(statements.map(\.speaker))
    return Dossier(
      header: header, sources: closure(of: mentions.sources, in: sources, parent: \.partOf), places: places,
      actors: actors, relations: relations, objects: keptObjects, claims: claims, targets: targets,
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
