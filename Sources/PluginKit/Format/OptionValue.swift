import DossierModel

/// A value that can be typed on the command line.
public protocol OptionValue: Sendable {
  /// The value that a text means; nil when it means none.
  init?(optionText: String)
  /// The value as it would be typed.
  var optionText: String { get }
  /// What may be typed, in words.
  static var expected: String { get }
  /// The words to choose from; empty when anything may be typed.
  static var choices: [String] { get }
}

extension OptionValue {
  /// Anything may be typed.
  public static var choices: [String] { [] }
}

extension OptionValue where Self: CaseIterable & RawRepresentable<String> {
  /// The case of that name.
  public init?(optionText: String) { self.init(rawValue: optionText) }
  /// The case's name.
  public var optionText: String { rawValue }
  /// The names of the cases.
  public static var choices: [String] { allCases.map(\.rawValue) }
  /// `one of comma, semicolon, tab`.
  public static var expected: String { "one of " + choices.joined(separator: ", ") }
}

extension Bool: OptionValue {
  /// `yes` or `no`; `true` and `false`, `on` and `off` as well.
  public init?(optionText: String) {
    switch optionText {
    case "yes", "true", "on": self = true
    case "no", "false", "off": self = false
    default: return nil
    }
  }
  /// `yes` or `no`.
  public var optionText: String { self ? "yes" : "no" }
  /// `yes or no`.
  public static var expected: String { "yes or no" }
  /// `yes`, `no`.
  public static var choices: [String] { ["yes", "no"] }
}

extension String: OptionValue {
  /// Any text.
  public init?(optionText: String) { self = optionText }
  /// The text.
  public var optionText: String { self }
  /// `a text`.
  public static var expected: String { "a text" }
}

extension Int: OptionValue {
  /// A whole number.
  public init?(optionText: String) { self.init(optionText) }
  /// The digits.
  public var optionText: String { String(self) }
  /// `a whole number`.
  public static var expected: String { "a whole number" }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  /// The wrapped value.
  public init?(optionText: String) {
    guard let value = Wrapped(optionText: optionText) else { return nil }
    self = value
  }
  /// The value, or nothing.
  public var optionText: String { self?.optionText ?? "" }
  /// What the wrapped value takes.
  public static var expected: String { Wrapped.expected }
  /// What the wrapped value takes.
  public static var choices: [String] { Wrapped.choices }
}

/// A list of values, typed with `,` or `+` between them: `svg,png` or, where a comma has its own meaning, `svg+png`.
public struct OptionList<Element: OptionValue>: OptionValue {
  /// The values, in the order in which they were typed.
  public var values: [Element]

  /// A list of values.
  public init(_ values: [Element] = []) { self.values = values }

  /// The values between the commas; `none` is an empty list, and no text at all is none.
  public init?(optionText: String) {
    values = []
    if optionText.isEmpty { return nil }
    if optionText == "none" { return }
    for part in optionText.split(whereSeparator: { $0 == "," || $0 == "+" }) {
      guard let value = Element(optionText: String(part)) else { return nil }
      values.append(value)
    }
  }
  /// The values with commas between them; `none` where there are none.
  public var optionText: String { values.isEmpty ? "none" : values.map(\.optionText).joined(separator: ",") }
  /// `a list of ...`.
  public static var expected: String {
    Element.choices.isEmpty
      ? "a list of " + Element.expected : "any of " + Element.choices.joined(separator: ", ")
  }
  /// What one value may be.
  public static var choices: [String] { Element.choices }
}

extension LeapDayPolicy: OptionValue {}
