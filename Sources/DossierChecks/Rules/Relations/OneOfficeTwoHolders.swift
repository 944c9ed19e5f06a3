import DossierModel
import PluginKit

/// An office that only one person holds at a time, held by two.
///
/// Of two tenures that overlap by no more than a day, one follows the other. A tenure of which nobody says when it began
/// overlaps with none.
struct OneOfficeTwoHolders: Check {
  static let code = "W0523"

  /// Roles of which there is one at a time in a state or body; “deputy” and “ambassador” are not among them.
  private static let single = Set(
    [
      "president", "prime minister", "chancellor", "premier", "king", "queen", "emperor", "sultan",
      "pope", "monarch", "governor general", "head of state", "head of government", "secretary general",
      "general secretary", "party chief", "chair", "chairman", "chairwoman", "chairperson",
      "director general",
      "foreign minister", "minister of foreign affairs", "minister for foreign affairs", "secretary of state",
    ])

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let tenures = checked.dossier.relations.chosen { $0[$1].kind == "holdsOffice" }
      .compactMap { tenure($0, checked.dossier) }
    let offices = Dictionary(grouping: tenures, by: \.office).values.filter { $0.count > 1 }
    return offices.flatMap { tenures -> [Diagnostic] in
      let ordered = tenures.enumerated().sorted { ($0.1.first, $0.0) < ($1.1.first, $1.0) }.map(\.1)
      return ordered.indices.compactMap { number -> Diagnostic? in
        let tenure = ordered[number]
        guard let rival = ordered[..<number].last(where: { $0.overlaps(tenure) }) else { return nil }
        return finding(tenure.relation, rival.relation, checked)
      }
    }
  }

  private func finding(_ later: Relation, _ earlier: Relation, _ checked: CheckedDossier) -> Diagnostic {
    let office = later.role.map { "\($0) of \(checked.name(of: later.to))" } ?? checked.name(of: later.to)
    let since = later.since.map { " since \($0)" } ?? ""
    return finding(
      later.id, "since", in: checked,
      "\(checked.name(of: later.from)) is \(office)\(since), while \(checked.name(of: earlier.from)) still is",
      help: earlier.until == nil
        ? "say in “until” when “\(earlier.id)” ended" : "correct “until” of “\(earlier.id)”, or “since” here",
      related: checked.related(earlier.id, "“\(earlier.id)” is here"))
  }

  private struct Office: Hashable {
    let of: String
    let role: FoldedText?
  }

  private struct Tenure {
    let relation: Relation
    let office: Office
    /// The day on which it has certainly begun, and the last on which it certainly goes on.
    let first: CivilDate
    let last: CivilDate?

    func overlaps(_ later: Tenure) -> Bool {
      guard later.relation.from != relation.from else { return false }
      let end = [last, later.last].compactMap { $0 }.min()
      return end.map { later.first.addingDays(1) < $0 } ?? true
    }
  }

  private func tenure(_ relation: Relation, _ dossier: Dossier) -> Tenure? {
    guard relation.modality == .actual, let first = relation.since?.latestStart,
      relation.until?.endPart != .unknown
    else { return nil }
    let role = relation.role.map { FoldedText($0) }
    guard role.map({ Self.single.contains($0.text) }) ?? (dossier.actor(relation.to)?.kind == "office") else {
      return nil
    }
    let last = relation.until?.earliestEnd
    if let last, last < first { return nil }
    return Tenure(
      relation: relation, office: Office(of: relation.to, role: role), first: first, last: last)
  }
}

extension Explanation {
  static let oneOfficeTwoHolders = Explanation(
    "W0523", "An office held by two at once",
    """
    Two persons hold an office that only one holds at a time, such as president, prime minister or secretary-general, and
    their tenures certainly overlap by more than a day. Mostly the end of the first was not entered: a tenure without
    “until” goes on. Offices of which there may be several, such as ambassador or deputy, are passed over.
    """,
    wrong: """
      actors:
        - {id: lim-jock-hoi, kind: person, name: Lim Jock Hoi}
        - {id: kao-kim-hourn, kind: person, name: Kao Kim Hourn}
        - {id: asean, kind: organisation, name: ASEAN}
      relations:
        - id: lim
          kind: holdsOffice
          from: lim-jock-hoi
          to: asean
          role: Secretary-General
          since: 2018-01-01
          sources: {url: "https://example.org/"}
        - id: kao
          kind: holdsOffice
          from: kao-kim-hourn
          to: asean
          role: Secretary-General
          since: 2023-01-01
          sources: {url: "https://example.org/"}
      """,
    right: """
      actors:
        - {id: lim-jock-hoi, kind: person, name: Lim Jock Hoi}
        - {id: kao-kim-hourn, kind: person, name: Kao Kim Hourn}
        - {id: asean, kind: organisation, name: ASEAN}
      relations:
        - id: lim
          kind: holdsOffice
          from: lim-jock-hoi
          to: asean
          role: Secretary-General
          since: 2018-01-01
          until: 2022-12-31
          sources: {url: "https://example.org/"}
        - id: kao
          kind: holdsOffice
          from: kao-kim-hourn
          to: asean
          role: Secretary-General
          since: 2023-01-01
          sources: {url: "https://example.org/"}
      """)
}
