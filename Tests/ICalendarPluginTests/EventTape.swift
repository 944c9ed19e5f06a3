import DossierModel
import Foundation
import PluginKit

extension EventBatch {
  /// A batch of events as a reader would hand it over.
  convenience init(of events: [Event]) throws {
    self.init(try events.map(EventRow.init(of:)))
  }
}

extension EventRow {
  /// The row of an event: its own JSON on a tape.
  fileprivate init(of event: Event) throws {
    var json: [UInt8] = []
    event.appendJSON(to: &json)
    var builder = TapeBuilder(file: "test.json", source: [])
    builder.add(json: try JSONSerialization.jsonObject(with: Data(json)))
    self.init(tape: builder.finish(), root: 0, date: event.date)
  }
}

extension TapeBuilder {
  fileprivate mutating func add(json value: Any) {
    switch value {
    case let mapping as [String: Any]:
      open(.mapping, offset: 0)
      for (key, value) in mapping.sorted(by: { $0.key < $1.key }) {
        add(.text, text: key.utf8, offset: 0)
        add(json: value)
      }
      close()
    case let list as [Any]:
      open(.list, offset: 0)
      for element in list { add(json: element) }
      close()
    case let text as String: add(.text, text: text.utf8, offset: 0)
    case let flag as Bool where "\(type(of: value))".contains("Bool"):
      add(.flag, text: "\(flag)".utf8, offset: 0)
    default: add(.number, text: "\(value)".utf8, offset: 0)
    }
  }
}
