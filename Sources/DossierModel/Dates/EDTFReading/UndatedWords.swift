/// Words that people write where a date belongs and that name none, in English and Vietnamese.
///
/// `unknown`, `n/a` and `không rõ` say that the date is not known; `yesterday` says a day that only the writer knows.
package enum UndatedWords {
  case notKnown, fromToday

  /// What a text says, if it is such words.
  package init?(_ text: String) {
    let words = text.lowercased().split { $0.isWhitespace || "()[]".contains($0) }.joined(separator: " ")
    if Self.wordsForNotKnown.contains(words) {
      self = .notKnown
    } else if Self.wordsFromToday.contains(words) {
      self = .fromToday
    } else {
      return nil
    }
  }

  /// What the words say.
  var meaning: String {
    switch self {
    case .notKnown: "which names no date"
    case .fromToday: "which means one day to its writer and another to a reader"
    }
  }

  /// What to do about them.
  var help: String {
    switch self {
    case .notKnown: "leave the date out where it is not known"
    case .fromToday: "write the day that was meant"
    }
  }

  private static let wordsForNotKnown: Set<String> = [
    "unknown", "not known", "unk", "unk.", "unclear", "uncertain", "undated", "not dated", "no date", "n.d.",
    "n.d",
    "nd", "#n/a", "nat", "n/a", "n.a.", "na", "nan", "none", "null", "nil", "tbd", "tba", "tbc",
    "to be decided",
    "to be announced",
    "to be confirmed", "to be determined", "pending", "s.d.", "sine dato", "?", "??", "???", "-", "--", "–",
    "—", "…",
    "không rõ", "chưa rõ", "không rõ ngày", "chưa rõ ngày", "không biết", "chưa biết",
    "không xác định", "chưa xác định", "không có", "không ngày", "chưa có",
  ]

  private static let wordsFromToday: Set<String> = [
    "today", "yesterday", "tomorrow", "now", "tonight", "currently", "present", "recently", "soon",
    "last week",
    "last month", "last year", "this week", "this month", "this year", "next week", "next month", "next year",
    "hôm nay", "hôm qua", "hôm kia", "ngày mai", "ngày kia", "bây giờ", "hiện nay", "hiện tại", "vừa qua",
    "gần đây",
    "sắp tới", "tuần trước", "tháng trước", "năm ngoái", "tuần này", "tháng này", "năm nay", "tuần sau",
    "tháng sau",
    "năm sau", "năm tới",
  ]
}
