/// A closed choice: one of a few words, and no other.
public protocol Choice: FieldValue, Sendable, Hashable, CaseIterable, RawRepresentable
where RawValue == String {}

extension Choice {
  /// The words to choose from.
  public static var spelling: Spelling { .choice(allCases.map(\.rawValue)) }

  /// The word that the node spells.
  public init?(reading node: NodeView) { self.init(rawValue: node.string) }

  /// Appends the word in quotes.
  public func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONText(rawValue) }
}

/// Whether what a record tells is so, is meant to be, might be, or is expressly said not to be.
public enum Modality: String, Choice {
  case actual, planned, hypothetical, negated
  /// For claims about the future: a figure that someone projects.
  case projected

  /// The modalities of all records but claims: only a claim's figure is projected.
  public static let ofRecords = allCases.filter { $0 != .projected }
  static let spellingOfRecords = Spelling.choice(ofRecords.map(\.rawValue))

  /// Whether the record may be drawn and put in a calendar: only what is so, or is planned.
  public var isShown: Bool { self == .actual || self == .planned }
}

/// What became of an event that was announced.
public enum EventStatus: String, Choice {
  case confirmed, cancelled, postponed
}

/// Which of several rival claims an editor holds to be right.
public enum ClaimRank: String, Choice {
  case preferred, normal, deprecated
}

/// How a claim's number is meant: 70 or more, nearly 60.
public enum Comparator: String, Choice {
  case equal = "="
  case greater = ">"
  case greaterOrEqual = ">="
  case less = "<"
  case lessOrEqual = "<="
  case about, nearly

  /// The comparator before a number, in words: `more than `, `nearly `; nothing for `=`.
  public var words: String {
    switch self {
    case .equal: ""
    case .greater: "more than "
    case .greaterOrEqual: "at least "
    case .less: "less than "
    case .lessOrEqual: "at most "
    case .about: "about "
    case .nearly: "nearly "
    }
  }
}

/// How an anniversary is counted: in the calendar year, to the day, or on the very date.
public enum AnniversaryRule: String, Choice {
  case inYear, elapsed, onDate
}
