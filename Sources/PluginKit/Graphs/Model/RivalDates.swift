import DossierModel

/// The dates that a record is said to have, where its sources do not agree.
struct RivalDates {
  /// What each account says, in words.
  private let phrases: [String]
  /// The dates of the accounts, as far as they can be read.
  let dates: [EDTFDate]
  /// Whether an editor prefers the first to the others.
  let isDecided: Bool

  /// What the sides of a conflict say of one record: that which an editor prefers, and those that cannot hold beside it;
  /// else all of them.
  init(_ conflict: Conflict, about id: String, in dossier: Dossier, _ language: String) {
    var sides = conflict.sides.filter { $0.subject == id }
    let preferred = conflict.preferredDate(of: id)
    isDecided = preferred != nil
    if let preferred {
      sides = [preferred] + preferred.rivals.map { conflict.sides[$0] }.filter { $0.subject == id }
    }
    var phrases: [String] = []
    var dates: [EDTFDate] = []
    for side in sides {
      let phrase = side.phrase(in: dossier, language)
      if !phrases.contains(phrase) { phrases.append(phrase) }
      if let date = side.date, !dates.contains(date) { dates.append(date) }
    }
    self.phrases = phrases
    self.dates = dates
  }

  /// All of them: `28 July 1995 or 1996`, and where an editor has decided, `28 July 1995 (also: 1996)`.
  func phrase(_ words: Words) -> String {
    guard isDecided else { return phrases.joined(separator: words(" or ", " hoặc ")) }
    let others = phrases.dropFirst().joined(separator: ", ")
    return phrases[0] + (others.isEmpty ? "" : " (\(words("also: ", "nguồn khác: "))\(others))")
  }
}

extension Conflict {
  /// The side by which an editor has decided a conflict about a date of a record; of several, the finest date.
  func preferredDate(of id: String) -> Side? {
    guard isDecided, Claim.dateProperties.contains(property) else { return nil }
    let preferred = sides.compactMap { side -> (side: Side, date: EDTFDate, claim: String)? in
      guard side.subject == id, let claim = side.claim, claim.rank == .preferred, claim.modality == .actual
      else { return nil }
      return side.date.map { (side, $0, claim.id) }
    }
    return preferred.min { ($0.date.precision, $0.claim) < ($1.date.precision, $1.claim) }?.side
  }
}

extension Conflict.Side {
  /// The date that it gives.
  var date: EDTFDate? { EDTFDate(reading: claim?.value ?? value) }
}
