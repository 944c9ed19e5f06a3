import DossierModel
import PluginKit

/// The last column of *Anniversaries*: the days to go from the day on which the workbook is opened.
///
/// Programs that calculate count again; those that only read show what it was as of the export.
enum LiveDays {
  /// The sheet of anniversaries, with that column where formulas are wanted.
  static func outline(_ options: XLSXOptions) -> TableOutline {
    var outline = TableOutline(Table.anniversaries)
    guard options.liveFormulas else { return outline }
    outline.columns.append(
      ColumnOutline(
        name: "days_left", heading: "Days left today", type: .integer,
        meaning:
          "A formula: from today to the earliest day; empty once it is past. Programs that do not calculate show Days to go."
      )
    )
    return outline
  }

  /// The formula for an anniversary: nothing once it is over, 0 while it may be.
  /// `=IF(DATE(2025,7,28)<TODAY(),"",MAX(0,DATE(2025,7,28)-TODAY()))`
  ///
  /// It names the day itself, so it stays right wherever the row is moved, and knows days that have no date cell.
  static func cell(for next: NextAnniversary, asOf day: CivilDate) -> SheetCell {
    let days = [next.anniversary.first, next.anniversary.last]
    guard days.allSatisfy({ SerialDate.serial(year: $0.year, month: $0.month, day: $0.day) != nil }) else {
      return .empty
    }
    let dates = days.map { "DATE(\($0.year),\($0.month),\($0.day))" }
    return .formula(
      "=IF(\(dates[1])<TODAY(),\"\",MAX(0,\(dates[0])-TODAY()))",
      now: .number(Double(next.daysToGo(from: day))))
  }
}

extension NextAnniversary {
  /// The anniversaries of the years to come, the nearest first; of one year: the next of each.
  static func coming(
    _ commemorations: [Commemoration], asOf day: CivilDate, years: Int, disputed: Set<String>
  ) -> [NextAnniversary] {
    guard years > 1, let end = day.addingYears(years, leapDay: .feb28) else {
      return all(of: commemorations, asOf: day, disputed: disputed)
    }
    let found = commemorations.flatMap { commemoration in
      commemoration.anniversaries(in: day.year...end.year, milestones: .all, leapDay: .feb28)
        .filter { $0.last >= day && $0.first < end }
        .map { NextAnniversary(commemoration: commemoration, anniversary: $0, disputed: disputed) }
    }
    return found.sorted {
      ($0.anniversary.first, $0.commemoration.record) < ($1.anniversary.first, $1.commemoration.record)
    }
  }
}
