import DossierModel

// Counts and ordinals: held against what the dossier lists.
//
// A dossier need not list everything, so a list that is shorter than a claim decides nothing, unless the claim says that
// the list is `complete`. A longer list, or an earlier first, contradicts. A list that is just as long confirms, as far as
// the dossier goes.
extension ClaimVerifier {
  /// What a count comes to.
  func counted(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let scope = claim.of, scope.id == nil else {
      return undecidable(claim, "it does not say what is counted: “of” may be a query")
    }
    guard let list = listed(scope) else { return undecidable(claim, noList(scope)) }
    let days = day(of: claim).possible
    let isOfTurns =
      scope.counted != .relation || scope.kind == "chairs" || Self.turns.contains(claim.unit ?? "")
    let count = isOfTurns ? list.begun(by: days, asOf: asOf) : list.holding(on: days, asOf: asOf)
    let amount =
      count.lowerBound == count.upperBound
      ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
    let records = isOfTurns ? list.ids(begunBy: days, asOf: asOf) : list.ids(holdingOn: days, asOf: asOf)
    return compared(claim, number, count, list, records, figure: "\(amount) listed")
  }

  /// Units that count how often something came, not how many there are at a time.
  private static let turns: Set = ["time", "chairmanship", "term", "mandate", "presidency", "visit", "event"]

  /// What an ordinal comes to: the place of the subject in the order of time.
  func placed(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let scope = claim.of, scope.id == nil else {
      return undecidable(claim, "it does not say in what order: “of” may be a query")
    }
    guard let list = listed(scope) else { return undecidable(claim, noList(scope)) }
    guard let place = list.place(of: claim.subject) else {
      return undecidable(claim, "“\(claim.subject)” is not in what “of” lists", from: list.ids)
    }
    let (low, high) = (Ordinal.english(place.lowerBound), Ordinal.english(place.upperBound))
    return compared(
      claim, number, place, list, list.ids,
      figure: "\(low == high ? low : "\(low) to \(high)") of \(list.count) listed"
    )
  }

  private func noList(_ scope: ClaimScope) -> String {
    scope.counted == nil
      ? "“of” does not say which kind of record is counted" : "the dossier cannot list “\(scope.text)”"
  }

  private func compared(
    _ claim: Claim, _ number: Double, _ listed: ClosedRange<Int>, _ list: ClaimList, _ records: [String],
    figure: String
  ) -> ClaimVerification {
    let allowed = NumberRange(claim.comparator, number)
    let found = NumberRange(listed)
    let groups = list.holdsGroups ? ", one of them for several" : ""
    func outcome(_ verdict: ClaimVerification.Verdict, _ remark: String = "") -> ClaimVerification {
      ClaimVerification(of: claim.id, verdict, figure, remark, from: records)
    }
    if found.low > allowed.high {
      return outcome(.contradicted, list.holdsGroups ? "one of them for several" : "")
    }
    let isWhole = claim.complete && !list.holdsGroups
    if !isWhole, listed.upperBound < allowed.reach {
      return undecidable(
        claim,
        "the dossier lists \(listed.upperBound) of \(number.plainText)\(groups), and need not list all",
        from: records)
    }
    if allowed.contains(found), !list.holdsGroups || allowed.high == .infinity { return outcome(.confirmed) }
    if allowed.overlaps(found) {
      return outcome(
        .possible, list.holdsGroups ? "one of them for several" : "the dates are not known so exactly")
    }
    return outcome(.contradicted, isWhole ? "“complete” says that these are all" : "")
  }
}
