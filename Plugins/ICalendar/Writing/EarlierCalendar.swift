import DossierModel
import PluginKit
import Synchronization

/// The calendar that a new one takes the place of: entries that say the same keep their bytes, others count on.
///
/// Only entries of the same dossier are looked at. Those of another, and of other programs, are left alone and counted.
final class EarlierCalendar: Sendable {
  private let entries: [String: EntryBytes]
  private let uids: [String]
  private let asOf: CivilDate
  private let window: ClosedRange<Int>
  private let passedOver: PassedOver
  private let seen = Mutex<Set<String>>([])

  /// What of it is not looked at.
  private struct PassedOver {
    /// How many entries of a file another program wrote.
    var strange = 0
    /// How many entries are of another dossier, and of which where that is said.
    var foreign = 0
    var dossier: String?
  }

  /// The calendar of a dossier at a path: a file, or a folder of which every `.ics` is read.
  init(
    at path: String, of dossier: String, asOf: CivilDate, window: ClosedRange<Int>
  ) throws(ExportError) {
    self.asOf = asOf
    self.window = window
    var written: [EntryBytes] = []
    var passedOver = PassedOver()
    let folder = path.hasSuffix("/") ? path : path + "/"
    let names = SmallFile.names(in: folder, ending: ".ics")
    // An entry in a folder may not say whose it is: its UID does, which is made of the dossier's id.
    var silent: [EntryBytes] = []
    for file in names?.map({ folder + $0 }) ?? [path] {
      guard let bytes = SmallFile.bytes(of: file) else {
        throw .refused(
          "previous=\(path) is not there; leave the option out when there is no earlier calendar")
      }
      guard let parts = EntryBytes.all(in: bytes) else {
        // A folder may hold files of others.
        if names != nil { continue }
        throw .refused("previous=\(path) is not a calendar")
      }
      let own = parts.filter { $0.value("UID") != nil && $0.value("X-CHANCERY-ID") != nil }
      guard EntryBytes.isWhole(bytes) else {
        if names != nil, own.isEmpty { continue }
        throw .refused("previous=\(file) is cut short: it does not end with END:VCALENDAR")
      }
      if names == nil { passedOver.strange = EntryBytes.count(in: bytes) - own.count }
      switch EntryBytes.text("X-CHANCERY-DOSSIER", ofCalendar: bytes) {
      case dossier?: written += own
      case nil: silent += own
      case let other?:
        passedOver.foreign += own.count
        passedOver.dossier = other
      }
    }
    let uid = StableUID(dossier: dossier)
    let ours = Set(silent.filter { uid.isOurs($0) }.map { $0.text("X-CHANCERY-ID") })
    for entry in silent {
      if ours.contains(entry.text("X-CHANCERY-ID")) { written.append(entry) } else { passedOver.foreign += 1 }
    }
    var entries: [String: EntryBytes] = [:]
    var uids: [String] = []
    for entry in written {
      guard let uid = entry.value("UID") else { continue }
      if entries.updateValue(entry, forKey: uid) == nil { uids.append(uid) }
    }
    self.entries = entries
    self.uids = uids
    self.passedOver = passedOver
  }

  /// What became of its entries that are not in the new calendar, where `cancelled` were called off.
  func remarks(cancelled: Int) -> [String] {
    func entries(_ number: Int) -> String { number == 1 ? "1 entry" : "\(number) entries" }
    var remarks: [String] = []
    if cancelled > 0 { remarks.append("\(entries(cancelled)) of the previous calendar cancelled") }
    if passedOver.foreign > 0 {
      let name = passedOver.dossier.map { ", “\($0)”" } ?? ""
      remarks.append(
        "\(entries(passedOver.foreign)) of the previous calendar neither carried over nor cancelled, "
          + "being of another dossier\(name)")
    }
    if passedOver.strange > 0 {
      remarks.append(
        "\(entries(passedOver.strange)) of the previous calendar not carried over, "
          + "being of another program")
    }
    return remarks
  }

  /// What stands in the place of a new entry: the earlier one if both say the same, else the new one, counted on.
  ///
  /// Nothing where the earlier calendar had no such entry.
  func settled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let entry = EntryBytes(Array(bytes))
    guard let uid = entry.value("UID"), let earlier = entries[uid] else { return nil }
    seen.withLock { _ = $0.insert(uid) }
    if entry.saysTheSame(as: earlier) { return earlier.bytes }
    return entry.following(earlier, on: asOf).bytes
  }

  /// The entries that are no more, cancelled (RFC 5545 §3.8.1.11), in the order of the earlier calendar, and how many
  /// of them it still had.
  ///
  /// Anniversaries that the window has left behind are over, not cancelled.
  var tombstones: (entries: [[UInt8]], fresh: Int) {
    let seen = seen.withLock { $0 }
    var fresh = 0
    let gone: [[UInt8]] = uids.compactMap { uid in
      guard !seen.contains(uid), let entry = entries[uid], !isOver(entry) else { return nil }
      if entry.isCancelled { return entry.bytes }
      fresh += 1
      return entry.cancelled.following(entry, on: asOf).bytes
    }
    return (gone, fresh)
  }

  private func isOver(_ entry: EntryBytes) -> Bool {
    guard let number = entry.value("X-CHANCERY-ANNIVERSARY"), number != "every",
      let year = entry.value("DTSTART;VALUE=DATE").flatMap({ Int($0.prefix(4)) })
    else { return false }
    return !window.contains(year)
  }
}
