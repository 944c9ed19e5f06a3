import DossierModel

/// Makes nodes of records, with their names in one language.
struct RecordNodes {
  let dossier: Dossier
  let language: String

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

  /// The claims about a record that cannot all hold, a line for each property: two claims of one property that say
  /// something different.
  func rivalries(about id: String) -> [String] {
    let claims = dossier.claims(about: id).filter { $0.rank != .deprecated && $0.modality != .negated }
    let byProperty = Dictionary(grouping: claims, by: \.property)
    return byProperty.keys.sorted().compactMap { property in
      let rivals = byProperty[property] ?? []
      guard Set(rivals.map(Saying.init)).count > 1 else { return nil }
      let sayings = Set(
        rivals.map { saying in
          saying.valueText + (sourceTitle(saying).map { " (\($0))" } ?? "")
        })
      return "? \(property): " + sayings.sorted().joined(separator: " / ")
    }
  }

  private func sourceTitle(_ claim: Claim) -> String? {
    guard let citation = claim.sources.first else { return nil }
    return citation.source ?? citation.title
  }

  /// What a claim says, and when and of what: claims that differ only in the last two are no rivals.
  private struct Saying: Hashable {
    let value: String?
    let comparator: Comparator?
    let number: Double?
    let unit: String?

    init(_ claim: Claim) {
      value = claim.value
      comparator = claim.comparator ?? (claim.number == nil ? nil : .equal)
      number = claim.number
      unit = claim.unit
    }
  }
}
