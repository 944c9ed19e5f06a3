extension EDTFDate {
  /// The date in words, English unless the language is Vietnamese (`vi`, `vi-VN`).
  ///
  /// `2025-03-10` is "10 March 2025" and "ngày 10 tháng 3 năm 2025"; `199X` is "the 1990s" and "thập niên 1990". `2030/..`
  /// is "since 2030", and "from 2030" as of a day before.
  public func phrase(language: String, asOf day: CivilDate? = nil) -> String {
    let isVietnamese = isVietnamese(language)
    if let day, set == nil, case .interval(.date, .open) = form, begins(after: day) {
      return (isVietnamese ? "từ " : "from ") + phrase(language: language, after: .start)
    }
    return isVietnamese ? VietnamesePhrase.phrase(of: self) : EnglishPhrase.phrase(of: self)
  }

  /// Lends the bytes of what `phrase` says; no `String` is made where the date is plain, as most are.
  package func withPhrase(language: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if language == "en", members == nil {
      var isPlain = false
      ShortText.lend {
        isPlain = EnglishPhrase.append(plain: form, to: &$0)
      } to: {
        if isPlain { body($0) }
      }
      if isPlain { return }
    }
    var phrase = phrase(language: language)
    phrase.withUTF8(body)
  }

  /// Whether it has not begun on a day, however it is read: `2030` has not on 10 March 2025.
  public func begins(after day: CivilDate) -> Bool { earliest.map { day < $0 } ?? false }
}

extension EDTFDate.Point {
  /// Whether it is a whole decade, century or millennium since the year 1000: `199X`, `19XX`, `1XXX`.
  var isDecadeOrWider: Bool {
    guard !hasMonth, !isNegative, yearDigits >= 1_000, notation == .plain else { return false }
    return latest.year - earliest.year + 1 == unspecified.yearCount
  }

  /// Whether both are plain days of one month, so that the month need be said only once.
  func sharesMonth(with other: Self) -> Bool {
    exactDay != nil && other.exactDay != nil && time == nil && other.time == nil
      && year == other.year && month == other.month
      && signs.isEmpty && other.signs.isEmpty
  }
}

extension TimeOfDay {
  /// The time as a clock shows it, with seconds only when there are some: `09:30`.
  var clockText: String { ShortText.string { appendClock(to: &$0) } }

  /// The zone for a reader: `UTC`, `UTC+07:00`; nothing when the date names none.
  var zoneText: String? { zone == .none ? nil : ShortText.string { appendZone(to: &$0) } }

  /// Appends what a clock shows.
  func appendClock(to text: inout ShortText) {
    text.append(hour, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(minute, width: 2)
    guard second > 0 else { return }
    text.append(UInt8(ascii: ":"))
    text.append(second, width: 2)
  }

  /// Appends the zone for a reader, if the date names one.
  func appendZone(to text: inout ShortText) {
    switch zone {
    case .none: break
    case .utc: text.append(literal: "UTC")
    case .offset:
      text.append(literal: "UTC")
      zone.append(to: &text)
    }
  }
}
