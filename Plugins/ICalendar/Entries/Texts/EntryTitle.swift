import DossierModel
import PluginKit

// The titles of entries:
//
//   Viet Nam’s accession to ASEAN (date uncertain)
//   30th anniversary of Viet Nam’s accession to ASEAN
//   2025: 30th anniversary year of Viet Nam’s accession to ASEAN (day not known)
//   25th anniversary: Sixth ASEAN Summit
//   Kỷ niệm 30 năm: Việt Nam gia nhập ASEAN
extension DossierTexts {
  /// The title of an anniversary, but for what is unsure about it.
  func title(_ anniversary: Anniversary, of commemoration: Commemoration) -> String {
    if !template.pieces.isEmpty {
      return template.title(
        of: commemoration.titleInSentence, years: anniversary.years,
        ordinal: words.ordinal(anniversary.years), year: anniversary.first.year,
        since: anniversary.base.startPart.point?.year ?? anniversary.first.year)
    }
    let stretch = stretch(of: anniversary)
    switch words {
    case .english:
      let (year, name) = (anniversary.precision == .year ? " year" : "", commemoration.englishContinuation)
      // Of two colons, the second counts.
      let mark = stretch.isEmpty ? "" : name.hasPrefix(":") ? ", " : ": "
      return "\(stretch)\(mark)\(Ordinal.english(anniversary.years)) anniversary\(year)\(name)"
    case .vietnamese:
      let words = stretch.isEmpty ? "Kỷ niệm" : "\(stretch) – kỷ niệm"
      return "\(words) \(anniversary.years) năm: \(commemoration.title)"
    }
  }

  /// The title of a yearly series, in which no number can stand: the year in which it all began does.
  func title(ofSeries commemoration: Commemoration) -> String {
    let since = commemoration.base.startPart.point?.year ?? 0
    if !template.pieces.isEmpty {
      return template.title(
        of: commemoration.titleInSentence, years: 0, ordinal: "", year: 0, since: since)
    }
    return switch words {
    case .english: "Anniversary\(commemoration.englishContinuation) (\(since))"
    case .vietnamese: "Kỷ niệm: \(commemoration.title) (\(since))"
    }
  }

  /// The title of the day on which what has a name began.
  func title(ofBeginning commemoration: Commemoration) -> String {
    switch words {
    case .english: "Beginning\(commemoration.englishContinuation)"
    case .vietnamese: "Bắt đầu: \(commemoration.title)"
    }
  }

  /// Whether the title of an anniversary shows what is commemorated as it is called.
  func showsTitle(of commemoration: Commemoration) -> Bool {
    template.pieces.isEmpty
      && (words != .english || commemoration.englishContinuation.hasSuffix(commemoration.title))
  }

  /// What an anniversary without a day covers: `2025`, `July 2025`, `Tháng 7 năm 2025`; nothing where the day is known.
  private func stretch(of anniversary: Anniversary) -> String {
    let year = digits(anniversary.first.year, 4)
    let covered: String
    switch anniversary.precision {
    case .day: return ""
    case .month: covered = "\(year)-\(digits(anniversary.first.month, 2))"
    case .season, .quarter, .quadrimester, .semester:
      covered = anniversary.base.startPart.point?.yearPart.map { "\(year)-\($0.code)" } ?? year
    case .year, .time, .decade, .century, .millennium, .unspecified, .interval, .set: covered = year
    }
    let phrase = EDTFDate(reading: covered)?.phrase(language: language) ?? covered
    return phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Puts what is unsure about a date, and what became of an event, in brackets.
  func putRemarks(
    on date: EDTFDate?, isDayKnown: Bool, isDisputed: Bool = false, _ status: EventStatus? = nil,
    into lines: inout ContentLines
  ) {
    var isFirst = true
    func put(_ remark: StaticString) {
      lines.put(literal: isFirst ? " (" : "\\, ")
      lines.put(text: remark)
      isFirst = false
    }
    if !isDayKnown { put(date == nil ? words.dateNotKnown : words.dayNotKnown) }
    if let date, date.plainDay == nil {
      if date.isApproximate { put(words.about) }
      if date.isUncertain { put(words.dateUncertain) }
    }
    if isDisputed { put(words.dateDisputed) }
    switch status {
    case .cancelled: put(words.cancelled)
    case .postponed: put(words.postponed)
    case .confirmed, nil: break
    }
    if !isFirst { lines.put(literal: ")") }
  }
}
