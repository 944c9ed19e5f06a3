import DossierModel
import PluginKit

/// A value of a record as a test writes it: `["id": "visit", "tags": ["first"]]`.
enum TestNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, Sendable
{
  case text(String)
  case list([TestNode])
  case mapping([(String, TestNode)])

  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral elements: TestNode...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, TestNode)...) { self = .mapping(elements) }

  func add(to tape: inout TapeBuilder) {
    switch self {
    case .text(let text): tape.add(.plain, text: Array(text.utf8), offset: 0)
    case .list(let elements):
      tape.open(.list, offset: 0)
      for element in elements { element.add(to: &tape) }
      tape.close()
    case .mapping(let pairs):
      tape.open(.mapping, offset: 0)
      for (key, value) in pairs {
        tape.add(.plain, text: Array(key.utf8), offset: 0)
        value.add(to: &tape)
      }
      tape.close()
    }
  }

  var date: EDTFDate? {
    guard case .mapping(let pairs) = self, case .text(let text)? = pairs.first(where: { $0.0 == "date" })?.1
    else { return nil }
    return try? EDTFDate(text)
  }
}

extension EventBatch {
  /// Events as a reader hands them over.
  convenience init(of events: [TestNode], in dossier: Dossier? = nil) {
    var tape = TapeBuilder(file: "test.yaml", source: [])
    var starts: [(root: Int, date: EDTFDate?)] = []
    for event in events {
      starts.append((tape.count, event.date))
      event.add(to: &tape)
    }
    let finished = tape.finish()
    self.init(starts.map { EventRow(tape: finished, root: $0.root, date: $0.date) }, of: dossier)
  }
}
