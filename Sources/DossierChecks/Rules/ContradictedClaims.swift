import PluginKit

/// A claim that does not hold when it is reckoned again: "more than 60 years" of what is 57.6 years old.
struct ContradictedClaims: Check {
  static let code = "W0511"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.contradicted], .warning, Self.code,
      help:
        "the claim stays in the dossier; look at what it is reckoned from, or mark it with “rank: deprecated”"
    ) { ", which does not hold: \($0.finding)" }
  }
}
