import DossierModel
import PluginKit
import Synchronization

/// The calendar that a new one takes the place of: entries that say the same keep their bytes, others count on.
///
/// Only what Chancery wrote is looked at, told by its `X-CHANCERY-ID`; entries of other programs are left alone.
final class EarlierCalendar: Sendable {
  private let entries: [String: EntryBytes]
  private let uids: [String]
  private let asOf: CivilDate
  private let window: ClosedRange<Int>
  private let seen = Mutex<Set<String>>([])

  /// The calendar at a path: a file, or a folder of which every `.ics` is read.
  init(at path: String, asOf: CivilDate, window: ClosedRange<Int>) throws(ExportError) {
    self.asOf = asOf
    self.window = window
    var entries: [String: EntryBytes] = [:]
    var uids: [String] = []
    let folder = path.hasSuffix("/") ? path : path + "/"
    let names = SmallFile.names(in: folder, ending: ".ics")
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
      for entry in parts {
        guard let uid = entry.value("UID"), entry.value("X-CHANCERY-ID") != nil else { continue }
        if entries.updateValue(entry, forKey: uid) == nil { uids.append(uid) }
      }
    }
    self.entries = entries
    self.uids = uids
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

  /// The entries that are no more, cancelled (RFC 5545 §3.8.1.11), in the order of the earlier calendar.
  ///
  /// Anniversaries that the window has left behind are over, not cancelled.
  var tombstones: [[UInt8]] {
    let seen = seen.withLock { $0 }
    return uids.compactMap { uid in
      guard !seen.contains(uid), let entry = entries[uid], !isOver(entry) else { return nil }
      return entry.isCancelled ? entry.bytes : entry.cancelled.following(entry, on: asOf).bytes
    }
  }

  private func isOver(_ entry: EntryBytes) -> Bool {
    guard let number = entry.value("X-CHANCERY-ANNIVERSARY"), number != "every",
      let year = entry.value("DTSTART;VALUE=DATE").flatMap({ Int($0.prefix(4)) })
    else { return false }
    return !window.contains(year)
  }
}
