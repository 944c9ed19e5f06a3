import DossierModel

/// Who holds an office, and when.
struct Tenures {
  private let relations: [String: [Relation]]

  /// The tenures of all persons.
  init(_ dossier: Dossier) {
    relations = Dictionary(
      grouping: dossier.relations.filter { $0.kind == "holdsOffice" && $0.modality == .actual }, by: \.from)
  }

  var isEmpty: Bool { relations.isEmpty }

  /// The tenures of a person, where all of them certainly lie before or after a date.
  ///
  /// Nil where one may hold on that date, and where there is none.
  func allOutside(_ date: EDTFDate, of person: String, where fits: (Relation) -> Bool = { _ in true })
    -> [Relation]?
  {
    let tenures = (relations[person] ?? []).filter(fits)
    let day = Extent(date)
    let isOutside = tenures.allSatisfy {
      Extent(since: $0.since, until: $0.until).overlap(with: day) == .certainlyNot
    }
    return tenures.isEmpty || !isOutside ? nil : tenures
  }
}

extension Relation {
  /// When it holds, in words: `since 2024-08-03`, `until 2021`.
  var timeInWords: String {
    let parts = [since.map { "since \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
    return parts.joined(separator: " ")
  }
}
