import DossierModel
import PluginKit

/// The records that events refer to, found by the bytes of their ids; each has its number in the dossier.
final class KnownRecords: Sendable {
  let actors: TextTable
  let places: TextTable
  let sources: TextTable
  /// The hash by which ids are told apart.
  let hash: TextHash
  /// The dates that claims give events which may have none themselves, by the hashes of their ids.
  let claimedDates: [UInt64: EDTFDate]

  init(of dossier: Dossier) {
    actors = dossier.actorIndex
    places = dossier.placeIndex
    sources = dossier.sourceIndex
    let hash = TextHash()
    self.hash = hash
    var claimedDates: [UInt64: EDTFDate] = [:]
    for (var id, date) in dossier.preferredDates { claimedDates[id.withUTF8 { hash($0) }] = date }
    self.claimedDates = claimedDates
  }

  /// The hash of an id.
  func hashOf(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { hash($0) }
  }
}
