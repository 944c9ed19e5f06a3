import DossierModel
import PluginKit

/// A statement that was made on another day than the event at which it was made.
struct StatementOutsideItsEvent: Check {
  static let code = "W0583"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.statements.compactMap { statement in
      guard let date = statement.date, let event = statement.event.flatMap(checked.event),
        let day = event.date,
        date.overlap(with: day) == .certainlyNot
      else { return nil }
      return finding(
        statement.id, "date", in: checked,
        "“\(statement.id)” is dated \(date), but “\(event.id)”, at which it was said, \(day)",
        help: "correct one of the two dates, or “event”",
        related: checked.related(event.id, "“\(event.id)” is here"))
    }
  }
}

extension Explanation {
  static let statementOutsideItsEvent = Explanation(
    "W0583", "A statement on another day than its event",
    """
    “event” says at which event something was said, and the date of the statement certainly lies outside that event. Often
    it is the day on which the words were printed.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events: [{id: speech, kind: speech, title: Speech, date: 2025-03-10, sources: times}]
      statements: [{id: s, speaker: to-lam, gist: Unity matters., date: 2025-03-11, event: speech, sources: times}]
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events: [{id: speech, kind: speech, title: Speech, date: 2025-03-10, sources: times}]
      statements: [{id: s, speaker: to-lam, gist: Unity matters., date: 2025-03-10, event: speech, sources: times}]
      """)
}
