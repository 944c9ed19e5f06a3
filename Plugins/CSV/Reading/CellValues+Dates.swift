import DossierModel
import PluginKit

extension CellValues {
  /// The date of a cell as EDTF: as it stands there, or as its words are read.
  ///
  /// What may mean two dates is an error that names both. What is no date stays as it is.
  func date(of cell: Sheet.Cell, field: String, _ records: inout ImportedRecords) -> ImportedValue? {
    let dateCell = DateCell(cell.text.trimmed, isExported: isExported)
    let text = dateCell.text
    guard !text.isEmpty else { return nil }
    if let (message, help) = dateCell.refusal {
      records.report(.error, "E0201", at: cell.place, message, help: help)
      return nil
    }
    if let date = EDTFDate(reading: text) { return .scalar(date.description, at: cell.place) }
    do throws(DatePhrase.Refusal) {
      let phrase = try DatePhrase(text)
      if let leftOut = phrase.leftOut {
        records.report(
          .error, "E0717", at: cell.place,
          "“\(text)” says more than the date \(phrase.date): “\(leftOut)” is not understood",
          help: "write the date that is meant in the cell, in EDTF")
        return nil
      }
      guard phrase.date.namesYear else {
        records.report(
          .error, "E0201", at: cell.place, "“\(text)” names no year",
          help: "write the year too; or, where nobody knows it, the date as in \(phrase.date)")
        return nil
      }
      noteOtherOrder(text, phrase.date, cell.place, &records)
      let isPlain = !phrase.date.isApproximate && !phrase.date.isUncertain
      if field != "date", !isPlain || !Self.plainRules.contains(phrase.rule) {
        noteWords(text, phrase.date, field, cell.place, &records)
      }
      if let other = phrase.alternative {
        records.report(
          .warning, "W0713", at: cell.place,
          "“\(text)” is read as \(phrase.date); it may also be \(other.date), if \(other.condition)",
          help: "write \(phrase.date) or \(other.date) in the cell to settle it")
      }
      return .scalar(phrase.date.description, at: cell.place)
    } catch {
      return refused(error, text, cell, field, &records)
    }
  }

  /// The date of a cell, or else nothing; what is no date is told, with the column in which its words may stand.
  func checked(
    _ date: ImportedValue, field: String, _ records: inout ImportedRecords
  ) -> ImportedValue? {
    guard let text = date.string else { return nil }
    do throws(EDTFError) {
      _ = try EDTFDate(text)
      return date
    } catch {
      let words =
        field == "date" ? ", and the words of the source in the column “date_text” of the events" : ""
      records.report(
        .error, "E0201", at: date.place, "“\(field)” \(error.demand)",
        help: error.help ?? "write the date in EDTF" + words)
      return nil
    }
  }

  /// The words that a cell of a date column holds, which the dossier keeps beside the date; nil where there are none.
  func words(of cell: Sheet.Cell) -> String? {
    let text = DateCell(cell.text.trimmed, isExported: isExported).text
    if text.isEmpty || EDTFDate(reading: text) != nil { return nil }
    return text
  }

  private func refused(
    _ refusal: DatePhrase.Refusal, _ text: String, _ cell: Sheet.Cell, _ field: String,
    _ records: inout ImportedRecords
  ) -> ImportedValue? {
    switch refusal {
    case .notADate: return .scalar(text, at: cell.place)
    case .ambiguous(let one, let other):
      let isOrder = one.condition == Self.dayFirst
      if isOrder, let order = options.dates {
        let chosen = order == .dayFirst ? one : other
        return .scalar(chosen.date.description, at: cell.place)
      }
      let message =
        "“\(text)” may be \(one.date), if \(one.condition), or \(other.date), if \(other.condition)"
      if isOrder {
        ambiguousDates.add(at: cell.place, message)
      } else {
        records.report(
          .error, "E0704", at: cell.place, message, help: "write \(one.date) or \(other.date) in the cell")
      }
      return nil
    case .otherWeekday(let day, let weekday):
      records.report(
        .error, "E0704", at: cell.place, "“\(text)” names \(day), which was a \(weekday.name)",
        help: "correct the day of the week or the date")
      return nil
    case .noSuchDay(let why):
      records.report(.error, "E0201", at: cell.place, "“\(text)” is no day that exists", help: why)
      return nil
    case .noSuchTime(let why):
      records.report(.error, "E0201", at: cell.place, "“\(text)” names a time that no day has", help: why)
      return nil
    }
  }

  /// Tells of a date in numbers that has the other order than the one that was said: `11/14/2019`, day first.
  private func noteOtherOrder(
    _ text: String, _ date: EDTFDate, _ place: ImportPlace, _ records: inout ImportedRecords
  ) {
    let numbers = text.split { "/.-".contains($0) }.map { Int($0) }
    guard let order = options.dates, numbers.count == 3, let one = numbers[0], let other = numbers[1],
      (1...31).contains(one), (order == .dayFirst ? other : one) > 12
    else { return }
    records.report(
      .warning, "W0713", at: place, "“\(text)” is read as \(date), though dates=\(order.rawValue) was given",
      help: "write \(date) in the cell to settle it")
  }

  /// The words of a date have a field of their own beside the date of an event, and nowhere else.
  private func noteWords(
    _ text: String, _ date: EDTFDate, _ field: String, _ place: ImportPlace, _ records: inout ImportedRecords
  ) {
    records.report(
      .note, "N0712", at: place, "“\(text)” is kept as \(date): “\(field)” has no place for its words",
      help: "put the words in the description, or a quotation in the citation")
  }

  private static let dayFirst = "the day comes first"

  /// Rules by which a date is written otherwise, and nothing else is said.
  private static let plainRules: [DatePhrase.Rule] = [.edtf, .slip, .day, .month, .year]
}
