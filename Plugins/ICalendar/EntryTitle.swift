import DossierModel
import PluginKit

/// The titles of entries.
///
/// ```
/// 30th anniversary of Viet Nam’s accession to ASEAN
/// 2025: 30th anniversary year of Viet Nam’s accession to ASEAN (day not known)
/// Kỷ niệm 30 năm: Việt Nam gia nhập ASEAN
/// ```
struct EntryTitle: Sendable {
  private let language: String
  private let words: EntryWords

  init(_ texts: DossierTexts) {
    language = texts.language
    words = texts.words
  }

  /// Puts the title of an entry.
  func put(_ entry: CalendarEntry, into lines: inout ContentLines) {
    switch entry.subject {
    case .event(let event):
      // As it is called, with what is unsure about it in brackets.
      lines.put(text: event.title(in: language))
      putRemarks(on: entry.date, isDayKnown: entry.times.isDayKnown, event.status, into: &lines)
    case .eventAnniversary(let anniversary, let commemoration, _),
      .relationAnniversary(let anniversary, let commemoration, _):
      lines.put(text: stretch(anniversary) + phrase(anniversary, of: commemoration.title))
      putRemarks(on: anniversary.base, isDayKnown: anniversary.precision == .day, into: &lines)
    case .target(let target):
      // A target due in 2030 is due in all of 2030: no day is missing.
      lines.put(text: words.due(target.goal.text(in: language)))
      putRemarks(on: entry.date, isDayKnown: true, into: &lines)
    }
  }

  private func phrase(_ anniversary: Anniversary, of name: String) -> String {
    switch words {
    case .english:
      let year = anniversary.precision == .year ? " year" : ""
      return "\(Ordinal.english(anniversary.years)) anniversary\(year) of \(name)"
    case .vietnamese:
      return "\(anniversary.precision == .day ? "Kỷ" : "kỷ") niệm \(anniversary.years) năm: \(name)"
    }
  }

  /// What an anniversary without a day covers: `2025: `, `July 2025: `, `Tháng 7 năm 2025 – `.
  private func stretch(_ anniversary: Anniversary) -> String {
    let year = digits(anniversary.first.year, 4)
    let covered: String
    switch anniversary.precision {
    case .day: return ""
    case .month: covered = "\(year)-\(digits(anniversary.first.month, 2))"
    case .season: covered = "\(year)-\(anniversary.base.startPart.point?.season?.rawValue ?? 21)"
    case .year, .time, .decade, .century, .millennium, .unspecified, .interval: covered = year
    }
    let phrase = (try? EDTFDate(covered))?.phrase(language: language) ?? covered
    return phrase.prefix(1).uppercased() + phrase.dropFirst() + (words == .english ? ": " : " – ")
  }

  private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private func putRemarks(
    on date: EDTFDate, isDayKnown: Bool, _ status: EventStatus? = nil, into lines: inout ContentLines
  ) {
    var isFirst = true
    func put(_ remark: StaticString) {
      lines.put(literal: isFirst ? " (" : "\\, ")
      lines.put(text: remark)
      isFirst = false
    }
    if !isDayKnown { put(words.dayNotKnown) }
    if date.isApproximate { put(words.about) }
    if date.isUncertain { put(words.dateUncertain) }
    switch status {
    case .cancelled: put(words.cancelled)
    case .postponed: put(words.postponed)
    case .confirmed, nil: break
    }
    if !isFirst { lines.put(literal: ")") }
  }
}
