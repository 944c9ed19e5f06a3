import DossierModel
import PluginKit

// What returns. A dossier keeps the anniversaries of an event every year, without an end.
extension EntryReading {
  /// A yearly series is kept every year; another series is told of, and is an event once.
  func putSeries(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let start = entry["DTSTART"].flatMap { ReadTime($0.value) }
    for line in entry.all("RRULE") {
      switch RuleText(line.value).returns(from: start?.day) {
      case .never: break
      case .everyYear(let end):
        event["commemorate"] = .text("true", at: line.place)
        guard let end else { continue }
        records.report(
          .warning, "W0803", at: line.place,
          "the series ends \(end); its anniversaries are kept without an end",
          help: "take “commemorate” out of the event if none are to come")
      case .otherwise:
        records.report(
          .warning, "W0803", at: line.place, "the series “\(line.value)” is an event once, on its first day",
          help: "only what returns every year on its day is kept as an anniversary")
      }
    }
    for name in ["RDATE", "EXDATE", "EXRULE"] {
      for line in entry.all(name) {
        records.report(.warning, "W0803", at: line.place, "the days of this \(name) were passed over")
      }
    }
  }
}

/// The parts of a recurrence rule: `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`.
struct RuleText {
  private let parts: [String: String]

  init(_ text: String) {
    let pairs = text.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1).map { $0.trimmed } }
    parts = Dictionary(
      pairs.map { ($0.first?.uppercased() ?? "", $0.count > 1 ? $0[1].uppercased() : "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The value of a part.
  subscript(name: String) -> String? { parts[name] }

  /// How what begins on a day returns.
  enum Return: Equatable {
    /// There is only the first day.
    case never
    /// Every year on its day, until it ends, if it does: `after 5 times`, `with 2030`.
    case everyYear(end: String?)
    /// On other days, or on days that could not be told.
    case otherwise
  }

  /// How it returns from a first day.
  func returns(from first: CivilDate?) -> Return {
    guard parts["FREQ"] == "YEARLY", Int(parts["INTERVAL"] ?? "1") == 1, isOn(first),
      Set(parts.keys).isSubset(of: ["FREQ", "INTERVAL", "UNTIL", "COUNT", "BYMONTH", "BYMONTHDAY", "WKST"])
    else { return .otherwise }
    if let count = parts["COUNT"] {
      guard let count = Int(count), count > 0 else { return .otherwise }
      return count == 1 ? .never : .everyYear(end: "after \(count) times")
    }
    guard let until = parts["UNTIL"] else { return .everyYear(end: nil) }
    guard let last = ReadTime(until)?.day else { return .otherwise }
    if let first, let second = first.addingYears(1, leapDay: .mar1), last < second { return .never }
    return .everyYear(end: "with \(last)")
  }

  /// Whether the month and the day that it names, if it does, are those of the first day.
  private func isOn(_ first: CivilDate?) -> Bool {
    guard let month = parts["BYMONTH"] else { return parts["BYMONTHDAY"] == nil }
    guard let first, Int(month) == first.month else { return false }
    guard let day = parts["BYMONTHDAY"] else { return true }
    return Int(day) == first.day || day == "-1" && (first.month, first.day) == (2, 29)
  }
}
