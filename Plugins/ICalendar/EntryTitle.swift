import DossierModel
import PluginKit

/// The titles of entries.
///
/// ```
/// 30th anniversary of Viet Nam’s accession to ASEAN
/// 2025: 30th anniversary year of Viet Nam’s accession to ASEAN (day not known)
/// Kỷ niệm 30 năm: Việt Nam gia nhập ASEAN
/// ```
struct EntryTitle {
  let words: EntryWords
  let language: String

  /// The title of an event or a target: as it is called, with what is unsure about it in brackets.
  func title(_ name: String, date: EDTFDate, isDayKnown: Bool, status: EventStatus? = nil) -> String {
    var remarks = remarks(on: date, isDayKnown: isDayKnown)
    switch status {
    case .cancelled: remarks.append(words.cancelled)
    case .postponed: remarks.append(words.postponed)
    case .confirmed, nil: break
    }
    return name + bracketed(remarks)
  }

  /// The title of an anniversary: its number, what is commemorated, and the year or month where the day is not known.
  func title(_ anniversary: Anniversary, of name: String) -> String {
    let remarks = remarks(on: anniversary.base, isDayKnown: anniversary.precision == .day)
    return stretch(anniversary) + phrase(anniversary, of: name) + bracketed(remarks)
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
    let year = CalendarMoment.digits(anniversary.first.year, 4)
    let covered: String
    switch anniversary.precision {
    case .day: return ""
    case .month: covered = "\(year)-\(CalendarMoment.digits(anniversary.first.month, 2))"
    case .season: covered = "\(year)-\(anniversary.base.startPart.point?.season?.rawValue ?? 21)"
    case .year, .time, .decade, .century, .millennium, .unspecified, .interval: covered = year
    }
    let phrase = (try? EDTFDate(covered))?.phrase(language: language) ?? covered
    return phrase.prefix(1).uppercased() + phrase.dropFirst() + (words == .english ? ": " : " – ")
  }

  private func remarks(on date: EDTFDate, isDayKnown: Bool) -> [String] {
    var remarks: [String] = []
    if !isDayKnown { remarks.append(words.dayNotKnown) }
    if date.isApproximate { remarks.append(words.about) }
    if date.isUncertain { remarks.append(words.dateUncertain) }
    return remarks
  }

  private func bracketed(_ remarks: [String]) -> String {
    remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }
}
