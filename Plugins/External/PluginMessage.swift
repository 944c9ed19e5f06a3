import DossierModel
import PluginKit

/// A line that a plugin writes to us.
enum PluginMessage {
  /// How far it has come.
  case progress(done: Int, total: Int?)
  /// Something for the user.
  case diagnostic(Diagnostic.Severity, record: String?, String)
  /// A record that its format cannot carry.
  case loss(RecordKind, record: String, reason: String)
  /// The end: how many records it has read of each kind, and the files that it has written.
  case done(counts: [String: Int], files: [String])
  /// A record, from an importer.
  case record(RecordKind)
  /// A message of a later version.
  case unknown(String)

  /// The type that a message of another type was probably meant to have: `loss` for `lost`.
  static func type(meantBy word: String) -> String? {
    nearestWord(to: word, among: ["progress", "diagnostic", "loss", "done"])
  }

  /// The message that a line is; a fault says what is wrong with it.
  init(_ line: [UInt8], number: Int, _ host: PluginHost) throws(ManifestFault) {
    guard let node = host.json(line), node.kind == .mapping, let type = node["type"], type.kind == .text
    else {
      let text = shown(String(decoding: line.prefix(400), as: UTF8.self))
      throw ManifestFault(
        "line \(number) of its standard output is no message: “\(text)”; what is for people goes to standard error"
      )
    }
    let place = "the message “\(type.string)” on line \(number)"
    switch type.string {
    case "progress":
      self = .progress(
        done: try node.integer("done", in: place) ?? 0, total: try node.integer("total", in: place))
    case "diagnostic":
      let word = try node.text("severity", in: place)
      guard let severity = Diagnostic.Severity(rawValue: word) else {
        throw ManifestFault("the “severity” of \(place) must be error, warning or note, not “\(shown(word))”")
      }
      self = .diagnostic(
        severity, record: try node.optionalText("record", in: place), try node.text("message", in: place))
    case "loss":
      let word = try node.text("kind", in: place)
      guard let kind = RecordKind(rawValue: word) else {
        throw ManifestFault("the “kind” of \(place) is no kind of record: “\(shown(word))”")
      }
      self = .loss(
        kind, record: try node.text("record", in: place), reason: try node.text("reason", in: place))
    case "done":
      var counts: [String: Int] = [:]
      for (name, count) in node["counts"]?.pairs.map({ ($0.key.string, $0.value) }) ?? [] {
        guard count.kind == .number, let number = Int(count.string), number >= 0 else {
          throw ManifestFault(
            "the “counts” of \(place) must be whole numbers from 0, not “\(shown(count.string))”")
        }
        counts[name] = number
      }
      self = .done(counts: counts, files: try node.texts("files", in: place) ?? [])
    case let word:
      self = RecordKind(rawValue: word).map { .record($0) } ?? .unknown(word)
    }
  }
}
