import DossierModel

/// As of when a claim is said: on one day, on some day of a month or year, or throughout a stretch.
struct ClaimDay: Sendable {
  /// The days that may be meant.
  let possible: DayRange
  /// The days that are meant in any case: those of a stretch, one day that is known; nil for some day of a year.
  let certain: DayRange?
  /// The date as it follows a figure.
  let phrase: Phrase

  /// `on 2025-03-10`, `in 2025`.
  enum Phrase: Sendable, Hashable {
    case on(CivilDate)
    case within(EDTFDate)
  }

  init(_ day: CivilDate) {
    possible = DayRange(day)
    certain = possible
    phrase = .on(day)
  }

  /// The days of a date; an end that is open or unknown is the day as of which the dossier looks.
  init(_ date: EDTFDate, asOf today: CivilDate) {
    let first = date.earliestStart ?? min(today, date.latestEnd ?? today)
    let last = date.latestEnd ?? max(today, date.latestStart ?? first)
    possible = DayRange(first, last)
    let start = date.latestStart ?? first
    let end = date.earliestEnd ?? last
    certain = start <= end ? DayRange(start, end) : nil
    phrase = date.exactDay.map { .on($0) } ?? .within(date)
  }
}

extension ClaimVerifier {
  /// As of when a claim is said: its own day, else that of the statement about it, else that of the source, else the
  /// dossier's.
  func day(of claim: Claim) -> ClaimDay {
    if let date = claim.asOf ?? claim.period { return ClaimDay(date, asOf: asOf) }
    if let date = statementDate(of: claim) ?? publicationDate(of: claim) { return ClaimDay(date, asOf: asOf) }
    return ClaimDay(asOf)
  }

  private func statementDate(of claim: Claim) -> EDTFDate? {
    for statement in statements[claim.id] ?? [] {
      if let date = statement.date ?? statement.event.flatMap({ events[$0]?.date }) { return date }
    }
    return nil
  }

  private func publicationDate(of claim: Claim) -> EDTFDate? {
    claim.sources.lazy.compactMap { citation in
      citation.source.flatMap { dossier.source($0)?.published }
    }.first { $0.earliest != nil }
  }
}
