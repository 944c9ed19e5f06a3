import DossierModel
import PluginKit

/// Parts of one event whose `seq` says one order and whose dates say another.
struct OrderOfParts: Check {
  static let code = "W0596"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let parts = checked.events.filter { $0.partOf != nil && $0.seq != nil && $0.date != nil }
    let wholes = Dictionary(grouping: parts) { $0.partOf ?? "" }
    return wholes.values.filter { $0.count > 1 }.flatMap { parts -> [Diagnostic] in
      let ordered = parts.enumerated().sorted { ($0.1.seq ?? 0, $0.0) < ($1.1.seq ?? 0, $1.0) }.map(\.1)
      return ordered.indices.compactMap { number -> Diagnostic? in
        let part = ordered[number]
        guard
          let earlier = ordered[..<number].last(where: { earlier in
            guard let first = earlier.date, let second = part.date, earlier.seq != part.seq else {
              return false
            }
            return EDTFDate.certainlyPrecedes(second, first) || second.isEarlierThatDay(than: first)
          }), let date = part.date, let earlierDate = earlier.date
        else { return nil }
        return finding(
          part.id, "seq", in: checked,
          "“\(part.id)” (\(date)) comes after “\(earlier.id)” (\(earlierDate)) by its “seq”, before it by its date",
          help: "correct a date or a “seq”",
          related: checked.related(earlier.id, "“\(earlier.id)” is here"))
      }
    }
  }
}

extension EDTFDate {
  /// Whether the clock of the same day and place shows an earlier hour.
  fileprivate func isEarlierThatDay(than other: EDTFDate) -> Bool {
    guard let time = form.time, let otherTime = other.form.time, time.zone == otherTime.zone,
      let day = exactDay, day == other.exactDay
    else { return false }
    return time.secondOfDay < otherTime.secondOfDay
  }
}

extension Explanation {
  static let orderOfParts = Explanation(
    "W0596", "Parts in another order than their dates",
    """
    “seq” orders the parts of one event, and it contradicts their dates: the second part lies certainly before the first,
    or on the same day at an earlier hour. Exports put days before “seq”, and “seq” before hours.
    """,
    wrong: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      events:
        - {id: whole, kind: visit, title: Visit, date: 2025-03-09/2025-03-11, sources: times}
        - {id: welcome, kind: ceremony, title: Welcome, date: 2025-03-10, seq: 1, partOf: whole, sources: times}
        - {id: talks, kind: meeting, title: Talks, date: 2025-03-09, seq: 2, partOf: whole, sources: times}
      """,
    right: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      events:
        - {id: whole, kind: visit, title: Visit, date: 2025-03-09/2025-03-11, sources: times}
        - {id: welcome, kind: ceremony, title: Welcome, date: 2025-03-09, seq: 1, partOf: whole, sources: times}
        - {id: talks, kind: meeting, title: Talks, date: 2025-03-09, seq: 2, partOf: whole, sources: times}
      """)
}
