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

  /// The events as a stream of their own.
  var stream: ByteStream {
    let rest = Rest(events[...])
    return ByteStream(name: references.name) { rest.read(into: $0) }
  }

  /// What exporters know from the start.
  func context(_ contents: DossierContents) throws -> ExportContext {
    guard let header = contents.header, let asOf = CivilDate(year: 2025, month: 12, day: 31) else {
      throw Unusable(description: "\(references.name) has no header")
    }
    return ExportContext(
      dossier: contents.dossier(header: header, inOrder: .input), language: "en", asOf: asOf,
      generator: "pieces")
  }
}

/// What has not been read yet; the stream's reader is the only one who reads.
private final class Rest: @unchecked Sendable {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let next = bytes.prefix(room.count)
    room.copyBytes(from: next)
    bytes = bytes.dropFirst(next.count)
    return next.count
  }
}
