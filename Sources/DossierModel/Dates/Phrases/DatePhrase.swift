/// A date as sources print it, in words or in another notation, read as EDTF by a rule that is named.
///
/// `try DatePhrase("late 1990s").date` is `1997~/1999~`, by the rule ``Rule/partOfDecade``; `"c. 1860s?"` is `186X%`,
/// `"cuối tháng 3 năm 2025"` is `2025-03-21~/2025-03-31~`. English and Vietnamese are read. It is an offer to an editor,
/// who knows more than a program: it never stands in for a date that was given. What may mean two dates is refused with
/// both named, what means none is refused, and what is not understood is not guessed.
///
/// Read on: `PhraseLexer` cuts the text, `PhraseReader` is the grammar, `PhraseDate` what a part of it says, and
/// `EDTFSlips` mends what was meant to be EDTF.
public struct DatePhrase: Sendable, Hashable {
  /// What the words mean.
  public let date: EDTFDate

  /// The rule by which they were read: of several the one that made the form of the date.
  public let rule: Rule

  /// Another date that the words may mean, less likely: for `1900s` the decade beside the century.
  public let alternative: Reading?

  /// The words beside the date that were not read: `printed 1870`.
  public let leftOut: String?

  /// One of two dates that words may mean, and when it is the right one.
  public struct Reading: Sendable, Hashable {
    /// The date.
    public let date: EDTFDate
    /// When it is meant: `the day comes first`.
    public let condition: String
  }

  /// Why words were not read as a date.
  public enum Refusal: Error, Sendable, Hashable {
    /// They name no date that is understood.
    case notADate
    /// They may mean either of two dates.
    case ambiguous(Reading, Reading)
    /// They name a day that was another day of the week, which is the one given here.
    case otherWeekday(CivilDate, Weekday)
    /// They name a day that does not exist, as 31 June 2017; why stands here: `June 2017 has 30 days`.
    case noSuchDay(String)
    /// They name a time that no day has, as 25:30; what a time is stands here.
    case noSuchTime(String)
  }

  /// Reads a date in words; also text that is EDTF, or nearly so.
  public init(_ text: String) throws(Refusal) {
    let trimmed = text.trimmed
    guard trimmed.utf8.count <= Self.limit else { throw .notADate }
    if let date = EDTFDate(reading: trimmed) {
      self.init(date: date, rule: .edtf, alternative: nil, leftOut: nil)
    } else if let mended = EDTFSlips.mend(trimmed) {
      self = mended
    } else {
      self = try PhraseReader.read(trimmed)
    }
  }

  init(date: EDTFDate, rule: Rule, alternative: Reading?, leftOut: String?) {
    self.date = date
    self.rule = rule
    self.alternative = alternative
    self.leftOut = leftOut
  }

  /// Longer texts are no dates; in bytes.
  private static let limit = 200
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }
}
