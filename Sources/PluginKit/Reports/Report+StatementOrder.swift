import DossierModel

extension Report {
  /// The statements by their dates, those of one date as they stand in the sources, undated ones last.
  ///
  /// So an export by date does not tell them by their ids, which nobody sees; the order of the input is kept.
  var statementsAsTold: [Statement] {
    let statements = dossier.statements
    guard statements.count > 1, context.isByDate else { return statements }
    // What says no date is of the date of its occasion.
    let occasions = Set(statements.compactMap { $0.date == nil ? $0.event : nil })
    var dates: [String: EDTFDate] = [:]
    for event in events where occasions.contains(event.id) { dates[event.id] = date(of: event) }
    let places = statements.enumerated().map { number, statement in
      let date = statement.date ?? statement.event.flatMap { dates[$0] }
      let citation = statement.sources.first
      let source = citation?.source.flatMap { dossier.number(ofSource: $0) } ?? -1
      let digits = citation?.locator?.drop { !$0.isASCII || !$0.isNumber }.prefix {
        $0.isASCII && $0.isNumber
      }
      return (date?.sortKey ?? .undated, source, digits.flatMap { Int($0) } ?? 0, number)
    }
    return places.sorted { $0 < $1 }.map { statements[$0.3] }
  }
}
