import DossierModel
import PluginKit

/// A part that happened, of an event that did not.
struct PartOfWhatWasNot: Check {
  static let code = "W0597"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.compactMap { event in
      guard event.modality == .actual, event.status == nil || event.status == .confirmed,
        let whole = event.partOf.flatMap(checked.event), let reason = Self.whyNot(whole)
      else { return nil }
      return finding(
        event.id, "partOf", in: checked,
        "“\(event.id)” happened, but “\(whole.id)”, of which it is a part, \(reason)",
        help: "correct the “modality” or “status” of one of the two",
        related: checked.related(whole.id, "“\(whole.id)” is here"))
    }
  }

  private static func whyNot(_ event: Event) -> String? {
    if event.status == .cancelled { return "was cancelled" }
    switch event.modality {
    case .actual, .projected: return nil
    case .planned: return "is only planned"
    case .hypothetical: return "is only supposed"
    case .negated: return "is said not to have happened"
    }
  }
}

extension Explanation {
  static let partOfWhatWasNot = Explanation(
    "W0597", "A part that happened, of what did not",
    """
    An event is entered as having happened, and the event that it is part of as cancelled, planned, supposed or denied. A
    part cannot be more real than the whole.
    """,
    wrong: """
      events:
        - {id: visit, kind: visit, title: Visit, status: cancelled, sources: {url: "https://example.org/"}}
        - {id: speech, kind: speech, title: Speech, partOf: visit, sources: {url: "https://example.org/"}}
      """,
    right: """
      events:
        - {id: visit, kind: visit, title: Visit, status: cancelled, sources: {url: "https://example.org/"}}
        - id: speech
          kind: speech
          title: Speech
          partOf: visit
          status: cancelled
          sources: {url: "https://example.org/"}
      """)
}
