import DossierModel

extension [Event] {
  /// The events with those of one date, and of no `seq`, in the order in which people count: `level-2` before `level-10`.
  ///
  /// An export by date orders them by the bytes of their ids; any other order is kept.
  var countedNaturally: [Event] {
    var events = self
    var start = 0
    while start < count {
      let end =
        self[start...].firstIndex { $0.date != self[start].date || $0.seq != self[start].seq } ?? count
      let run = self[start..<end]
      if run.count > 1, zip(run, run.dropFirst()).allSatisfy({ $0.id < $1.id }) {
        events[start..<end].sort { $0.id.isNaturally(before: $1.id) }
      }
      start = end
    }
    return events
  }
}

extension Report {
  /// The statements by their dates, those of one date as they stand in the sources, undated ones last.
  ///
  /// So an export by date does not tell them by their ids, which nobody sees; any other order is kept.
  var statementsAsTold: [Statement] {
    let statements = dossier.statements
    guard statements.count > 1, zip(statements, statements.dropFirst()).allSatisfy({ $0.id <= $1.id }) else {
      return statements
    }
    // What says no date is of the date of its occasion.
    let occasions = Set(statements.compactMap { $0.date == nil ? $0.event : nil })
    var dates: [String: EDTFDate] = [:]
    for event in events where occasions.contains(event.id) { dates[event.id] = event.date }
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

extension String {
  /// Whether it comes first where numbers count as numbers: `level-2` before `level-10`.
  func isNaturally(before other: String) -> Bool {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var (left, right) = (utf8[...], other.utf8[...])
    while let one = left.first, let two = right.first {
      guard isDigit(one), isDigit(two) else {
        guard one == two else { return one < two }
        left.removeFirst()
        right.removeFirst()
        continue
      }
      let (number, otherNumber) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
      let zero = UInt8(ascii: "0")
      let (digits, otherDigits) = (number.drop { $0 == zero }, otherNumber.drop { $0 == zero })
      guard digits.count == otherDigits.count else { return digits.count < otherDigits.count }
      if !digits.elementsEqual(otherDigits) { return digits.lexicographicallyPrecedes(otherDigits) }
      left = left[number.endIndex...]
      right = right[otherNumber.endIndex...]
    }
    guard left.isEmpty == right.isEmpty else { return left.isEmpty }
    return self < other
  }
}
