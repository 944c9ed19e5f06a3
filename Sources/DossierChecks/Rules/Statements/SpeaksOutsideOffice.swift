import DossierModel
import PluginKit

/// A statement of someone whose offices had all ended by then, or had not begun.
struct SpeaksOutsideOffice: Check {
  static let code = "N0582"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let tenures = Tenures(checked.dossier)
    if tenures.isEmpty { return [] }
    return checked.dossier.statements.compactMap { statement in
      guard let date = statement.date ?? statement.event.flatMap(checked.event)?.date,
        let held = tenures.allOutside(date, of: statement.speaker), let first = held.first
      else { return nil }
      return finding(
        statement.id, "date", in: checked,
        "\(checked.name(of: statement.speaker)) says this (\(date)), but held office \(first.timeInWords)",
        help: "correct a date, unless he spoke without an office",
        related: held.flatMap { checked.related($0.id, "the office is here") })
    }
  }
}

extension Explanation {
  static let speaksOutsideOffice = Explanation(
    "N0582", "A statement outside the speaker's office",
    """
    The dossier knows the offices of the speaker, and all of them certainly ended before the day of the statement, or began
    after it. People speak before and after they hold office; where the words are quoted as those of the office, one of the
    dates is wrong.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: lim, kind: person, name: Lim Jock Hoi}, {id: body, kind: organisation, name: ASEAN}]
      relations:
        - {id: r, kind: holdsOffice, from: lim, to: body, role: Secretary-General, until: 2022-12-31, sources: times}
      statements: [{id: s, speaker: lim, gist: Unity matters., date: 2023-03-10, sources: times}]
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: lim, kind: person, name: Lim Jock Hoi}, {id: body, kind: organisation, name: ASEAN}]
      relations:
        - {id: r, kind: holdsOffice, from: lim, to: body, role: Secretary-General, until: 2022-12-31, sources: times}
      statements: [{id: s, speaker: lim, gist: Unity matters., date: 2022-03-10, sources: times}]
      """)
}
