import PluginKit

/// A claim that may hold, or may not: dates are not known so exactly.
struct PossibleClaims: Check {
  static let code = "N0513"
  static let severity = Diagnostic.Severity.note

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.possible], .note, Self.code, help: "a claim of the date, with a better source, would decide it"
    ) { ", \($0.remark.isEmpty ? "which may hold" : $0.remark): \($0.figure)" }
  }
}
