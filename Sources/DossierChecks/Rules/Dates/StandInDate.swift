import DossierModel
import PluginKit

/// A date so far off that it stands for another: 9999-12-31 for “no end”.
struct StandInDate: Check {
  static let code = "W0552"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dateMentions { Checks.isStandIn($0, asOf: checked.asOf) }.map { mention in
      let isEnd = mention.path == "until"
      return finding(
        mention.record, mention.path, in: checked,
        "“\(mention.path.split(separator: "/").last ?? "")” is \(mention.date), which stands for a date that nobody knows",
        help: isEnd
          ? "leave “until” out while it goes on"
          : "leave it out, or write the date that is meant; an open end is written as in 2020/..")
    }
  }
}

extension Checks {
  /// How far a date may lie ahead: visions reach for decades, leases for 99 and 999 years.
  private static let farthest = 1_000

  /// Whether a date lies so far ahead that it stands for another: a warning.
  public static func isStandIn(_ date: EDTFDate, asOf: CivilDate) -> Bool {
    guard let latest = date.latest else { return false }
    return latest.year > asOf.year + farthest
  }
}

extension Explanation {
  static let standInDate = Explanation(
    "W0552", "A date that stands for another",
    """
    The date lies more than a thousand years ahead. Data bases write 9999-12-31 for “no end”, or for a date that nobody
    entered; here it would be an event of the year 9999. Leave “until” out where something goes on, write “..” at the open
    end of an interval (2020/..), and leave a date out that is not known.
    """,
    wrong: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      relations:
        - {id: r, kind: memberOf, from: viet-nam, to: body, since: 1995, until: 9999-12-31, sources: times}
      """,
    right: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      relations:
        - {id: r, kind: memberOf, from: viet-nam, to: body, since: 1995, sources: times}
      """)
}
