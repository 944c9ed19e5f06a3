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
    /// What the claim comes to; nil for the record's own field.
    public internal(set) var verification: ClaimVerification?
    /// What the subject is called, if it is an event, or what it says.
    public internal(set) var title: LocalizedText?
    /// The places among the sides of those beside which it cannot hold: the first ones in the order of the dossier.
    public internal(set) var rivals: [Int] = []
    /// Whether there are more of them than ``rivals`` names.
    public internal(set) var hasMoreRivals = false
    /// Whether an editor prefers one of them.
    var hasPreferredRival = false

    /// What a claim says.
    public init(of claim: Claim) {
      self.claim = claim
      subject = claim.subject
      property = claim.property
      value = claim.saidText
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

  /// How many rivals of a side are named at most.
  static let mostRivals = 12

  /// Its number among the conflicts of a dossier, from 1.
  public internal(set) var number: Int
  /// The sides, the record's own field first.
  public private(set) var sides: [Side]
  /// Whether an editor has decided it: there is a preferred side, and no two preferred ones are rivals.
  public let isDecided: Bool

  init(number: Int, sides: [Side]) {
    self.number = number
    self.sides = sides
    let preferred = sides.lazy.filter { $0.claim?.rank == .preferred }
    isDecided = !preferred.isEmpty && preferred.allSatisfy { !$0.hasPreferredRival }
  }

  /// The conflict with what its claims come to, and the titles of what it is about.
  func judged(_ verifications: [String: ClaimVerification], _ titles: [String: LocalizedText]) -> Conflict {
    var judged = self
    for index in sides.indices {
      judged.sides[index].verification = sides[index].claim.flatMap { verifications[$0.id] }
      judged.sides[index].title = titles[sides[index].subject]
    }
    return judged
  }

  /// The record that it is about.
  public var subject: String { sides[0].subject }
  /// What is in question: `age`, `date`.
  public var property: String { sides[0].property }
}

extension Conflict.Side {
  /// How many sources are named for one side at most.
  private static let mostSources = 3

  /// Who says it and where: `The Hanoi Times, paragraph 11; Viet Nam News, page 2`, `To Lam, in The Hanoi Times, paragraph 4`.
  public func attribution(in dossier: Dossier, _ language: String) -> String {
    let places = sources.prefix(Self.mostSources).map { citation in
      let name = Self.name(of: citation, in: dossier, language)
      return [name, citation.locator ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let papers = places.filter { !$0.isEmpty }.joined(separator: "; ") + more
    guard claim?.claimant != nil else { return papers.isEmpty ? voice(in: dossier, language) : papers }
    let speaker = voice(in: dossier, language)
    return papers.isEmpty ? speaker : "\(speaker), \(isVietnamese(language) ? "theo" : "in") \(papers)"
  }

  /// Says that there are more sources than are named.
  private var more: String { sources.count > Self.mostSources ? "; …" : "" }

  private static func name(of citation: Citation, in dossier: Dossier, _ language: String) -> String {
    guard let id = citation.source else { return citation.title ?? citation.url ?? "" }
    let source = dossier.source(id)
    return source?.publisher ?? source?.title.text(in: language) ?? id
  }

  /// What this side says, in words: a date as people write it, the name of a record that is named by its id.
  public func phrase(in dossier: Dossier, _ language: String) -> String {
    let said = claim?.valueText ?? value
    let denial = claim.map(ReportWords(language: language).denial) ?? ""
    if Claim.dateProperties.contains(property), let date = EDTFDate(reading: said) {
      return denial + date.phrase(language: language)
    }
    return denial + (dossier.name(of: said, in: language) ?? said)
  }

  /// Who says it: the one who claims it, else the publishers or titles of its sources, else the dossier.
  public func voice(in dossier: Dossier, _ language: String) -> String {
    let voices = voices(in: dossier, language)
    return voices.joined(separator: "; ") + (voices.count > 1 ? more : "")
  }

  /// The same one by one, of the first sources; there is one at least.
  package func voices(in dossier: Dossier, _ language: String) -> [String] {
    if let claimant = claim?.claimant { return [dossier.name(of: claimant, in: language) ?? claimant] }
    var names: [String] = []
    for citation in sources.prefix(Self.mostSources) {
      let name = Self.name(of: citation, in: dossier, language)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? [isVietnamese(language) ? "hồ sơ" : "the dossier"] : names
  }
}
