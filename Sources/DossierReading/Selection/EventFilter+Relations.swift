import DossierModel

extension EventFilter {
  /// Whether a relation is wanted by what it has in common with an event: kind, actors, time, modality, sources.
  ///
  /// Its actors are its two ends. A relation whose time possibly overlaps the time asked for is in.
  public func wants(_ relation: Relation) -> Bool {
    if from != nil || until != nil {
      let extent = Extent(since: relation.since, until: relation.until)
      guard extent.overlap(with: Extent(from: from, until: until)) != .certainlyNot else { return false }
    }
    if !kinds.isEmpty, !kinds.contains(relation.kind) { return false }
    if !modalities.isEmpty, !modalities.contains(relation.modality) { return false }
    if !sources.isEmpty, !relation.sources.contains(where: { $0.source.map(sources.contains) ?? false }) {
      return false
    }
    let ends: Set = [relation.from, relation.to]
    return (actors.isEmpty || !actors.isDisjoint(with: ends)) && with.isSubset(of: ends)
  }
}
