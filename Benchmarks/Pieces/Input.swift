import DossierModel
import DossierReading
import Foundation
import PluginKit

/// A dossier in JSON Lines whose events stand last: what they refer to, and their lines.
struct Input {
  let references: InputText
  let events: [UInt8]
  let eventCount: Int

  /// Why a dossier is of no use here.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  init(_ path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path).map({ Array($0) }),
      let first = bytes.firstRange(of: Array(#"{"type":"event""#.utf8))?.lowerBound
    else { throw Unusable(description: "\(path) holds no lines of events") }
    references = InputText(name: path, bytes: Array(bytes[..<first]), syntax: .jsonl)
    events = Array(bytes[first...])
    eventCount = events.count { $0 == UInt8(ascii: "\n") }
  }

  /// The events as an input of their own.
  var largeEvents: LargeInput {
    let events = events
    return LargeInput(name: references.name, size: events.count) { offset, room in
      let next = events[min(offset, events.count)...].prefix(room.count)
      room.copyBytes(from: next)
      return next.count
    }
  }

  /// What exporters know from the start.
  func context(_ contents: DossierContents, _ dossier: Dossier) throws -> ExportContext {
    guard contents.header != nil, let asOf = CivilDate(year: 2025, month: 12, day: 31) else {
      throw Unusable(description: "\(references.name) has no header")
    }
    return ExportContext(
      dossier: dossier, language: "en", asOf: asOf,
      generator: "pieces")
  }
}
