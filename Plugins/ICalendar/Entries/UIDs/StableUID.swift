import DossierModel
import PluginKit

/// The names by which calendars know their entries again: the same for the same entry in every run, on every machine.
///
/// A UID is a version 5 UUID (RFC 9562 §5.5) of the dossier's id and of `event id/kind/year`. Titles, dates and sources
/// may be corrected and the window moved: the entry keeps its UID, and a calendar that imports it again replaces it.
struct StableUID: Sendable {
  /// What an entry is to its record.
  enum Kind: Sendable {
    case event, target
    case anniversary(Anniversary)
    /// All anniversaries as one series, or the day on which what returns began.
    case series, beginning
    /// One of several accounts of an event's date, by the claim that gives it.
    case account(String)
  }

  /// A hash to which the namespace of the dossier has been added.
  private let namespace: SHA1
  /// The names of events, four at a time.
  private let eventNames: FourNames

  /// The UIDs of one dossier.
  init(dossier: String) {
    // The namespace of names that are URLs (RFC 9562 §6.6).
    let urls = UUID(high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)
    var hash = SHA1()
    hash.add(urls.bytes)
    hash.add("urn:chancery:dossier:\(dossier)".utf8)
    var namespace = SHA1()
    let name = UUID(version5: hash.finish())
    namespace.add(name.bytes)
    self.namespace = namespace
    eventNames = FourNames(namespace: name)
  }

  /// The UIDs of the entries of all events of a batch.
  func uuids(of batch: EventBatch) -> [UUID] {
    var uuids: [UUID] = []
    uuids.reserveCapacity(batch.count)
    batch.lendTexts { texts in
      for first in stride(from: 0, to: batch.count, by: 4) {
        let indices = first..<min(first + 4, batch.count)
        if let hashes = eventNames.hashes(of: indices, in: batch, texts) {
          for number in 0..<indices.count { uuids.append(UUID(version5: hashes[number])) }
        } else {
          for event in batch.events[indices] { uuids.append(uuid(of: event.id, .event)) }
        }
      }
    }
    return uuids
  }

  /// The UID of an entry of a record.
  func uuid(of record: some TextBytes, _ kind: Kind) -> UUID { record.withBytes { uuid(of: $0, kind) } }

  /// The UID of an entry of a record.
  func uuid(of record: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> UUID {
    var hash = namespace
    hash.add(record)
    switch kind {
    case .event: hash.add(literal: "/event/-")
    case .target: hash.add(literal: "/target/-")
    case .series: hash.add(literal: "/anniversary/-")
    case .beginning: hash.add(literal: "/beginning/-")
    case .account(let account): hash.add("/event/\(account)".utf8)
    case .anniversary(let anniversary): hash.add("/anniversary/\(anniversary.first.year)".utf8)
    }
    return UUID(version5: hash.finish())
  }

  /// Whether a UID is that of an entry of a record of this dossier, by what else the entry says of itself.
  ///
  func isOurs(_ entry: EntryBytes) -> Bool {
    guard let uid = entry.value("UID"), let record = entry.text("X-CHANCERY-ID") else { return false }
    let date = entry.text("X-CHANCERY-EDTF") ?? ""
    let account = entry.text("X-CHANCERY-CLAIM") ?? record
    var kinds = [
      "event/-", "target/-", "anniversary/-", "beginning/-", "event/\(date)", "event/\(account)",
    ]
    if let number = entry.value("X-CHANCERY-ANNIVERSARY").flatMap({ Int($0) }) {
      // An anniversary that is listed in a journal has no day of its own.
      let year = entry.value("DTSTART;VALUE=DATE").flatMap { Int($0.prefix(4)) }
      kinds.append("anniversary/\(year ?? (Int(date.prefix(4)) ?? 0) + number)")
    }
    return kinds.contains { kind in
      var hash = namespace
      hash.add("\(record)/\(kind)".utf8)
      return UUID(version5: hash.finish()).description == uid
    }
  }
}
