import DossierModel
import PluginKit

/// An option that a plugin declares in its manifest.
public struct PluginOption: Sendable, Equatable {
  /// What its value may be.
  public enum Kind: Sendable, Equatable {
    /// `true` or `false`; typed `yes` or `no`.
    case flag
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// Any text.
    case text
    /// One of some words.
    case choice([String])
    /// Several texts, or several of some words where there are any.
    case list([String])
  }

  /// Its name: `scale`.
  public let name: String
  /// What its value may be.
  public let kind: Kind
  /// Its default, as it would be typed.
  public let standard: String
  /// What it does.
  public let help: String

  /// The option that a mapping of the manifest declares.
  init(_ node: NodeView) throws(ManifestFault) {
    name = try node.text("name", in: "an option")
    guard isPluginWord(name) else {
      throw ManifestFault("the option “\(name)” must be named with a–z, 0–9 and hyphens")
    }
    let place = "the option “\(name)”"
    help = try node.text("help", in: place)
    let choices = try node.texts("choices", in: place) ?? []
    switch try node.text("type", in: place) {
    case "flag": kind = .flag
    case "integer":
      let (least, most) = (try node.integer("min", in: place), try node.integer("max", in: place))
      guard (least ?? .min) <= (most ?? .max) else {
        throw ManifestFault("\(place) has a “min” that is more than its “max”")
      }
      kind = .integer((least ?? .min)...(most ?? .max))
    case "text": kind = .text
    case "choice":
      guard !choices.isEmpty else { throw ManifestFault("\(place) is a choice, and has no “choices”") }
      kind = .choice(choices)
    case "list": kind = .list(choices)
    case let other:
      throw ManifestFault(
        "\(place) has the type “\(other)”; there are flag, integer, text, choice and list")
    }
    guard let given = node["default"] else { throw ManifestFault("\(place) has no “default”") }
    standard = Self.typed(given)
    guard json(of: standard) != nil else {
      throw ManifestFault("the default of \(place) must be \(expected), not “\(standard)”")
    }
  }

  /// A value of JSON as it would be typed.
  private static func typed(_ value: NodeView) -> String {
    switch value.kind {
    case .flag: value.hasText("true") ? "yes" : "no"
    case .list:
      value.elements.underestimatedCount == 0 && Array(value.elements).isEmpty
        ? "none" : value.elements.map(\.string).joined(separator: ",")
    case .null, .mapping: ""
    case .text, .plain, .number: value.string
    }
  }

  /// The value that a text means, as JSON; nil when it means none.
  public func json(of text: String) -> String? {
    switch kind {
    case .flag: Bool(optionText: text).map { $0 ? "true" : "false" }
    case .integer(let bounds): Int(text).flatMap { bounds.contains($0) ? String($0) : nil }
    case .text: jsonString(text)
    case .choice(let words): words.contains(text) ? jsonString(text) : nil
    case .list(let words):
      OptionList<String>(optionText: text).flatMap { list in
        guard words.isEmpty || list.values.allSatisfy(words.contains) else { return nil }
        return "[" + list.values.map(jsonString).joined(separator: ",") + "]"
      }
    }
  }

  /// What may be typed, in words.
  public var expected: String {
    switch kind {
    case .flag: Bool.expected
    case .integer(let bounds):
      switch (bounds.lowerBound, bounds.upperBound) {
      case (.min, .max): Int.expected
      case (let least, .max): "a whole number from \(least)"
      case (.min, let most): "a whole number up to \(most)"
      case (let least, let most): "a whole number from \(least) to \(most)"
      }
    case .text: String.expected
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .list(let words): words.isEmpty ? "a list of texts" : "any of " + words.joined(separator: ", ")
    }
  }

  /// The option as it is listed.
  public var summary: OptionSummary {
    let choices: [String] =
      switch kind {
      case .flag: Bool.choices
      case .choice(let words), .list(let words): words
      case .integer, .text: []
      }
    return OptionSummary(name: name, expected: expected, choices: choices, standard: standard, help: help)
  }
}

/// Whether a word can name a format or an option: `gantt`, `top-10`.
func isPluginWord(_ word: String) -> Bool {
  guard let first = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
    return false
  }
  return word.utf8.allSatisfy {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      || $0 == UInt8(ascii: "-")
  }
}

/// A text as a JSON string.
func jsonString(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendJSONText(text)
  return String(decoding: bytes, as: UTF8.self)
}
