import DossierModel

/// Makes nodes of records, with their names in one language.
struct RecordNodes {
  let dossier: Dossier
  let language: String
  /// The day as of which dates are told: what begins later holds "from" then, not "since".
  let asOf: CivilDate
  /// The conflicts about each record.
  let conflicts: [String: [Conflict]]

  private var words: Words { Words(language) }

  /// The node of an actor, a place or an object; nil for an id that is none of these.
  func node(of id: String) -> Graph.Node? {
    if let actor = dossier.actor(id) { return node(actor) }
    if let place = dossier.place(id) {
      let name = place.name.text(in: language)
      return node(id, name, .place, place.kind ?? "place", place.country, place.sources)
    }
    guard let object = dossier.object(id) else { return nil }
    return node(id, object.displayName(in: language), .work, object.kind, nil, object.sources)
  }

  func node(_ actor: Actor) -> Graph.Node {
    let kind = NodeKind(actorKind: actor.kind)
    var node = node(
      actor.id, actor.displayName(in: language), kind, actor.kind, actor.country, actor.sources)
    if !actor.aliases.isEmpty { node.notes.insert(actor.aliases.joined(separator: ", "), at: 1) }
    return node
  }

  private func node(
    _ id: String, _ name: String, _ kind: NodeKind, _ word: String, _ country: String?, _ sources: [Citation]
  ) -> Graph.Node {
    let name = name.isEmpty ? id : name
    return Graph.Node(
      id: id, name: name, kind: kind, word: word, notes: ["\(word) · \(id)"] + rivalries(about: id),
      country: country, link: link(of: sources), sortName: name)
  }

  /// The first address among the sources.
  func link(of sources: [Citation]) -> String? {
    for citation in sources {
      if let url = citation.url ?? citation.source.flatMap({ dossier.source($0)?.url }) { return url }
    }
    return nil
  }

  /// What the sources do not agree on about a record, a line for each conflict: `? age: nearly 60 years (A) / 57 years (B)`.
  func rivalries(about id: String) -> [String] {
    (conflicts[id] ?? []).map { conflict in
      let sayings = conflict.sides.map { side in
        let whose =
          side.subject == id ? "" : " – \(dossier.name(of: side.subject, in: language) ?? side.subject)"
        return "\(side.phrase(in: dossier, language))\(whose) (\(side.attribution(in: dossier, language)))"
      }
      return "? \(Vocabulary.phrase(of: conflict.property)): " + sayings.joined(separator: " / ")
    }
  }

  /// Whether rival claims about a record are about one of these properties.
  func hasRivals(about id: String, _ properties: Set<String>) -> Bool {
    conflicts[id]?.contains { properties.contains($0.property) } ?? false
  }

  /// The dates that a record is said to have, where its sources do not agree: `28 July 1995 or 1996`.
  func rivalDates(about id: String, _ properties: Set<String>) -> String? {
    guard let conflict = conflicts[id]?.first(where: { properties.contains($0.property) }) else { return nil }
    var phrases: [String] = []
    for side in conflict.sides where side.subject == id {
      let phrase = side.phrase(in: dossier, language)
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    return phrases.joined(separator: words(" or ", " hoặc "))
  }

  /// The dates that an event is said to have, one for each account, where its sources do not agree.
  func rivalAccounts(about id: String) -> [EDTFDate] {
    guard let conflict = conflicts[id]?.first(where: { $0.property == "date" }) else { return [] }
    var dates: [EDTFDate] = []
    for side in conflict.sides where side.subject == id {
      guard let date = EDTFDate(reading: side.claim?.value ?? side.value), !dates.contains(date) else {
        continue
      }
      dates.append(date)
    }
    return dates.count > 1 ? dates : []
  }
}
