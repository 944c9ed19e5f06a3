import DossierModel

// Counts and ordinals: held against what the dossier lists.
//
// A dossier need not list everything, so a list that is shorter than a claim decides nothing, unless the claim says that
// the list is `complete`. A longer list, or an earlier first, contradicts. A list that is just as long confirms, as far as
// the dossier goes; but the only one listed is no first before it has a second.
extension ClaimVerifier {
  /// What a count comes to.
  func counted(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let scope = claim.of, scope.id == nil else {
      return undecidable(claim, .nothingCounted)
    }
    guard let list = listed(scope) else { return undecidable(claim, noList(scope)) }
    let days = day(of: claim).possible
    let isOfTurns =
      scope.counted != .relation || scope.kind == "chairs" || Self.turns.contains(claim.unit ?? "")
    let count = isOfTurns ? list.begun(by: days, asOf: asOf) : list.holding(on: days, asOf: asOf)
    let records = isOfTurns ? list.ids(begunBy: days, asOf: asOf) : list.ids(holdingOn: days, asOf: asOf)
    return compared(claim, number, count, list, records, figure: .listed(count))
  }

  /// Units that count how often something came, not how many there are at a time.
  private static let turns: Set = ["time", "chairmanship", "term", "mandate", "presidency", "visit", "event"]

  /// What an ordinal comes to: the place of the subject in the order of time.
  func placed(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let scope = claim.of, scope.id == nil else {
      return undecidable(claim, .noOrder)
    }
    guard let list = listed(scope) else { return undecidable(claim, noList(scope)) }
    guard let place = list.place(of: claim.subject) else {
      return undecidable(claim, .notListed(claim.subject), from: list.ids)
    }
    // Whatever stands alone in a list is its first: that tells nothing of what the dossier does not list.
    if list.count == 1, !claim.complete, case let allowed = NumberRange(claim.comparator, number),
      allowed.contains(NumberRange(place)), allowed.high < .infinity
    {
      return undecidable(claim, .onlyOneListed, from: list.ids)
    }
    return compared(claim, number, place, list, list.ids, figure: .place(place, of: list.count))
  }

  private func noList(_ scope: ClaimScope) -> ClaimFinding {
    scope.counted == nil ? .noKindCounted : .cannotList(scope.text)
  }

  private func compared(
    _ claim: Claim, _ number: Double, _ listed: ClosedRange<Int>, _ list: ClaimList, _ records: [String],
    figure: ClaimFinding
  ) -> ClaimVerification {
    let allowed = NumberRange(claim.comparator, number)
    let found = NumberRange(listed)
    func outcome(
      _ verdict: ClaimVerification.Verdict, _ reason: ClaimFinding? = nil
    ) -> ClaimVerification {
      ClaimVerification(of: claim.id, verdict, figure, reason, from: records)
    }
    if found.low > allowed.high {
      return outcome(.contradicted, list.holdsGroups ? .oneForSeveral : nil)
    }
    let isWhole = claim.complete && !list.holdsGroups
    if !isWhole, listed.upperBound < allowed.reach {
      return undecidable(
        claim,
        .listIsShort(listed.upperBound, of: number, holdsGroups: list.holdsGroups),
        from: records)
    }
    if allowed.contains(found), !list.holdsGroups || allowed.high == .infinity { return outcome(.confirmed) }
    if allowed.overlaps(found) {
      return outcome(
        .possible, list.holdsGroups ? .oneForSeveral : .datesNotExact)
    }
    return outcome(.contradicted, isWhole ? .complete : nil)
  }
}
