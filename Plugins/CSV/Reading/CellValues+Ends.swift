import DossierModel
import PluginKit

extension CellValues {
  /// Makes the date of an event an interval, from the column of its start and that of its end: `2025-03-10/2025-03-12`.
  ///
  /// An end without a start is `/2025-03-12`; one that is the start adds nothing.
  func addEnd(
    _ cell: Sheet.Cell, of row: Sheet.Row, _ sheet: Sheet, to record: inout ImportedRecord,
    _ records: inout ImportedRecords
  ) {
    guard let end = date(of: cell, field: "date", &records)?.string else { return }
    let start = record["date"]?.string ?? ""
    let isStart = EDTFDate(reading: start) != nil
    // A start that is no date has been told.
    guard start != end, isStart || start.isEmpty else { return }
    guard !start.contains("/"), !end.contains("/") else {
      records.report(
        .error, "E0201", at: cell.place, "the date from “\(start)” to “\(end)” is no interval",
        help: "write one day, month or year in the column of the start, and one in that of the end")
      return
    }
    guard EDTFDate(reading: end) != nil else {
      records.report(
        .error, "E0201", at: cell.place, "the end “\(end)” is no date", help: "write it as in 2025-03-10")
      return
    }
    var interval = "\(start)/\(end)"
    if EDTFDate(reading: interval) == nil, end.contains("T") || start.contains("T") {
      interval = withoutHours(start, end)
      records.report(
        .note, "W0711", at: cell.place, "the hours of “\(start)” and “\(end)” are not kept",
        help: "an interval is of days; say the hours in the description")
    }
    let startWords = sheet.has("date_text") ? nil : record["dateText"]?.string
    record["date"] = .scalar(interval, at: record["date"]?.place ?? cell.place)
    guard !sheet.has("date_text"), startWords != nil || words(of: cell) != nil else { return }
    let reported = [startWords ?? start, words(of: cell) ?? end].filter { !$0.isEmpty }
    record["dateText"] = .scalar(reported.joined(separator: " – "), at: cell.place)
  }

  private func withoutHours(_ start: String, _ end: String) -> String {
    let days = [start, end].map { $0.split(separator: "T").first.map(String.init) ?? "" }
    return days[0] == days[1] ? days[0] : days.joined(separator: "/")
  }
}
