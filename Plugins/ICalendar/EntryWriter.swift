import DossierModel
import PluginKit

/// Writes entries, a property a line.
struct EntryWriter: Sendable {
  private let texts: DossierTexts
  private let uids: StableUID
  private let isBusy: Bool

  /// A writer of a dossier's entries.
  init(_ texts: DossierTexts, isBusy: Bool) {
    self.texts = texts
    self.isBusy = isBusy
    uids = StableUID(dossier: texts.dossier.header.id)
  }

  /// Writes an entry, and hands back how many characters that no calendar may hold were left out.
  func put(_ entry: CalendarEntry<some EntrySubject>, into lines: inout ContentLines) -> Int {
    let removed = lines.removed
    let subject = entry.subject
    lines.put(line: "BEGIN:VEVENT")
    lines.begin("UID")
    lines.put(uids.uuid(of: subject.id, subject.role))
    lines.end()
    lines.begin("DTSTAMP")
    lines.put(entry.revised)
    lines.put(literal: "T000000Z")
    lines.end()
    lines.put(line: "SEQUENCE:0")
    lines.put(entry.times)
    lines.begin("SUMMARY")
    subject.putTitle(of: entry, texts, into: &lines)
    lines.end()
    lines.begin("DESCRIPTION", keepsLines: true)
    subject.putText(of: entry, texts, into: &lines)
    lines.end()
    subject.putVenue(texts, into: &lines)
    lines.begin("CATEGORIES")
    subject.putCategories(texts, into: &lines)
    lines.end()
    lines.put(entry.status)
    lines.put(line: isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
    if let address = entry.address {
      lines.begin("URL")
      address.put(into: &lines)
      lines.end()
    }
    putOrigin(of: entry, into: &lines)
    lines.put(line: "END:VEVENT")
    return lines.removed - removed
  }

  /// Writes the record and its date as the dossier has them.
  private func putOrigin(of entry: CalendarEntry<some EntrySubject>, into lines: inout ContentLines) {
    lines.put("X-CHANCERY-ID", text: entry.subject.id)
    lines.begin("X-CHANCERY-EDTF")
    lines.put(bare: entry.date)
    lines.end()
    lines.put("X-CHANCERY-PRECISION", text: entry.date.precision.rawValue)
    if case .anniversary(let anniversary) = entry.subject.role {
      lines.put("X-CHANCERY-ANNIVERSARY", text: String(anniversary.years))
    }
  }
}

extension ContentLines {
  /// Writes STATUS: how sure an entry is.
  fileprivate mutating func put(_ status: EntryStatus) {
    switch status {
    case .confirmed: put(line: "STATUS:CONFIRMED")
    case .tentative: put(line: "STATUS:TENTATIVE")
    case .cancelled: put(line: "STATUS:CANCELLED")
    }
  }
}
