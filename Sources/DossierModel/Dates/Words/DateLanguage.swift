/// A language in which dates are said: its words, and how it says points and intervals.
///
/// What sets, doubts and dates as a whole are like in all of them stands in the extension.
protocol DateLanguage {
  /// The words between dates, and those for doubts.
  static var words: DateWords { get }
  /// An interval: `16–20 August 2024`, `since 1995`.
  static func phrase(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) -> String
  /// A point, whatever its signs: `July 1995`, `the 1990s`.
  static func words(for point: EDTFDate.Point) -> String
}

/// What a language puts between dates and beside what is doubted, with the blanks around it.
struct DateWords {
  /// Before the last of several dates of which one is meant, or all.
  let or: String, and: String
  /// Behind a date: `1667 or later`, `1667 and all later`.
  let orLater: String, orEarlier: String, andLater: String, andEarlier: String
  /// Before a date that is doubted as a whole: `perhaps 1995`.
  let perhaps: String, about: String
  /// The parts of a date that may be doubted each.
  let year: String, month: String, partOfYear: String, day: String
  /// Behind such parts, without a blank.
  let uncertain: String, approximate: String
  /// Between what is said of some parts and of others.
  let betweenDoubts: String
}

extension DateLanguage {
  static func phrase(of date: EDTFDate) -> String {
    if let set = date.set { return phrase(of: set) }
    return switch date.form {
    case .point(let point): phrase(of: point)
    case .interval(let start, let end): phrase(from: start, to: end)
    }
  }

  private static func phrase(of set: EDTFDate.DateSet) -> String {
    let members = set.members.map { phrase(of: $0, isOneOf: set.meaning == .oneOf) }
    return members.joined(separator: ", ", last: set.meaning == .oneOf ? words.or : words.and)
  }

  private static func phrase(of member: EDTFDate.DateSet.Member, isOneOf: Bool) -> String {
    switch member {
    case .date(let point): phrase(of: point)
    case .range(let first, let last): phrase(from: .date(first), to: .date(last))
    case .andLater(let first): phrase(of: first) + (isOneOf ? words.orLater : words.andLater)
    case .andEarlier(let last): phrase(of: last) + (isOneOf ? words.orEarlier : words.andEarlier)
    }
  }

  /// A point with what is doubted about it: `perhaps July 1995`, `11 June 2004 (year uncertain, day approximate)`.
  static func phrase(of point: EDTFDate.Point) -> String {
    let phrase = words(for: point)
    guard let doubts = point.doubtsOfParts else { return doubt(point.qualification) + phrase }
    return "\(phrase) (\(doubts.map(self.phrase(of:)).joined(separator: words.betweenDoubts)))"
  }

  /// What stands before a date that is doubted as a whole.
  static func doubt(_ qualification: Qualification) -> String {
    switch qualification {
    case .none: ""
    case .uncertain: words.perhaps
    case .approximate: words.about
    case .uncertainAndApproximate: words.perhaps + words.about
    }
  }

  private static func phrase(of doubt: EDTFDate.Point.Doubt) -> String {
    let names = doubt.parts.map { part in
      switch part {
      case .year: words.year
      case .month: doubt.isYearPart ? words.partOfYear : words.month
      case .day: words.day
      }
    }
    let parts = names.joined(separator: ", ", last: words.and)
    return switch doubt.qualification {
    case .none: parts
    case .uncertain: "\(parts) \(words.uncertain)"
    case .approximate: "\(parts) \(words.approximate)"
    case .uncertainAndApproximate: "\(parts) \(words.uncertain)\(words.and)\(words.approximate)"
    }
  }
}
