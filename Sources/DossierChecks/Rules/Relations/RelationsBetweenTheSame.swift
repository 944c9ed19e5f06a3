import DossierModel

extension Dossier {
  /// The actual relations whose two ends are those of another one too, whichever way the other goes.
  ///
  /// They are few of many, and are found by hashes, without a look at the texts of the rest; now and then there is one
  /// among them whose ends only hash alike.
  var relationsBetweenTheSame: [Relation] {
    let hash = TextHash()
    // The same sum from both sides.
    let ends = relations.indices.map { hash.of(relations[$0].from) &+ hash.of(relations[$0].to) }
    let sorted = ends.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    if repeated.isEmpty { return [] }
    return relations.indices
      .filter { repeated.contains(ends[$0]) && relations[$0].modality == .actual }
      .map { relations[$0] }
  }
}

extension TextHash {
  fileprivate func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { self($0) }
  }
}
