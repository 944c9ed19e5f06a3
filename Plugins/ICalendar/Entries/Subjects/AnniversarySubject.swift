import DossierModel
import PluginKit

/// An anniversary of an event, or of a relation that no event started; or all of its anniversaries; or its first day.
struct AnniversarySubject: EntrySubject {
  let occasion: Occasion
  let commemoration: Commemoration
  /// What returns.
  let origin: Origin

  /// Which of the days it is.
  enum Occasion: Sendable {
    /// One anniversary, with its number.
    case anniversary(Anniversary)
    /// The anniversaries as a yearly series, which has one title.
    case series
    /// The day, or the days, on which it began.
    case beginning
  }

  /// What returns.
  enum Origin: Sendable {
    case event(EventSubject)
    case relation(kind: String)
  }

  var id: String { commemoration.record }
  var role: StableUID.Kind {
    switch occasion {
    case .anniversary(let anniversary): .anniversary(anniversary)
    case .series: .series
    case .beginning: .beginning
    }
  }

  private var event: EventSubject? {
    guard case .event(let event) = origin else { return nil }
    return event
  }

  /// Its number, what is commemorated, and the year or month where the day is not known.
  func putTitle(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    switch occasion {
    case .anniversary(let anniversary): lines.put(text: texts.title(anniversary, of: commemoration))
    case .series: lines.put(text: texts.title(ofSeries: commemoration))
    case .beginning: lines.put(text: texts.title(ofBeginning: commemoration))
    }
    texts.putRemarks(
      on: entry.date, isDayKnown: entry.times.isDayKnown, isDisputed: entry.isDateDisputed, into: &lines)
  }

  func putText(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    if let story = event?.event.description(in: texts.language) { lines.put(paragraph: story) }
    if let date = entry.date { texts.putDate(date, texts.words.first, into: &lines) }
    if let dateText = commemoration.dateText { texts.put(reported: dateText, into: &lines) }
    if let event { texts.putParticipants(of: event.event, into: &lines) }
    texts.putClaims(about: id, entry.conflicts, into: &lines)
    texts.putSources(commemoration.sources, into: &lines)
  }

  func putCategories(_ texts: DossierTexts, into lines: inout ContentLines) {
    if case .beginning = occasion {
    } else {
      lines.put(text: texts.words.anniversaryCategory)
      lines.put(literal: ",")
    }
    switch origin {
    case .event(let event): event.putCategories(texts, into: &lines)
    case .relation(let kind): lines.put(phraseOf: kind, capitalized: true)
    }
  }

  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines) {
    event?.putVenue(texts, into: &lines)
  }

  func putPlace(_ texts: DossierTexts, into lines: inout ContentLines) {
    event?.putPlace(texts, into: &lines)
  }

  /// A title by a template cannot be taken apart; *the accession* and *Anniversary of the accession* have small letters
  /// and articles of their own.
  func hiddenTitle(_ texts: DossierTexts, hasEvents: Bool) -> SomeText? {
    switch origin {
    case .event(let event):
      hasEvents && texts.showsTitle(of: commemoration) ? nil : event.event.title(in: texts.language).erased
    case .relation: texts.showsTitle(of: commemoration) ? nil : commemoration.title.erased
    }
  }

  func putRecord(whole: Bool, into lines: inout ContentLines) {
    if case .relation = origin { lines.put(line: "X-CHANCERY-TYPE:relation") }
  }
}
