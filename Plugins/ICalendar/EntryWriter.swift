import DossierModel
import PluginKit

/// Writes entries, a property a line.
struct EntryWriter: Sendable {
  private let texts: DossierTexts
  private let uids: StableUID
  private let title: EntryTitle
  private let text: EntryText
  private let isBusy: Bool

  /// A writer of a dossier's entries.
  init(_ texts: DossierTexts, isBusy: Bool) {
    self.texts = texts
    self.isBusy = isBusy
    uids = StableUID(dossier: texts.dossier.header.id)
    title = EntryTitle(texts)
    text = EntryText(texts)
  }

  /// Writes an entry.
  func put(_ entry: CalendarEntry, into lines: inout ContentLines) {
    lines.put(line: "BEGIN:VEVENT")
    putIdentity(of: entry, into: &lines)
    lines.put(entry.times)
    lines.begin("SUMMARY")
    title.put(entry, into: &lines)
    lines.end()
    lines.begin("DESCRIPTION", keepsLines: true)
    text.put(entry, into: &lines)
    lines.end()
    if let place = entry.event?.placeView { texts.putVenue(of: place, into: &lines) }
    putCategories(of: entry, into: &lines)
    switch entry.status {
    case .confirmed: lines.put(line: "STATUS:CONFIRMED")
    case .tentative: lines.put(line: "STATUS:TENTATIVE")
    case .cancelled: lines.put(line: "STATUS:CANCELLED")
    }
    lines.put(line: isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
    putAddress(of: entry, into: &lines)
    putOrigin(of: entry, into: &lines)
    lines.put(line: "END:VEVENT")
  }

  /// By what name calendars know it, and how new it is.
  private func putIdentity(of entry: CalendarEntry, into lines: inout ContentLines) {
    lines.begin("UID")
    lines.put(uids.uuid(of: entry.record, entry.role))
    lines.end()
    lines.begin("DTSTAMP")
    lines.put(entry.revised)
    lines.put(literal: "T000000Z")
    lines.end()
    lines.put(line: "SEQUENCE:0")
  }

  /// What sort of entry it is, and words to find it by.
  private func putCategories(of entry: CalendarEntry, into lines: inout ContentLines) {
    lines.begin("CATEGORIES")
    switch entry.subject {
    case .event(let event): putCategories(of: event, into: &lines)
    case .eventAnniversary(_, _, let event):
      lines.put(text: texts.words.anniversaryCategory)
      lines.put(literal: ",")
      putCategories(of: event, into: &lines)
    case .relationAnniversary(_, _, let relation):
      lines.put(text: texts.words.anniversaryCategory)
      lines.put(literal: ",")
      lines.put(phraseOf: relation.kind, capitalized: true)
    case .target: lines.put(text: texts.words.targetCategory)
    }
    lines.end()
  }

  private func putCategories(of event: EventView, into lines: inout ContentLines) {
    lines.put(phraseOf: event.kind, capitalized: true)
    for tag in event.tags {
      lines.put(literal: ",")
      lines.put(text: tag)
    }
  }

  /// The page where it stands, if there is just one.
  private func putAddress(of entry: CalendarEntry, into lines: inout ContentLines) {
    let address =
      switch entry.subject {
      case .event(let event): texts.onlyAddress(of: event.citations)
      case .eventAnniversary(_, let commemoration, _), .relationAnniversary(_, let commemoration, _):
        texts.onlyAddress(of: commemoration.sources)
      case .target(let target): texts.onlyAddress(of: target.sources)
      }
    guard let address else { return }
    lines.begin("URL")
    address.put(into: &lines)
    lines.end()
  }

  /// The record and its date as the dossier has them.
  private func putOrigin(of entry: CalendarEntry, into lines: inout ContentLines) {
    lines.put("X-CHANCERY-ID", text: entry.record)
    lines.begin("X-CHANCERY-EDTF")
    lines.put(bare: entry.date)
    lines.end()
    lines.put("X-CHANCERY-PRECISION", text: entry.date.precision.rawValue)
    if let years = entry.anniversary?.years { lines.put("X-CHANCERY-ANNIVERSARY", text: String(years)) }
  }
}
