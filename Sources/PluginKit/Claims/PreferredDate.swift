import DossierModel

// An event that has no date of its own is dated by the claim that an editor prefers, in the order of the export, for the
// filters and in every format; each says whose claim it is where it has a place for that.
extension Dossier {
  /// The date that an editor prefers for an event, by the claim that gives it: `1995-07-28`, where the event says `1995`.
  ///
  /// Of several that can all hold, it is the finest. Where they cannot all hold, none is preferred to the others.
  package func preferredDate(of event: @autoclosure () -> String) -> (claim: Claim, date: EDTFDate)? {
    guard !claims.isEmpty else { return nil }
    var finest: (claim: Claim, date: EDTFDate)?
    let dates = claims(about: event()).compactMap { claim in claim.preferredDate.map { (claim, $0) } }
    for (number, (claim, date)) in dates.enumerated() {
      if dates[..<number].contains(where: { $0.1.overlap(with: date) == .certainlyNot }) { return nil }
      guard let known = finest, (known.date.precision, known.claim.id) < (date.precision, claim.id) else {
        finest = (claim, date)
        continue
      }
    }
    return finest
  }

  /// The dates that editors prefer, by the ids of what is dated.
  package var preferredDates: [String: EDTFDate] {
    var dates: [String: EDTFDate] = [:]
    for claim in claims where claim.preferredDate != nil && dates[claim.subject] == nil {
      dates[claim.subject] = preferredDate(of: claim.subject)?.date
    }
    return dates
  }

  /// When an event was: by its own date, else by the claim that an editor prefers.
  package func date(of event: Event) -> EDTFDate? { event.date ?? preferredDate(of: event.id)?.date }

  /// The claim that dates an event which has no date of its own.
  package func claim(dating event: Event) -> Claim? {
    event.date == nil ? preferredDate(of: event.id)?.claim : nil
  }
}

extension Claim {
  /// The date that it gives, where an editor prefers it.
  fileprivate var preferredDate: EDTFDate? {
    guard property == "date", rank == .preferred, modality == .actual else { return nil }
    return value.flatMap { EDTFDate(reading: $0) }
  }
}
