import DossierModel
import PluginKit

// On what occasion a gift was given, and when: an object has no date, but refers to the event at which it was given.
extension RecordMaker {
  /// Reads the date and the occasion of a gift as the event to which it refers.
  mutating func readOccasion(
    _ row: Sheet.Row, of sheet: Sheet, into gift: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let occasion = sheet.cell(ofOccasion: "title", of: row)
    let year = sheet.cell(ofOccasion: "year", of: row)
    let day = sheet.cell(ofOccasion: "date", of: row) ?? year
    guard let place = (occasion ?? day)?.place else { return }
    if let event = gift["event"] {
      return records.report(
        .warning, "W0711", at: place,
        "the row names the event “\(event.string ?? "")” by its id; its date and occasion are not read",
        help: "correct them in the table of events, or leave the cell of the id empty",
        related: [(event.place, "the id is here")])
    }
    var event = ImportedRecord(.event, at: place)
    event["kind"] = .scalar(occasion == nil ? "gift" : "event", at: place)
    event["title"] =
      occasion.map { .scalar($0.text.trimmed, at: $0.place) } ?? gift["name"] ?? gift["description"]
    if let day { readDate(day, beside: year, into: &event, &records) }
    if let title = occasion?.text, let id = occasions.id(of: title, date: event["date"]?.string) {
      gift["event"] = .scalar(id, at: place)
      return
    }
    for (field, role) in [("from", "giver"), ("to", "recipient")] {
      if let actor = gift[field] { event.addParticipant(actor, as: role) }
    }
    event["sources"] = gift["sources"]
    gift["event"] = .scalar(occasions.idMaking(event, occasion?.text, &records), at: place)
  }

  private func readDate(
    _ day: Sheet.Cell, beside year: Sheet.Cell?, into event: inout ImportedRecord,
    _ records: inout ImportedRecords
  ) {
    event["date"] = values.value(of: day, as: .date, field: "date", &records)
    if let words = values.words(of: day) { event["dateText"] = .scalar(words, at: day.place) }
    if let year { compare(year, with: event["date"], &records) }
  }
}
