import PluginKit

/// The dates of a table that mean one day or another, by whether the day or the month comes first: told once for the
/// table, which the order settles for all of them.
final class AmbiguousDates {
  private var first: (place: ImportPlace, message: String)?
  private var count = 0

  /// Notes a date, and what it may mean.
  func add(at place: ImportPlace, _ message: String) {
    first = first ?? (place, message)
    count += 1
  }

  /// Tells of the dates of the table that was read.
  func report(_ records: inout ImportedRecords) {
    guard let first else { return }
    let more =
      count == 1 ? "" : "; \(count - 1) more \(count == 2 ? "date" : "dates") of the table may mean two days"
    records.report(
      .error, "E0704", at: first.place, first.message + more,
      help: "-O csv.dates=day-first or -O csv.dates=month-first settles it for the whole table")
    self.first = nil
    count = 0
  }
}
