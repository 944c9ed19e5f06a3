import DossierModel

/// What of a dossier a graph shows: every format of graphs takes the same.
package struct GraphChoice: Sendable {
  package var mode = GraphMode.relationships
  package var top = Top.strongest(150)
  package var events = Top.strongest(100)
  package var minWeight = 1
  package var minDegree = 0
  package var actors = OptionList<String>()
  package var depth = 1
  package var kinds = OptionList<String>()
  package var relations = OptionList<String>()
  package var excluded = OptionList<String>()
  package var cluster = Clustering.bloc
  package var parallel = Parallel.collapse
  package var fold = 5
  package var asOf = Day(day: nil)
  package var asOfStrict = false
  package var changedSince = Day(day: nil)
  package var keepsIsolated = false
  package var language = ""

  /// What a person can read: the strongest ties of a large dossier, like relations and like members folded.
  package init() {}

  /// The language of names and labels.
  package func language(in context: ExportContext) -> String {
    language.isEmpty ? context.language : language
  }

  /// Everything: for programs that read a graph.
  package static var all: GraphChoice {
    var choice = GraphChoice()
    choice.top = .all
    choice.events = .all
    choice.fold = 0
    return choice
  }
}

/// What a graph shows.
package enum GraphMode: String, OptionValue, CaseIterable {
  case relationships, participation, coparticipation, timeline
}

/// What makes actors stand in one box.
package enum Clustering: String, OptionValue, CaseIterable { case bloc, kind, country, none }

/// What becomes of several relations of one kind between the same two actors.
package enum Parallel: String, OptionValue, CaseIterable { case collapse, keep }

/// How many of something are drawn, the strongest or largest first.
package enum Top: OptionValue, Equatable {
  case all
  case strongest(Int)

  package init?(optionText: String) {
    if optionText == "all" {
      self = .all
    } else if let number = Int(optionText), number > 0 {
      self = .strongest(number)
    } else {
      return nil
    }
  }

  package var optionText: String {
    switch self {
    case .all: "all"
    case .strongest(let number): "\(number)"
    }
  }
  package static let expected = "all or a whole number from 1"
}

/// A day, or none.
package struct Day: OptionValue {
  package let day: CivilDate?

  package init(day: CivilDate?) { self.day = day }
  package init?(optionText: String) {
    day = CivilDate(optionText)
    guard day != nil || optionText.isEmpty else { return nil }
  }
  package var optionText: String { day?.description ?? "" }
  package static let expected = "a day like 2025-03-10"
}
