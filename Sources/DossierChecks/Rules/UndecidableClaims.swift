import PluginKit

/// A claim that could be reckoned again, but for what the dossier does not hold.
struct UndecidableClaims: Check {
  static let code = "N0514"
  static let severity = Diagnostic.Severity.note

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.undecidable], .note, Self.code,
      help:
        "nothing is wrong; “of” says what is counted or measured from, “complete: true” that all of it is listed"
    ) { ", which cannot be decided: \($0.remark)" }
  }
}
