import DossierModel
import Testing

/// The field tables, from which reader, encoder and schema are drawn.
struct FieldTableTests {
  @Test(arguments: RecordKind.allCases)
  func `every kind of record begins with its id and names each field once`(kind: RecordKind) {
    let names = kind.fields.map(\.name)
    #expect(names.first == "id")
    #expect(kind.fields.first?.isRequired == true)
    #expect(Set(names).count == names.count)
    #expect(!names.contains("type"), "the word for the kind in JSON Lines")
    for field in kind.fields {
      #expect(field.name.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil, "\(field.name)")
      #expect(field.meaning.hasSuffix("."), "\(kind).\(field.name)")
    }
  }

  @Test func `a kind is found by its section`() {
    for kind in RecordKind.allCases {
      #expect(RecordKind(section: kind.section) == kind)
      #expect(kind.section == (kind == .dossier ? "dossier" : kind.rawValue + "s"))
    }
    #expect(RecordKind(section: "event") == nil && RecordKind(section: "dossiers") == nil)
  }

  @Test func `vocabularies name each word once and say what it means`() {
    let all: [Vocabulary] = [
      .eventKinds, .roles, .relationKinds, .actorKinds, .units, .properties, .objectKinds, .placeKinds,
      .statementKinds,
    ]
    #expect(Set(all.map(\.name)).count == all.count)
    for vocabulary in all {
      let words = vocabulary.words.map(\.word)
      #expect(Set(words).count == words.count, "\(vocabulary.name)")
      #expect(vocabulary.words.allSatisfy { !$0.meaning.isEmpty && vocabulary.contains($0.word) })
      #expect(!vocabulary.contains(""))
    }
  }
}
