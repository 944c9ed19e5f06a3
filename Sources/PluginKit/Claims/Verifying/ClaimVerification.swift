/// What a claim comes to when it is reckoned again from what the dossier holds.
public struct ClaimVerification: Sendable, Hashable {
  /// Whether the claim holds.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It holds, as far as the dossier goes.
    case confirmed
    /// It does not.
    case contradicted
    /// It will hold, but did not yet when it was said: thirty years that are full in July, in March.
    case premature
    /// It has held, but no longer did.
    case late
    /// It may hold: dates are not known so exactly.
    case possible
    /// The dossier does not hold what it takes.
    case undecidable

    /// The word for it: `not decidable`.
    public var word: String { self == .undecidable ? "not decidable" : rawValue }
  }

  /// The claim's id.
  public let claim: String
  /// The verdict; nil for a claim that says nothing that could be reckoned, or that is not meant for now.
  public var verdict: Verdict?
  /// What was found instead, and by how much it misses, or why it cannot be decided.
  var found: ClaimFinding?
  var reason: ClaimFinding?
  /// The records from which it was reckoned.
  public var records: [String] = []

  /// A claim that is not reckoned again.
  init(of claim: String) { self.claim = claim }

  /// A claim with a verdict.
  init(
    of claim: String, _ verdict: Verdict, _ found: ClaimFinding? = nil, _ reason: ClaimFinding? = nil,
    from records: [String] = []
  ) {
    self.claim = claim
    self.verdict = verdict
    self.found = found
    self.reason = reason
    self.records = records
  }

  /// What was found instead: `57.6 years on 2025-03-10`, `2nd of 3 listed`; empty where nothing was.
  public var figure: String { found?.text(in: .english) ?? "" }
  /// By how much it misses, or why it cannot be decided: `140 days too early: 30 years are full on 2025-07-28`.
  public var remark: String { reason?.text(in: .english) ?? "" }
  /// Whether it names a day of the week in words that are not understood.
  package var namesNoWeekday: Bool {
    if case .noWeekday = reason { true } else { false }
  }
  /// What was found, in one line: the figure, and the remark behind it.
  public var finding: String { finding(in: .english) }

  /// The same in the words of a report, which calls records by their names, and days in words, where this is told how.
  package func finding(in words: ReportWords, naming name: ((String) -> String)? = nil) -> String {
    [found, reason].compactMap { finding in
      (name.flatMap { finding?.naming($0) } ?? finding)?.text(in: words, isProse: name != nil)
    }.joined(separator: "; ")
  }

  /// The same for a claim that denies: what contradicts the words confirms the denial.
  func inverted() -> ClaimVerification {
    var inverted = self
    switch verdict {
    case .confirmed: inverted.verdict = .contradicted
    case .contradicted, .premature, .late: inverted.verdict = .confirmed
    case .possible, .undecidable, nil: break
    }
    return inverted
  }
}
