import DossierModel
import PluginKit

/// A day whose words name another day of the week: “Monday, 11 March 2025”, which was a Tuesday.
struct WrongWeekday: Check {
  static let code = "W0553"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.compactMap { event in
      guard let text = event.dateText, let day = event.date?.exactDay,
        let named = WeekdayWords.weekdays(in: text), !named.isEmpty, !named.contains(day.weekday)
      else { return nil }
      let words = named.map(\.name).joined(separator: ", ")
      return finding(
        event.id, "dateText", in: checked, "“\(text)” names \(words), but \(day) was a \(day.weekday.name)",
        help: "look up which of the two the source has")
    }
  }
}

/// The names of the days of the week in the languages that sources are often in.
enum WeekdayWords {
  /// The days that a text names; nil where it speaks of days before or after them.
  static func weekdays(in text: String) -> [Weekday]? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if !relative.isDisjoint(with: words) { return nil }
    var found: [Weekday] = []
    for (number, word) in words.enumerated() {
      let pair = number + 1 < words.count ? "\(word) \(words[number + 1])" : ""
      // “lần thứ ba” is “the third time”.
      let isOrdinal = number > 0 && words[number - 1] == "lần"
      guard let day = names[word] ?? (isOrdinal ? nil : names[pair]), !found.contains(day) else { continue }
      found.append(day)
    }
    return found
  }

  private static let relative: Set = [
    "before", "after", "following", "preceding", "previous", "next", "last", "week", "since", "until", "to",
    "trước",
    "sau", "tuần", "avant", "après", "semaine", "vor", "nach", "woche",
  ]

  private static let names: [String: Weekday] = {
    let lists = [
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
      ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"],
      ["thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chúa nhật"],
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
      ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
      ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
      ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"],
    ]
    var names: [String: Weekday] = [:]
    for list in lists { for (name, day) in zip(list, Weekday.allCases) { names[name] = day } }
    return names
  }()
}

extension Explanation {
  static let wrongWeekday = Explanation(
    "W0553", "A day of the week that does not fit",
    """
    “dateText”, the words of the source, names a day of the week, and the date falls on another one. One of the two is wrong:
    often the date is that of the article, which came out a day later, or the day of another time zone.
    """,
    wrong: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - id: talks
          kind: visit
          title: Visit
          date: 2025-03-11
          dateText: Monday, 11 March 2025
          sources: {url: "https://example.org/"}
      """,
    right: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - id: talks
          kind: visit
          title: Visit
          date: 2025-03-10
          dateText: Monday, 10 March 2025
          sources: {url: "https://example.org/"}
      """)
}
