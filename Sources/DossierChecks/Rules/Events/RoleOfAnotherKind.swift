import DossierModel
import PluginKit

/// A role that events of this kind do not have: a `planter` at a telephone call.
///
/// One note for each kind and role; a kind or role that is no known word has any.
struct RoleOfAnotherKind: Check {
  static let code = "N0602"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var first: [Use: (event: String, path: String)] = [:]
    var counts: [Use: Int] = [:]
    for event in checked.events {
      for (number, participant) in event.participants.enumerated() {
        guard let role = participant.role, !UsualRoles.knows(role, at: event.kind) else { continue }
        let use = Use(kind: event.kind, role: role)
        counts[use, default: 0] += 1
        if first[use] == nil { first[use] = (event.id, "participants/\(number)/role") }
      }
    }
    return counts.compactMap { use, count in
      guard let place = first[use] else { return nil }
      let times = count == 1 ? "once" : "\(count) times"
      let kinds = (UsualRoles.kinds[use.role] ?? []).map { "“\($0)”" }.joined(separator: ", ")
      return finding(
        place.event, place.path, in: checked,
        "“\(use.role)” is not a usual role at a “\(use.kind)”; it stands there \(times)",
        help: "it belongs to \(kinds)")
    }
  }

  private struct Use: Hashable {
    let kind: String
    let role: String
  }
}

/// Which kinds of event have a role, for the roles that not every kind has.
package enum UsualRoles {
  /// The kinds that know a role; a role that is not listed, such as “host” or “participant”, may stand at any.
  package static let kinds: [String: [String]] = [
    "visitor": [
      "visit", "meeting", "summit", "conference", "reception", "ceremony", "negotiation", "accreditation",
      "signing",
      "anniversary", "opening", "treePlanting", "gift", "speech", "programme", "award", "statement",
      "episode",
    ],
    "giver": [
      "gift", "ceremony", "visit", "reception", "meeting", "summit", "award", "opening", "anniversary",
      "programme", "agreement", "founding",
    ],
    "donor": [
      "gift", "ceremony", "visit", "reception", "meeting", "summit", "award", "opening", "anniversary",
      "programme", "agreement", "founding", "construction", "conference", "crisis", "pandemic", "signing",
    ],
    "recipient": [
      "gift", "ceremony", "visit", "reception", "meeting", "summit", "award", "opening", "anniversary",
      "programme",
      "agreement", "accreditation", "statement", "speech", "publication", "call", "protest", "sanction",
      "recognition",
      "application", "crisis", "pandemic", "construction", "conference", "signing", "decision", "mediation",
      "withdrawal", "ratification",
    ],
    "planter": ["treePlanting", "ceremony", "visit", "anniversary", "opening"],
    "appointee": [
      "appointment", "election", "ceremony", "departure", "accreditation", "decision", "vote", "recognition",
    ],
    "acceding": [
      "accession", "membership", "application", "ceremony", "signing", "ratification", "entryIntoForce",
      "decision",
      "adoption", "agreement", "milestone", "integration",
    ],
    "receiving": [
      "accession", "membership", "application", "ceremony", "signing", "decision", "visit", "reception",
      "accreditation", "gift", "milestone", "integration",
    ],
    "applicant": ["application", "accession", "membership", "decision", "vote", "milestone"],
    "signatory": [
      "signing", "agreement", "ratification", "ceremony", "accession", "founding", "ceasefire", "adoption",
      "visit",
      "summit", "conference", "meeting", "entryIntoForce", "withdrawal", "milestone", "recognition",
    ],
    "honoree": ["award", "ceremony", "anniversary", "reception", "visit", "speech"],
    "founder": ["founding", "opening", "signing", "conference", "ceremony", "agreement", "milestone"],
    "builder": ["construction", "opening", "programme"],
    "photographer": [
      "visit", "meeting", "summit", "conference", "ceremony", "speech", "gift", "treePlanting", "signing",
      "opening",
      "anniversary", "award", "reception", "publication",
    ],
  ]

  /// Whether events of a kind know a role; they do where either is a word of the dossier's own.
  static func knows(_ role: String, at kind: String) -> Bool {
    // Of a plain “event”, no kind is said.
    guard let kinds = kinds[role], kind != "event", Vocabulary.eventKinds.contains(kind) else { return true }
    return kinds.contains(kind)
  }
}

extension Explanation {
  static let roleOfAnotherKind = Explanation(
    "N0602", "A role that this kind of event lacks",
    """
    Some roles belong to some kinds of event: a tree planting has a planter, an accession one who joins. Here a known role
    stands at a known kind that does not have it: one of the two may be another word. It is noted once for each kind and
    role, with its count; the table at the end of docs/checks.md tells which go together.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events:
        - id: call
          kind: call
          title: Telephone call
          participants: [{actor: viet-nam, role: planter}]
          sources: {url: "https://example.org/"}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events:
        - id: call
          kind: call
          title: Telephone call
          participants: [{actor: viet-nam, role: participant}]
          sources: {url: "https://example.org/"}
      """)
}
