import DossierModel

extension Dossier {
  /// The dossier with its records by id; claims by subject and property first, so that rival ones stand side by side.
  func sorted() -> Dossier {
    Dossier(
      header: header, sources: byID(sources), places: byID(places), actors: byID(actors),
      relations: byID(relations),
      objects: byID(objects),
      claims: claims.sorted { ($0.subject, $0.property, $0.id) < ($1.subject, $1.property, $1.id) },
      targets: byID(targets), statements: byID(statements))
  }

  private func byID<Record: DossierRecord>(_ records: [Record]) -> [Record] {
    records.sorted { $0.id < $1.id }
  }
}
