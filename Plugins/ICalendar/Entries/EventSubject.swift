import DossierModel
import PluginKit

/// An event, on the day or days when it was.
struct EventSubject: EntrySubject {
  let event: EventView
  /// Which of several accounts of its date this is; nil for the one that counts.
  var account: String?

  var id: TextSlice { event.id }
  var role: StableUID.Kind { account.map { .account($0) } ?? .event }

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
    if let date = entry.date { texts.putDate(date, texts.words.date, into: &lines) }
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

  /// The record as JSON where it is asked for; else its kind, if it cannot be read from the first category.
  func putRecord(whole: Bool, into lines: inout ContentLines) {
    if whole {
      var record: [UInt8] = []
      event.record.appendJSON(to: &record)
      lines.put("X-CHANCERY-RECORD", text: String(decoding: record, as: UTF8.self))
    }
    if !event.kind.withUTF8({ $0.allSatisfy { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 } }) {
      lines.put("X-CHANCERY-KIND", text: event.kind)
    }
  }

  func putPlace(_ texts: DossierTexts, into lines: inout ContentLines) {
    guard let place = event.placeView else { return }
    lines.put(paragraph: texts.words.place)
    lines.put(literal: ": ")
    texts.putName(of: place, into: &lines)
  }

  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines) {
    if let place = event.placeView { texts.putVenue(of: place, into: &lines) }
  }
}
