import DossierModel
import PluginKit

/// An event, on the day or days when it was.
struct EventSubject: EntrySubject {
  let event: EventView

  var id: TextSlice { event.id }
  var role: StableUID.Kind { .event }

  /// As it is called, with what is unsure about it in brackets.
  func putTitle(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    lines.put(text: event.title(in: texts.language))
    texts.putRemarks(
      on: entry.date, isDayKnown: entry.times.isDayKnown, isDisputed: entry.isDateDisputed, event.status,
      into: &lines)
  }

  func putText(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    if let story = event.description(in: texts.language) { lines.put(paragraph: story) }
    if event.modality == .planned { lines.put(paragraph: texts.words.planned) }
    texts.putDate(entry.date, texts.words.date, into: &lines)
    if let dateText = event.dateText { texts.put(reported: dateText, into: &lines) }
    texts.putParticipants(of: event, into: &lines)
    texts.putClaims(about: id, entry.conflicts, into: &lines)
    texts.putSources(event.citations, into: &lines)
  }

  func putCategories(_ texts: DossierTexts, into lines: inout ContentLines) {
    lines.put(phraseOf: event.kind, capitalized: true)
    for tag in event.tags {
      lines.put(literal: ",")
      lines.put(text: tag)
    }
  }

  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines) {
    if let place = event.placeView { texts.putVenue(of: place, into: &lines) }
  }
}
