import DossierModel

/// The records that events refer to, found by the bytes of their ids; each has its number in the dossier.
final class KnownRecords: Sendable {
  let actors: TextTable
  let places: TextTable
  let sources: TextTable
  /// The hash by which ids are told apart.
  let hash = TextHash()

  init(of dossier: Dossier) {
    actors = dossier.actorIndex
    places = dossier.placeIndex
    sources = dossier.sourceIndex
  }

  /// The hash of an id.
  func hashOf(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { hash($0) }
  }
}
