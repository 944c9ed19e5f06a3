import DossierModel

/// The day from which a claim measures, within bounds, and where that was found.
struct BaseDate {
  /// The days that may be meant.
  var days: DayRange
  /// Whether the source doubts the date.
  var isUncertain: Bool
  /// The records that give it.
  var records: [String]

  init?(startOf date: EDTFDate, of record: String) {
    guard var days = DayRange(startOf: date) else { return nil }
    // About 1997 may be 1996 or 1998: as much to either side as the date is exact.
    if date.isApproximate {
      let width = days.last.dayNumber - days.first.dayNumber + 1
      days = DayRange(days.first.addingDays(-width), days.last.addingDays(width))
    }
    self.days = days
    isUncertain = date.isUncertain
    records = [record]
  }

  /// Both, where nobody says which is right.
  func union(_ other: BaseDate) -> BaseDate {
    var both = self
    both.days = days.union(other.days)
    both.isUncertain = isUncertain || other.isUncertain
    both.records += other.records
    return both
  }
}

extension ClaimVerifier {
  /// When a record began, or was: by claims that an editor prefers, else by the record itself, else by any claim.
  ///
  /// Where a relation is known to the year and the event that began it to the day, the day counts.
  func start(of id: String) -> BaseDate? {
    let claims = dateClaims(about: id)
    if let preferred = hull(of: claims.filter { $0.rank == .preferred }) { return preferred }
    return ownStart(of: id) ?? hull(of: claims)
  }

  private func ownStart(of id: String) -> BaseDate? {
    if let event = events[id] { return event.date.flatMap { BaseDate(startOf: $0, of: id) } }
    if let relation = dossier.relation(id) {
      let own = relation.since.flatMap { BaseDate(startOf: $0, of: id) }
      let began = relation.startedBy.flatMap { start(of: $0) }
      guard let own, let began else { return own ?? began }
      return began.days.isWithin(own.days) ? began : own
    }
    if let event = dossier.object(id)?.event { return start(of: event) }
    return dossier.source(id)?.published.flatMap { BaseDate(startOf: $0, of: id) }
  }

  private func dateClaims(about id: String) -> [Claim] {
    dossier.claims(about: id).filter {
      ["date", "since"].contains($0.property) && $0.rank != .deprecated && $0.modality == .actual
    }
  }

  private func hull(of claims: [Claim]) -> BaseDate? {
    let dates = claims.compactMap { claim in
      claim.value.flatMap { EDTFDate(reading: $0) }.flatMap { BaseDate(startOf: $0, of: claim.id) }
    }
    return dates.dropFirst().reduce(dates.first) { $0?.union($1) }
  }
}
