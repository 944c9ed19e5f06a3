import DossierModel

/// A target, on the day or in the year when it is due.
struct TargetSubject: EntrySubject {
  let target: Target

  var id: String { target.id }
  var role: StableUID.Kind { .target }

  /// A target due in 2030 is due in all of 2030: no day is missing.
  func putTitle(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    let words = texts.words
    let word =
      switch target.status {
      case "met": words.met
      case "missed": words.missed
      default: target.isForecast ? words.expected : words.due
      }
    lines.put(text: "\(word): \(target.goal.text(in: texts.language))")
    texts.putRemarks(on: entry.date, isDayKnown: true, into: &lines)
  }

  func putText(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    let words = texts.words
    let measure = [target.measure, target.valueText].compactMap(\.self).filter { !$0.isEmpty }
    if !measure.isEmpty { lines.put(paragraph: measure.joined(separator: ": ")) }
    let owner = texts.dossier.name(of: target.owner, in: texts.language) ?? target.owner
    lines.put(paragraph: "\(target.isForecast ? words.expectedOf : words.owner): \(owner)")
    if let date = entry.date {
      texts.putDate(date, target.isForecast ? words.expected : words.deadline, into: &lines)
    }
    if let status = target.status { lines.put(paragraph: "\(words.standing): \(status)") }
    texts.putClaims(about: id, entry.conflicts, into: &lines)
    texts.putSources(target.sources, into: &lines)
  }

  func putCategories(_ texts: DossierTexts, into lines: inout ContentLines) {
    lines.put(text: texts.words.targetCategory)
  }

  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines) {}

  func putRecord(whole: Bool, into lines: inout ContentLines) { lines.put(line: "X-CHANCERY-TYPE:target") }
}
