import PluginKit

/// A claim that was made too early or too late: thirty years, 140 days before they were full.
struct UntimelyClaims: Check {
  static let code = "W0512"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.premature, .late], .warning, Self.code,
      help:
        "“rule: inYear” counts by the calendar year, “rule: elapsed” to the day, “rule: onDate” on the very day"
    ) { ", \($0.remark) (\($0.figure))" }
  }
}
