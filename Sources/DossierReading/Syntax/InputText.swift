/// One input as the driver hands it over: its name, its bytes, and how it is written.
public struct InputText: Sendable {
  /// How an input is written.
  public enum Syntax: String, Sendable {
    case yaml, json, jsonl

    /// The syntax that the ending of a file's name means.
    public init?(fileName: String) {
      switch fileName.split(separator: ".").last?.lowercased() {
      case "yaml", "yml": self = .yaml
      case "json": self = .json
      case "jsonl", "ndjson": self = .jsonl
      default: return nil
      }
    }
  }

  /// The name by which messages call it: the path as given, or `-`.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// How it is written; nil when that is to be told from the bytes.
  public let syntax: Syntax?

  /// What it is by its name, where that is no dossier.
  public let otherFormat: OtherFormat?

  /// A format that is no dossier, and what makes a dossier of a file of it.
  public struct OtherFormat: Sendable {
    let finding: String
    let help: String

    /// What a file is, `“events.csv” is csv`, and what to do about it, `make a dossier of it: chancery import csv …`.
    public init(_ finding: String, help: String) {
      self.finding = finding
      self.help = help
    }
  }

  /// An input.
  public init(name: String, bytes: [UInt8], syntax: Syntax?, otherFormat: OtherFormat? = nil) {
    self.name = name
    self.bytes = bytes
    self.syntax = syntax
    self.otherFormat = otherFormat
  }

  /// Whether it is JSON, in lines or not, in which an event may be.
  public var mayHoldEvents: Bool {
    guard otherFormat == nil, likelySyntax != .yaml else { return false }
    let word = Array(#""event"#.utf8)
    var rest = bytes[...]
    while let quote = rest.firstIndex(of: word[0]) {
      rest = rest[quote...]
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The syntax told from the bytes: a line that is a whole JSON object is JSON Lines, another `{` is JSON, all else YAML.
  ///
  /// Of two lines that both begin as records do, the first may be broken.
  public var likelySyntax: Syntax {
    if let syntax { return syntax }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let first = text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") else { return .yaml }
    let line = text.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "\n") }
    let beginning = #"{"type":"#.utf8
    if line.starts(with: beginning), text[line.endIndex...].dropFirst().starts(with: beginning) {
      return .jsonl
    }
    let closes = line.last { $0 > 0x20 } == UInt8(ascii: "}")
    let reader = JSONTapeReader(file: name, bytes: Array(line))
    return closes && reader.isOneRecord ? .jsonl : .json
  }
}
