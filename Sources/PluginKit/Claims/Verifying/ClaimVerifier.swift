import DossierModel

/// Reckons claims again from what a dossier holds.
struct ClaimVerifier {
  let dossier: Dossier
  private(set) var events: ClaimedEvents
  /// The day as of which the dossier looks at the world.
  let asOf: CivilDate
  /// The statements about each claim.
  let statements: [String: [Statement]]
  /// What each scope counts.
  private var lists: [ClaimScope: ClaimList] = [:]

  init(_ dossier: Dossier, _ events: ClaimedEvents, asOf: CivilDate) {
    self.dossier = dossier
    self.events = events
    self.asOf = asOf
    let claims = Set(dossier.claims.map(\.id))
    var statements: [String: [Statement]] = [:]
    for statement in dossier.statements {
      for id in statement.about where claims.contains(id) { statements[id, default: []].append(statement) }
    }
    self.statements = statements
    for scope in Set(dossier.claims.compactMap(\.of)) {
      if let list = list(of: scope) { lists[scope] = list }
    }
  }

  /// The same, knowing one event more.
  func knowing(_ event: Event) -> ClaimVerifier {
    var verifier = self
    verifier.events.note(event)
    return verifier
  }

  /// What a scope counts, listed once.
  func listed(_ scope: ClaimScope) -> ClaimList? { lists[scope] }

  /// What a claim comes to.
  ///
  /// A claim that an editor has rejected, and one that is meant for another world than the present, are not reckoned.
  func verification(of claim: Claim) -> ClaimVerification {
    guard claim.rank != .deprecated else { return ClaimVerification(of: claim.id) }
    switch claim.modality {
    case .actual: return reckoned(claim)
    case .negated: return reckoned(claim).inverted()
    case .planned, .hypothetical, .projected: return ClaimVerification(of: claim.id)
    }
  }

  private func reckoned(_ claim: Claim) -> ClaimVerification {
    switch claim.property {
    case "age", "anniversary": elapsed(claim)
    case "count": counted(claim)
    case "ordinal": placed(claim)
    case "weekday": weekday(claim)
    case "span": spanned(claim)
    default: ClaimVerification(of: claim.id)
    }
  }

  func undecidable(
    _ claim: Claim, _ reason: ClaimFinding, from records: [String] = []
  ) -> ClaimVerification {
    ClaimVerification(of: claim.id, .undecidable, nil, reason, from: records)
  }
}
