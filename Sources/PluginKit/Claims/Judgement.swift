// What a dossier has to say of the claims in it.
//
// A claim is looked at from two sides. It is reckoned again from what the dossier holds: an age from the day of the
// founding, a count from the relations listed, a weekday from the date. And it is held against the other claims on the
// same thing, and against what the record itself says.
//   ClaimVerifier         a claim -> its verdict: +Elapsed (ages, anniversaries), +Counting (counts, ordinals),
//                         +Calendar (weekdays, spans)
//   ClaimDay, BaseDate    as of when a claim is said; from when it measures: within bounds
//   ClaimList             what a claim counts
//   ConflictFinder        claims -> those that cannot all hold: Rivalry, NumberRange, RecordField
//   ClaimedEvents         the few events that claims need, picked out as all of them pass
//   ClaimLedger           how all this gets to an exporter
//
// Checks turn a judgement into warnings and notes, tables into columns, a graph into dashes.
import DossierModel

/// What a dossier has to say of the claims in it: a verdict on each, and the conflicts among them.
public struct Judgement: Sendable {
  /// The claims with their verdicts, in the order of the dossier.
  public let claims: [JudgedClaim]
  /// The claims, and fields of records, that cannot all hold; in the order of their subjects.
  public let conflicts: [Conflict]

  /// Judges the claims of a dossier, as of a day, by the events that they speak of.
  public init(of dossier: Dossier, events: ClaimedEvents, asOf: CivilDate) {
    guard !dossier.claims.isEmpty else {
      claims = []
      conflicts = []
      return
    }
    let verifier = ClaimVerifier(dossier, events, asOf: asOf)
    let verifications = dossier.claims.map { verifier.verification(of: $0) }
    let titles = Self.titles(of: Set(dossier.claims.map(\.subject)), dossier, events)
    let byClaim = Dictionary(verifications.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    conflicts = ConflictFinder(verifier).conflicts(among: dossier.claims).map { $0.judged(byClaim, titles) }
    claims = Self.joined(
      zip(dossier.claims, verifications).map { claim, verification in
        JudgedClaim(claim: claim, title: titles[claim.subject], verification: verification)
      }, conflicts)
  }

  private init(_ claims: [JudgedClaim], _ conflicts: [Conflict]) {
    self.claims = claims
    self.conflicts = conflicts
  }

  /// What subjects are called that have no name: the titles of events, else what they say.
  private static func titles(
    of subjects: Set<String>, _ dossier: Dossier, _ events: ClaimedEvents
  ) -> [String: LocalizedText] {
    var titles: [String: LocalizedText] = [:]
    for subject in subjects { titles[subject] = events[subject]?.title }
    for statement in dossier.statements where subjects.contains(statement.id) {
      titles[statement.id] = statement.gist
    }
    for target in dossier.targets where subjects.contains(target.id) { titles[target.id] = target.goal }
    for claim in dossier.claims where subjects.contains(claim.id) {
      titles[claim.id] =
        claim.text ?? LocalizedText("\(Vocabulary.phrase(of: claim.property)): \(claim.saidText)")
    }
    return titles
  }

  private static func joined(_ claims: [JudgedClaim], _ conflicts: [Conflict]) -> [JudgedClaim] {
    var numbers: [String: Int] = [:]
    for conflict in conflicts {
      for side in conflict.sides { if let claim = side.claim { numbers[claim.id] = conflict.number } }
    }
    return claims.map { claim in
      var claim = claim
      claim.conflict = numbers[claim.claim.id]
      return claim
    }
  }

  /// What of the judgement concerns the claims of another dossier: those that a filter has left.
  ///
  /// Verdicts stay those of the whole dossier: fewer events make no visit the first.
  public func reduced(to dossier: Dossier) -> Judgement {
    let kept = Set(dossier.claims.map(\.id))
    var remaining = conflicts.filter { conflict in
      conflict.sides.contains { $0.claim.map { kept.contains($0.id) } ?? false }
    }
    for index in remaining.indices { remaining[index].number = index + 1 }
    let judged = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Judgement(Self.joined(dossier.claims.compactMap { judged[$0.id] }, remaining), remaining)
  }
}

/// A claim with what the dossier has to say of it.
public struct JudgedClaim: Sendable {
  /// The claim.
  public let claim: Claim
  /// What its subject is called, if that is an event, or what it says.
  public let title: LocalizedText?
  /// What it comes to when it is reckoned again.
  public let verification: ClaimVerification
  /// The number of the conflict in which it is a side.
  public internal(set) var conflict: Int?
}
