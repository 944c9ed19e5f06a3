import DossierModel

/// Claims that cannot all hold, and fields of records that a claim cannot hold beside.
///
/// All sides stay in the dossier. An editor may decide a conflict by the rank of a claim.
public struct Conflict: Sendable {
  /// One side: what a claim says, or what the record itself says.
  public struct Side: Sendable {
    /// The claim; nil where the record's own field speaks.
    public let claim: Claim?
    /// The record that it is about.
    public let subject: String
    /// What it says of it: `age`, `date`.
    public let property: String
    /// What it is said to be: `more than 60 years`.
    public let value: String
    /// Where it stands.
    public let sources: [Citation]
    /// The verdict on the claim.
    public internal(set) var verdict: ClaimVerification.Verdict?
    /// The places among the sides of those beside which it cannot hold.
    public internal(set) var rivals: [Int] = []

    /// What a claim says.
    public init(of claim: Claim) {
      self.claim = claim
      subject = claim.subject
      property = claim.property
      value = (claim.modality == .negated ? "not " : "") + claim.valueText
      sources = claim.sources
    }

    init(_ field: RecordField, of subject: String, as property: String) {
      claim = nil
      self.subject = subject
      self.property = property
      value = field.text
      sources = field.sources
    }

    /// The id of the record in which it is said: the claim, or the record itself.
    public var record: String { claim?.id ?? subject }
  }

  /// Its number among the conflicts of a dossier, from 1.
  public internal(set) var number: Int
  /// The sides, the record's own field first.
  public private(set) var sides: [Side]

  init(number: Int, sides: [Side]) {
    self.number = number
    self.sides = sides
  }

  /// The conflict with the verdicts on its claims.
  func judged(_ verdicts: [String: ClaimVerification.Verdict?]) -> Conflict {
    var judged = self
    for index in sides.indices { judged.sides[index].verdict = verdicts[sides[index].record] ?? nil }
    return judged
  }

  /// The record that it is about.
  public var subject: String { sides[0].subject }
  /// What is in question: `age`, `date`.
  public var property: String { sides[0].property }

  /// Whether an editor has decided it: there is a preferred side, and no two preferred ones are rivals.
  public var isDecided: Bool {
    let preferred = Set(sides.indices.filter { sides[$0].claim?.rank == .preferred })
    return !preferred.isEmpty && preferred.allSatisfy { preferred.isDisjoint(with: sides[$0].rivals) }
  }
}

extension Conflict.Side {
  /// Who says it: the one who claims it, else the publisher or the title of the first source, else the dossier.
  public func voice(in dossier: Dossier, _ language: String) -> String {
    if let claimant = claim?.claimant { return dossier.name(of: claimant, in: language) ?? claimant }
    guard let citation = sources.first else { return "the dossier" }
    guard let id = citation.source else { return citation.title ?? citation.url ?? "the dossier" }
    let source = dossier.source(id)
    return source?.publisher ?? source?.title.text(in: language) ?? id
  }
}
