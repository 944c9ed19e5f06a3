import DossierModel
import PluginKit

/// The years whose anniversaries are written: from one to another, or the year of the export and some that follow.
enum YearWindow: OptionValue, Hashable {
  case years(ClosedRange<Int>)
  case following(Int)
  /// The year of the export and ten that follow, as no one asked for others: a yearly series has no end then.
  case standard

  /// `2025-2035`, `2025`, or `+10`.
  init?(optionText: String) {
    let parts = optionText.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if optionText.hasPrefix("+"), let count = Int(optionText), Self.lengths.contains(count) {
      self = .following(count)
    } else if let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first <= last,
      !optionText.hasPrefix("+"), first >= 1, last <= 9_999, Self.lengths.contains(last - first)
    {
      self = .years(first...last)
    } else {
      return nil
    }
  }

  /// The window as it would be typed.
  var optionText: String {
    switch self {
    case .years(let years) where years.count == 1: "\(years.lowerBound)"
    case .years(let years): "\(years.lowerBound)-\(years.upperBound)"
    case .following(let count): "+\(count)"
    case .standard: "+\(Self.standardCount)"
    }
  }

  /// What may be typed.
  static var expected: String {
    "years from 1 to 9999, at most 1000 of them: 2025-2035, 2025, or +10 for the year of --as-of and ten more"
  }

  private static let lengths = 0...999
  private static let standardCount = 10

  /// The years, seen from the day of the export.
  func years(asOf day: CivilDate) -> ClosedRange<Int> {
    switch self {
    case .years(let years): years
    case .following(let count): day.year...day.year + count
    case .standard: day.year...day.year + Self.standardCount
    }
  }

  /// Whether someone asked for a last year.
  var hasEnd: Bool { self != .standard }
}
