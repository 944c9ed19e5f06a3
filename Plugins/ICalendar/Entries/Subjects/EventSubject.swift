import DossierModel
import PluginKit

/// An event, on the day or days when it was.
struct EventSubject: EntrySubject {
  let event: EventView
  /// Which of several accounts of its date this is; nil for the one that counts.
  var account: String?

  var id: TextSlice { event.id }
  func lendID<Result>(_ body: (LentText?) -> Result) -> Result { event.batch.lend(event.fields.id, body) }
  var role: StableUID.Kind { account.map { .account($0) } ?? .event }

  /// As it is called, with what is unsure about it in brackets.
  func putTitle(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    let title = event.batch.wording(event.fields.title, in: texts.language)
    event.batch.lend(title) { lines.put(text: $0) }
    texts.putRemarks(
      on: entry.date, isDayKnown: entry.times.isDayKnown || lastsAsDated && entry.date != nil,
      isDisputed: entry.isDateDisputed, event.status, into: &lines)
  }

  /// Whether what it tells of lasts as long as its date says: of the chairmanship of 2020 no day is missing.
  private var lastsAsDated: Bool {
    event.batch.lend(event.fields.kind) { kind in
      kind.map { Self.lastingKinds.contains($0.bytes.string) } ?? false
    }
  }

  private static let lastingKinds: Set = ["chairmanship", "episode", "programme"]

  func putText(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines) {
    let story = event.batch.wording(event.fields.description, in: texts.language)
    if !story.isEmpty { event.batch.lend(story) { lines.put(text: $0) } }
    if event.modality == .planned { lines.put(label: texts.words.planned) }
    if let date = entry.date { texts.putDate(date, texts.words.date, into: &lines) }
    if let dateText = event.dateText { texts.put(reported: dateText, into: &lines) }
    texts.putParticipants(of: event, into: &lines)
    texts.putClaims(about: id, entry.conflicts, into: &lines)
    if let account = entry.account, !account.sources.isEmpty {
      texts.putSources(event.sources + account.sources, into: &lines)
    } else {
      texts.putSources(event, into: &lines)
    }
  }

  func putCategories(_ texts: DossierTexts, into lines: inout ContentLines) {
    let batch = event.batch
    batch.lend(event.fields.kind) { lines.put(phraseOf: $0, capitalized: true) }
    for index in event.fields.tags.indices {
      lines.put(literal: ",")
      batch.lend(batch.tags[index]) { lines.put(text: $0) }
    }
  }

  /// The record as JSON where it is asked for; else its kind, if it cannot be read from the first category.
  func putRecord(whole: Bool, into lines: inout ContentLines) {
    if whole {
      var record: [UInt8] = []
      event.record.appendJSON(to: &record)
      lines.put("X-CHANCERY-RECORD", text: String(decoding: record, as: UTF8.self))
    }
    let isPlain = event.batch.lend(event.fields.kind) { kind in
      guard let kind else { return true }
      return kind.isPlainWord || kind.bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 }
    }
    if !isPlain {
      lines.put("X-CHANCERY-KIND", text: event.kind)
    }
  }

  func putPlace(_ texts: DossierTexts, into lines: inout ContentLines) {
    guard let place = event.placeView else { return }
    lines.put(label: texts.words.place)
    lines.put(literal: ": ")
    texts.putName(of: place, into: &lines)
  }

  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines) {
    if let place = event.fields.place { texts.putVenue(of: place, in: event.batch, into: &lines) }
  }
}
