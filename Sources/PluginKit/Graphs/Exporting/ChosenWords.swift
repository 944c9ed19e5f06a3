import DossierModel

/// The ids and kinds that a graph is to be made of, held against the dossier: `kind=stat` means nothing there.
struct ChosenWords {
  private let choice: GraphChoice
  private let dossier: Dossier

  init(_ choice: GraphChoice, _ dossier: Dossier) {
    self.choice = choice
    self.dossier = dossier
  }

  /// Refuses what neither the dossier nor Chancery knows, and tells of a known kind that the dossier does not have.
  func check(_ output: Output) throws(ExportError) {
    let ids = dossier.actors.map(\.id)
    for (option, given) in [("actor", choice.actors), ("exclude", choice.excluded)] {
      for id in given.values where dossier.actor(id) == nil {
        throw .refused("\(option)=\(id): no actor of the export has this id" + hint(id, ids))
      }
    }
    let kinds =
      dossier.actors.map(\.kind) + dossier.places.map { $0.kind ?? "place" } + dossier.objects.map(\.kind)
    try check(
      "kind", choice.kinds.values, "no actor of the export is of this kind", Set(kinds),
      [.actorKinds, .placeKinds, .objectKinds], output)
    try check(
      "relation", choice.relations.values, "no relation of the export is of this kind",
      Set(dossier.relations.map(\.kind)), [.relationKinds], output)
  }

  private func check(
    _ option: String, _ given: [String], _ problem: String, _ used: Set<String>, _ known: [Vocabulary],
    _ output: Output
  ) throws(ExportError) {
    for word in given where !used.contains(word) {
      guard known.contains(where: { $0.contains(word) }) else {
        let words = used.sorted() + known.flatMap { $0.words.map(\.word) }
        throw .refused("\(option)=\(word): \(problem)" + hint(word, words))
      }
      output.note("\(option)=\(word): \(problem)")
    }
  }

  private func hint(_ word: String, _ known: [String]) -> String {
    nearestWord(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
  }
}
