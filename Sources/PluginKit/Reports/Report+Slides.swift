import DossierModel

// What a report says of a record in a line, for formats that have room for lines and not for sections.
extension Report {
  /// Where an event was.
  package func place(of event: Event) -> [ReportPiece] { event.place.map(place) ?? [] }

  /// What the source says of the date of an event, where that stands beside a plain date: `the day of the founding`.
  package func quotedDate(of event: Event) -> String? {
    guard let date = reported(date(of: event), event.dateText), date.plain != nil else { return nil }
    return date.reported
  }

  /// What is said of a record where accounts differ, a line for each conflict: `accounts differ: date (decided): 9 February
  /// 2011, preferred (Alpha) / 1 June 2011 (Beta)`.
  package func accounts(about id: String) -> [String] {
    (conflictsBySubject[id] ?? []).map { conflict in
      let sides = conflict.sides.map { side in
        let whose = side.subject == id ? "" : " – \(name(of: side.subject))"
        let rank = side.claim?.rank == .preferred ? ", \(words.rank(.preferred))" : ""
        return "\(phrase(of: side))\(whose)\(rank) (\(side.attribution(in: dossier, language)))"
      }
      let decided = conflict.isDecided ? " (\(words.decided))" : ""
      return "\(words.accountsDiffer) \(words.property(conflict.property))\(decided): "
        + sides.joined(separator: " / ")
    }
  }

  /// What a target is measured by: `stock: at most 300 kilograms`; nothing where it is not measured.
  package func measure(of target: Target) -> String {
    [
      target.measure.map(words.measure),
      target.number.map { words.value($0, target.comparator, target.unit) },
    ]
    .compactMap { $0 }.joined(separator: ": ")
  }
}

extension ReportPiece {
  /// The piece as plain text.
  package var plainText: String {
    switch self {
    case .text(let text), .aside(let text), .codes(let text), .record(_, let text), .conflict(_, let text),
      .page(_, let text):
      text
    case .quote(let text): "“\(text)”"
    case .source(let number): "[\(number)]"
    }
  }
}

extension [ReportPiece] {
  /// All pieces as plain text.
  package var plainText: String { map(\.plainText).joined() }
}
