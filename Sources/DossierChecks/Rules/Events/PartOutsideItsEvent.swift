import DossierModel
import PluginKit

/// A part of an event that lies outside it: a speech on the day after the visit.
struct PartOutsideItsEvent: Check {
  static let code = "W0503"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dates = Dictionary(
      checked.events.compactMap { event in event.date.map { (event.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return checked.events.compactMap { event in
      guard let date = event.date, let parent = event.partOf, let whole = dates[parent],
        Checks.isOutside(part: date, of: whole)
      else { return nil }
      return Diagnostic(
        .warning, Self.code, at: checked.location(of: event.id, "date"), record: event.id,
        "“\(event.id)” is dated \(date), outside “\(parent)”, of which it is a part (\(whole))",
        help: "correct one of the two dates, or take “partOf” out",
        related: checked.related(parent, "“\(parent)” is here"))
    }
  }
}

extension Explanation {
  static let partOutsideItsEvent = Explanation(
    "W0503", "A part that lies outside its event",
    """
    The date of an event certainly lies outside that of the event it is part of: a speech on the day after the visit. One of
    the two dates is wrong, or the whole lasted longer than it is entered, or the part belongs elsewhere.
    """,
    wrong: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - {id: talks, kind: visit, title: Visit, date: 2025-03-10, sources: {url: "https://example.org/"}}
        - {id: speech, kind: speech, title: Speech, date: 2025-03-11, partOf: talks, sources: {url: "https://example.org/"}}
      """,
    right: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - {id: talks, kind: visit, title: Visit, date: 2025-03-10/2025-03-11, sources: {url: "https://example.org/"}}
        - {id: speech, kind: speech, title: Speech, date: 2025-03-11, partOf: talks, sources: {url: "https://example.org/"}}
      """)
}
