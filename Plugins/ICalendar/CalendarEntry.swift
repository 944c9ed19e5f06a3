import DossierModel
import PluginKit

/// One entry of a calendar: an event, one of its anniversaries, or a target, as plain values.
struct CalendarEntry: Sendable, Hashable {
  /// How sure it is (RFC 5545 §3.8.1.11).
  enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The name by which calendars know the entry again.
  var uid: String
  /// The day on which what it tells was last revised, as far as the sources show.
  var revised: CivilDate
  /// When it is.
  var times: EntryTimes
  /// Its title.
  var summary: String
  /// What there is to know: what happened, the date as reported, claims, sources.
  var description = ""
  /// Where it is.
  var venue = Venue()
  /// What sort of entry it is, and words to find it by.
  var categories: [String] = []
  /// How sure it is.
  var status = Status.confirmed
  /// Whether it marks the time as taken.
  var isBusy = false
  /// The page where it stands, if there is just one.
  var url: String?
  /// The id of the record.
  var record: String
  /// The date of the record as the dossier has it.
  var date: EDTFDate
  /// Which anniversary it is.
  var years: Int?
}

extension ByteBuffer {
  /// Writes an entry, and hands back how many characters that no calendar may hold were left out.
  mutating func put(_ entry: CalendarEntry) -> Int {
    var removed = 0
    putProperty("BEGIN", value: "VEVENT")
    putProperty("UID", value: entry.uid)
    putProperty("DTSTAMP", value: entry.revised.basicText + "T000000Z")
    putProperty("SEQUENCE", value: "0")
    put(entry.times)
    removed += putProperty("SUMMARY", text: entry.summary)
    if !entry.description.isEmpty {
      removed += putProperty("DESCRIPTION", text: entry.description, keepsLines: true)
    }
    if !entry.venue.text.isEmpty { removed += putProperty("LOCATION", text: entry.venue.text) }
    if let position = entry.venue.position { putProperty("GEO", value: position) }
    if !entry.categories.isEmpty { removed += putProperty("CATEGORIES", texts: entry.categories) }
    putProperty("STATUS", value: entry.status.rawValue)
    putProperty("TRANSP", value: entry.isBusy ? "OPAQUE" : "TRANSPARENT")
    if let url = entry.url { putProperty("URL", value: url) }
    putProperty("X-CHANCERY-ID", text: entry.record)
    putProperty("X-CHANCERY-EDTF", text: entry.date.description)
    putProperty("X-CHANCERY-PRECISION", value: entry.date.precision.rawValue)
    if let years = entry.years { putProperty("X-CHANCERY-ANNIVERSARY", value: String(years)) }
    putProperty("END", value: "VEVENT")
    return removed
  }
}
