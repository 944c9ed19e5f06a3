import DossierModel
import PluginKit

/// Claims about the same thing that cannot all hold, "more than 60 years" and "nearly 60 years"; and a claim beside which
/// the record's own field cannot hold.
///
/// Each claim but the first is told once, whatever their order: against its rivals that stand before it, or else against
/// those behind it, of which a dozen are named. Where an editor has decided by the rank of a claim, it is only noted.
struct ConflictingClaims: Check {
  static let code = "W0501"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    guard !checked.judgement.conflicts.isEmpty else { return [] }
    let places = Dictionary(
      checked.dossier.claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let place = { (side: Conflict.Side) in side.claim.flatMap { places[$0.id] } ?? -1 }
    return checked.judgement.conflicts.flatMap { conflict in
      let sides = conflict.sides.sorted { place($0) < place($1) }
      return sides.dropFirst().filter { $0.claim != nil }.map { side in
        let rivals = side.rivals.map { conflict.sides[$0] }.sorted { place($0) < place($1) }
        let before = rivals.filter { place($0) < place(side) }
        return finding(side, against: before.isEmpty ? rivals : before, conflict.isDecided, checked)
      }
    }
  }

  private func finding(
    _ side: Conflict.Side, against rivals: [Conflict.Side], _ isDecided: Bool, _ checked: CheckedDossier
  ) -> Diagnostic {
    var values: [String] = []
    for rival in rivals {
      let value = "“\(rival.value)”" + whose(rival, beside: side, checked)
      if !values.contains(value) { values.append(value) }
    }
    return Diagnostic(
      isDecided ? .note : .warning, Self.code, at: checked.location(of: side.record), record: side.record,
      checked.saying(of: side) + ", against " + values.joined(separator: " and ")
        + (side.hasMoreRivals ? " and others" : ""),
      help: isDecided
        ? "decided by “rank: preferred”; both stay in the dossier"
        : "both stay in the dossier; mark one with “rank: preferred” or “rank: deprecated” if you know better",
      related: rivals.flatMap { rival in
        guard rival.claim != nil else { return ownField(rival, checked) }
        return checked.related(
          rival.record,
          checked.giving(of: rival) + whose(rival, beside: side, checked))
      })
  }

  private func whose(_ rival: Conflict.Side, beside side: Conflict.Side, _ checked: CheckedDossier) -> String
  {
    if rival.subject != side.subject { return " for \(checked.name(of: rival.subject))" }
    return rival.claim == nil ? " in the record itself" : ""
  }

  private func ownField(_ side: Conflict.Side, _ checked: CheckedDossier) -> [Diagnostic.Related] {
    let field =
      checked.dossier.relation(side.subject) != nil && side.property == "date" ? "since" : side.property
    return checked.location(of: side.subject, field).map {
      [Diagnostic.Related(location: $0, message: "the record itself gives “\(side.value)”")]
    } ?? []
  }
}

extension Explanation {
  static let conflictingClaims = Explanation(
    "W0501", "Claims that cannot all hold",
    """
    Two claims about the same property of the same subject leave no value that fits both: “more than 60 years” against
    “nearly 60 years”. Claims are compared where their unit, scope and rule are equal and they may be said for the same
    day. Both sides stay in the dossier and in every export: which one is right is for the reader to judge.

    If you know better, mark one with “rank: preferred” (the conflict becomes a note) or “rank: deprecated”.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: more, subject: asean, property: age, comparator: ">", number: 60, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
        - {id: nearly, subject: asean, property: age, comparator: nearly, number: 60, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: more, subject: asean, property: age, comparator: ">", number: 50, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
        - {id: nearly, subject: asean, property: age, comparator: nearly, number: 60, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """)
}
