import PluginKit

/// What a code means: in a line, in plain words, and in an example that is wrong beside one that is right.
///
/// Both examples are whole dossiers, for a reader to try; a test reads them all, and sees that the wrong one gives
/// the code and the right one gives nothing.
public struct Explanation: Sendable {
  /// The code: `E0201`.
  public let code: String
  /// What is wrong, in a line without a full stop.
  public let title: String
  /// Why it is told and what to do about it, in paragraphs with an empty line between them.
  public let text: String
  /// A dossier that gives the code.
  public let wrong: Example
  /// The same dossier, set right.
  public let right: Example

  init(_ code: String, _ title: String, _ text: String, wrong: Example, right: Example) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
  }

  /// How much it matters at most, which the letter tells: E error, W warning, N note.
  public var severity: Diagnostic.Severity { Self.severity(of: code) }

  static func severity(of code: String) -> Diagnostic.Severity {
    switch code.first {
    case "E": .error
    case "W": .warning
    default: .note
    }
  }

  /// The paragraphs of the text, each on one line.
  public var paragraphs: [String] {
    text.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }
}

extension Explanation {
  /// A small dossier.
  public struct Example: Sendable {
    /// How a dossier is written.
    public enum Syntax: String, Sendable {
      case yaml, json, jsonl
      /// A table of events, which is imported.
      case csv
      /// A calendar, which is imported.
      case ics
    }

    /// What stands in the file.
    public let text: String
    /// How it is written, which is the ending of the file's name too.
    public let syntax: Syntax
    /// Whether the file is in Latin-1 instead of UTF-8.
    public let isLatin1: Bool

    /// The bytes of the file.
    public var bytes: [UInt8] {
      isLatin1
        ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array((text + "\n").utf8)
    }

    static func lines(_ text: String) -> Example { Example(text: text, syntax: .jsonl, isLatin1: false) }
    static func table(_ text: String) -> Example { Example(text: text, syntax: .csv, isLatin1: false) }
    /// A calendar with one entry, which has a title, an address and these lines.
    static func calendar(_ lines: String) -> Example {
      let entry = "BEGIN:VEVENT\nSUMMARY:A\nURL:https://example.org/\n\(lines)\nEND:VEVENT"
      return Example(text: "BEGIN:VCALENDAR\n\(entry)\nEND:VCALENDAR", syntax: .ics, isLatin1: false)
    }
    static func latin1(_ text: String) -> Example { Example(text: text, syntax: .yaml, isLatin1: true) }
  }
}

extension Explanation.Example: ExpressibleByStringLiteral {
  /// An example in YAML.
  public init(stringLiteral text: String) { self.init(text: text, syntax: .yaml, isLatin1: false) }
}
