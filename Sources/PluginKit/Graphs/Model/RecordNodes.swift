import DossierModel

/// Makes nodes of records, with their names in one language.
struct RecordNodes {
  let dossier: Dossier
  let language: String
  /// The day as of which dates are told: what begins later holds "from" then, not "since".
  let asOf: CivilDate
  /// The conflicts about each record.
  let conflicts: [String: [Conflict]]

  private var reportWords: ReportWords { ReportWords(language: language) }

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

  /// What the sources do not agree on about a record, a line for each conflict: `? age: nearly 60 years (A) / 57 years (B)`;
  /// without the sign and with what an editor prefers where that is decided.
  func rivalries(about id: String) -> [String] {
    (conflicts[id] ?? []).map { conflict in
      let sayings = conflict.sides.map { side in
        let whose =
          side.subject == id ? "" : " – \(dossier.name(of: side.subject, in: language) ?? side.subject)"
        let rank = side.claim?.rank == .preferred ? ", \(reportWords.rank(.preferred))" : ""
        return
          "\(side.phrase(in: dossier, language))\(whose)\(rank) (\(side.attribution(in: dossier, language)))"
      }
      let property = Vocabulary.phrase(of: conflict.property)
      return (conflict.isDecided ? "\(property) (\(reportWords.decided)): " : "? \(property): ")
        + sayings.joined(separator: " / ")
    }
  }

  /// Whether rival claims about a record are about one of these properties, and no editor has decided for a date.
  func hasOpenRivals(about id: String, _ properties: Set<String>) -> Bool {
    conflicts[id]?.contains { properties.contains($0.property) && $0.preferredDate(of: id) == nil } ?? false
  }

  /// The dates that a record is said to have, where its sources do not agree.
  func rivalDates(about id: String, _ properties: Set<String>) -> RivalDates? {
    conflicts[id]?.first { properties.contains($0.property) }.map {
      RivalDates($0, about: id, in: dossier, language)
    }
  }

  /// The events, each with the date that an editor prefers to its own.
  func dated(_ events: [DrawnEvent]) -> [DrawnEvent] {
    events.map { event in
      guard let rivals = rivalDates(about: event.id, ["date"]), rivals.isDecided,
        let date = rivals.dates.first
      else { return event }
      var dated = event
      dated.date = date
      dated.isDatedByClaim = true
      return dated
    }
  }
}
