import PluginKit
import Testing

@testable import GraphvizPlugin

/// An option acts, or is refused in a sentence that says what does.
struct ChoiceTests {
  @Test(arguments: [
    ("top", "3", "timeline", "events=10"), ("events", "3", "relationships", "top=10"),
    ("events", "3", "coparticipation", "counts all"), ("as-of", "1990-01-01", "participation", "--until"),
    ("as-of", "1990-01-01", "coparticipation", "--until"), ("as-of", "1990-01-01", "timeline", "--until"),
    ("changed-since", "1990-01-01", "timeline", "compares two days"),
    ("relation", "memberOf", "participation", "draws relations"), ("fold", "0", "participation", "folds"),
    ("cluster", "kind", "coparticipation", "has boxes"),
    ("parallel", "keep", "timeline", "no edges"),
    ("min-weight", "2", "relationships", "weighs its edges"), ("kind", "state", "timeline", "as --actor"),
    ("min-degree", "2", "timeline", "draws no actors"), ("actor", "asean", "timeline", "as --actor"),
    ("exclude", "asean", "timeline", "as --actor"), ("keep-isolated", "yes", "timeline", "draws no actors"),
    ("edge-labels", "yes", "timeline", "no edges"), ("scale", "ordinal", "participation", "has a scale"),
  ])
  func `an option that a mode has no use for is refused`(
    option: String, value: String, mode: String, words: String
  ) {
    let failure = #expect(throws: OptionFailure.self) {
      try GraphvizOptions([("mode", mode), (option, value)])
    }
    guard case .conflict(let sentence) = failure?.problem else {
      return #expect(Bool(false), "\(failure as Any)")
    }
    #expect(failure?.option == option && sentence.contains(words), "\(sentence)")
  }

  @Test(arguments: GraphMode.allCases)
  func `defaults that are spelled out are no mistake`(mode: GraphMode) throws {
    let spelled = GraphvizOptions.declarations.map(\.summary).filter { $0.name != "mode" }
    _ = try GraphvizOptions(spelled.map { ($0.name, $0.standard) } + [("mode", mode.rawValue)])
  }

  @Test(arguments: [
    ("kind", "stat", "kind=stat: no actor of the export is of this kind; did you mean state?"),
    (
      "relation", "membrOf",
      "relation=membrOf: no relation of the export is of this kind; did you mean memberOf?"
    ),
    ("relation", "xyzzy", "relation=xyzzy: no relation of the export is of this kind"),
    ("actor", "azean", "actor=azean: no actor of the export has this id; did you mean asean?"),
    ("exclude", "to-lan", "exclude=to-lan: no actor of the export has this id; did you mean to-lam?"),
  ])
  func `a word that nothing has is refused with the nearest one`(
    option: String, value: String, sentence: String
  ) async throws {
    await #expect(throws: ExportError.refused(sentence)) { try await Drawing(visit, [(option, value)]) }
  }

  @Test func `a kind that there is, though not here, is told`() async throws {
    let drawing = try await Drawing(visit, [("kind", "state,organisation,media")])
    #expect(drawing.notes == ["kind=media: no actor of the export is of this kind"])
    #expect(try await Drawing(visit, [("relation", "memberOf")]).notes.isEmpty)
  }
}
