/// Which anniversaries are kept.
///
/// For a founding in 1967 `round` keeps 1968 and 1972, 1977 … 2022; `list([58])` keeps 2025 alone.
public enum Milestones: Sendable, Hashable {
  /// The first and every fifth.
  case round
  /// Every year.
  case all
  /// These, in any order.
  case list([Int])

  /// Whether an anniversary is kept: the 30th is `round`, the 31st is not; the zeroth never is.
  public func contains(_ years: Int) -> Bool {
    guard years > 0 else { return false }
    switch self {
    case .round: return years == 1 || years % 5 == 0
    case .all: return true
    case .list(let kept): return kept.contains(years)
    }
  }
}
