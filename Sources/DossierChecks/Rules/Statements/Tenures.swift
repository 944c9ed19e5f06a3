import DossierModel

/// Who holds an office, and when.
struct Tenures {
  private let tenures: [String: [Tenure]]
  private let dossier: Dossier

  private struct Tenure {
    let relation: Relation
    let extent: Extent
    /// The body that the office is one of, the whole that it is part of, and so on.
    let bodies: [String]
  }

  /// The tenures of all persons.
  init(_ dossier: Dossier) {
    self.dossier = dossier
    let offices = dossier.relations.filter { $0.kind == "holdsOffice" && $0.modality == .actual }
    tenures = Dictionary(grouping: offices, by: \.from).mapValues { relations in
      relations.map {
        Tenure(
          relation: $0, extent: Extent(since: $0.since, until: $0.until), bodies: dossier.bodies(of: $0.to))
      }
    }
  }

  var isEmpty: Bool { tenures.isEmpty }

  /// The tenures of a person in a body, or anywhere, where all of them certainly lie before or after a date.
  ///
  /// An office is one of a body where it is one of a part of it, or of the whole that it is part of. Nil where a tenure may
  /// hold on that date, and where there is none.
  func allOutside(_ date: EDTFDate, of person: String, in body: String? = nil) -> [Relation]? {
    guard let known = tenures[person] else { return nil }
    let bodies = body.map { Set(dossier.bodies(of: $0)) }
    let day = Extent(date)
    var outside: [Relation] = []
    for tenure in known where bodies.map({ !$0.isDisjoint(with: tenure.bodies) }) ?? true {
      guard tenure.extent.overlap(with: day) == .certainlyNot else { return nil }
      outside.append(tenure.relation)
    }
    return outside.isEmpty ? nil : outside
  }
}

extension Relation {
  /// When it holds, in words: `since 2024-08-03`, `until 2021`.
  var timeInWords: String {
    let parts = [since.map { "since \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
    return parts.joined(separator: " ")
  }
}
