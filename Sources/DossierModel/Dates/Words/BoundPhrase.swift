extension EDTFDate {
  /// What a date is the bound of: `since`, or `until`.
  public enum Bound: Sendable { case start, end }

  /// The date in words that stand after "since", "until" or "by", which an open interval has in it already.
  ///
  /// `2020/..` is "2020" after "since", and "2020 or later" after "until".
  public func phrase(language: String, after bound: Bound) -> String {
    guard set == nil, case .interval(let start, let end) = form else { return phrase(language: language) }
    let text = description
    guard let slash = text.firstIndex(of: "/") else { return phrase(language: language) }
    let (first, last) = (text[..<slash], text[text.index(after: slash)...])
    let words: String
    switch (start, end) {
    case (.date, .open), (.date, .unknown): words = bound == .start ? "\(first)" : "[\(first)..]"
    case (.open, .date), (.unknown, .date): words = bound == .end ? "\(last)" : "[..\(last)]"
    default: return phrase(language: language)
    }
    return (EDTFDate(reading: words) ?? self).phrase(language: language)
  }
}
