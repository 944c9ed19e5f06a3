import DossierModel

extension Dossier {
  /// The dossier with its records by id; claims by subject and property first, so that rival ones stand side by side.
  ///
  /// One that is in this order already is handed back as it is.
  func sorted() -> Dossier {
    guard !isSorted else { return self }
    return Dossier(
      header: header, sources: byID(sources), places: byID(places), actors: byID(actors),
      relations: byID(relations),
      objects: byID(objects), claims: claims.sorted(by: Self.standsBefore),
      targets: byID(targets), statements: byID(statements))
  }

  private var isSorted: Bool {
    areByID(sources) && areByID(places) && areByID(actors) && areByID(relations) && areByID(objects)
      && areByID(targets) && areByID(statements)
      && claims.indices.dropFirst().allSatisfy {
        !Self.standsBefore(claims[$0], claims[$0 - 1])
      }
  }

  private static func standsBefore(_ one: Claim, _ other: Claim) -> Bool {
    (one.subject, one.property, one.id) < (other.subject, other.property, other.id)
  }

  private func areByID(_ records: [some DossierRecord]) -> Bool {
    records.indices.dropFirst().allSatisfy { records[$0 - 1].id <= records[$0].id }
  }

  private func byID<Record: DossierRecord>(_ records: [Record]) -> [Record] {
    areByID(records) ? records : records.sorted { $0.id < $1.id }
  }
}
