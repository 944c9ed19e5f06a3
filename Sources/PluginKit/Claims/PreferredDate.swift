import DossierModel

extension Dossier {
  /// The date that an editor prefers for an event, by the claim that gives it: `1995-07-28`, where the event says `1995`.
  package func preferredDate(of event: @autoclosure () -> String) -> (claim: Claim, date: EDTFDate)? {
    guard !claims.isEmpty else { return nil }
    return claims(about: event()).lazy.compactMap { claim in
      guard claim.property == "date", claim.rank == .preferred, claim.modality == .actual,
        let date = claim.value.flatMap({ try? EDTFDate($0) })
      else { return nil }
      return (claim, date)
    }.first
  }
}
