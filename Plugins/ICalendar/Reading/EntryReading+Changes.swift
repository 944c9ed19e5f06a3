import DossierModel
import PluginKit

// What was changed in one of Chancery's own entries by a calendar program: taken where it is plain, told always.
extension EntryReading {
  /// A date that an entry says by its `DTSTART`, and that is not the one it has in EDTF.
  struct MovedDate {
    let text: String
    let place: ImportPlace
    /// The date in EDTF that it takes the place of.
    let old: String

    /// The date as a value of a record.
    var value: ImportedValue { .text(text, at: place) }
  }

  /// Finds out whether the date of one of Chancery's own entries was changed, and tells it.
  ///
  /// What is handed back counts; nil where nothing was changed, or the record that the calendar carries is kept.
  mutating func change(
    of entry: ReadComponent, _ id: ReadLine, _ records: inout ImportedRecords
  ) -> MovedDate? {
    tellMovedAnniversary(entry, &records)
    guard let moved = moved(entry, &records) else { return nil }
    let isTaken: Bool
    if whole.carries(id.text) {
      isTaken = false
    } else if let claim = entry["X-CHANCERY-CLAIM"] {
      isTaken = !whole.carries(claim.text) && !claims.contains(claim.text)
    } else {
      isTaken = entry["X-CHANCERY-DATE"] == nil && !own.isPassedOver(entry)
    }
    records.report(
      .warning, "W0802", at: moved.place,
      "this entry is now on \(moved.text), and X-CHANCERY-EDTF says \(moved.old); "
        + (isTaken ? "the new date is taken" : "the date in the record is kept"),
      help: isTaken
        ? "put the entry back where it was, and import it again, if it was moved by mistake"
        : "change the date in the dossier if it was changed on purpose")
    return isTaken ? moved : nil
  }

  /// Tells of an anniversary that stands on another day than that of its event, which alone counts.
  private func tellMovedAnniversary(_ entry: ReadComponent, _ records: inout ImportedRecords) {
    guard let number = entry["X-CHANCERY-ANNIVERSARY"]?.text, let edtf = entry["X-CHANCERY-EDTF"]?.text,
      let base = EDTFDate(reading: edtf)?.startPart.point?.exactDay, let line = entry["DTSTART"],
      let day = ReadTime(line.value)?.day
    else { return }
    let years = Int(number) ?? day.year - base.year
    let due = [LeapDayPolicy.feb28, .mar1].compactMap { base.addingYears(years, leapDay: $0) }
    guard let first = due.first, !due.contains(day) else { return }
    records.report(
      .warning, "W0802", at: line.place,
      "this anniversary is now on \(day), and that of \(edtf) is on \(first), which is kept",
      help: "change the date of the event if it was changed on purpose")
  }

  private mutating func moved(_ entry: ReadComponent, _ records: inout ImportedRecords) -> MovedDate? {
    guard entry["X-CHANCERY-ANNIVERSARY"] == nil, let edtf = entry["X-CHANCERY-EDTF"]?.text,
      let date = EDTFDate(reading: edtf), let times = try? EntryTimes(date, undated: .span),
      let start = entry["DTSTART"], let first = ReadTime(start.value)
    else { return nil }
    let from = moment(first, start, &records)
    let last = end(of: entry, from: from, &records)
    switch times.span {
    case .none: return nil
    case .days(let day, let end):
      if first.second == nil, first.day == day, last?.time.day ?? first.day == end { return nil }
    case .moments(let second, let end):
      // Without its zone, a time tells no moment.
      if first.second != nil, from.minutesAhead == nil { return nil }
      if first.second != nil, from.seconds == second, last?.seconds == end { return nil }
    }
    let text = last.map { "\(from.edtf)/\($0.edtf)" } ?? from.edtf
    return MovedDate(text: text, place: start.place, old: edtf)
  }

  /// Tells what of an entry is not as in the record that it carries; what was called off is so in the record too.
  func putChanges(
    of entry: ReadComponent, into record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let others = ["X-CHANCERY-ANNIVERSARY", "X-CHANCERY-CLAIM", "X-CHANCERY-DATE"]
    guard record.kind == .event, others.allSatisfy({ entry[$0] == nil }) else { return }
    if let line = entry["SUMMARY"], let value = record["title"] {
      let titles = Self.texts(in: value).map(Self.words)
      let shown = [line.text, own.title(of: entry, line.text) ?? ""].map(Self.words)
      if !shown.contains(where: { titles.contains($0) }) {
        records.report(
          .warning, "W0802", at: line.place,
          "“\(line.text)” is not the title in the record, which is kept: “\(titles.first ?? "")”",
          help: "change the title in the dossier if it was changed on purpose")
      }
    }
    guard let line = entry["STATUS"] else { return }
    let (given, known) = (line.value.trimmed.uppercased(), record["status"]?.string)
    let isPlanned = known == nil && record["modality"]?.string == "planned"
    if given == "CANCELLED", known != "cancelled" {
      record["status"] = .text("cancelled", at: line.place)
      records.report(
        .warning, "W0802", at: line.place, "this entry was called off, and its record was not; it is now")
    } else if given != "CANCELLED" && known == "cancelled"
      || given == "CONFIRMED" && (known == "postponed" || isPlanned)
    {
      records.report(
        .warning, "W0802", at: line.place,
        "“\(line.value)” is not the status in the record, which is kept: “\(known ?? "planned")”",
        help: "change the status in the dossier if it was changed on purpose")
    }
  }

  /// A text, or each of its wordings.
  private static func texts(in value: ImportedValue) -> [String] {
    switch value {
    case .scalar(let text, _): [text]
    case .list(let values, _): values.flatMap(texts)
    case .mapping(let fields, _): fields.flatMap { texts(in: $0.value) }
    }
  }

  /// A text without what a title of one line leaves out.
  private static func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ").filter { character in
      !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
  }
}
