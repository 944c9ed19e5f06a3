/// The options of a format: a struct whose initialiser holds the defaults, and one declaration an option.
///
/// Validation, `chancery formats`, the tables of the READMEs and completion are all drawn from the declarations.
/// ```swift
/// struct CSVOptions: ExporterOptions {
///   var delimiter = Delimiter.comma
///   static let declarations = [OptionDeclaration("delimiter", \.delimiter, help: "What stands between two fields.")]
/// }
/// ```
public protocol ExporterOptions: Sendable {
  /// All options at their defaults.
  init()
  /// One line an option.
  static var declarations: [OptionDeclaration<Self>] { get }
  /// Rules that hold between options.
  func validate() throws(OptionFailure)
}

extension ExporterOptions {
  /// No rules between options.
  public func validate() throws(OptionFailure) {}

  /// The options given as texts: `[("delimiter", "tab")]`.
  ///
  /// An unknown name is a failure that tells the nearest one.
  public init(_ given: [(name: String, value: String)]) throws(OptionFailure) {
    self.init()
    for (name, value) in given {
      guard let option = Self.declarations.first(where: { $0.summary.name == name }) else {
        throw OptionFailure(option: name, problem: .unknown(known: Self.declarations.map(\.summary.name)))
      }
      try option.set(value, &self)
    }
    try validate()
  }

  /// Refuses a number that an option does not take: `try Self.check("depth", depth, 1...100)`.
  public static func check(_ option: String, _ number: Int, _ bounds: ClosedRange<Int>) throws(OptionFailure)
  {
    guard bounds.contains(number) else {
      throw OptionFailure(
        option: option,
        problem: .value(
          found: "\(number)", expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"))
    }
  }

  /// Refuses `none` for a list that has one element at least.
  public static func checkGiven<Element>(_ option: String, _ list: OptionList<Element>) throws(OptionFailure)
  {
    guard !list.values.isEmpty else {
      throw OptionFailure(
        option: option, problem: .value(found: "none", expected: OptionList<Element>.expected))
    }
  }
}

/// A format without options.
public struct NoOptions: ExporterOptions {
  /// Nothing to set.
  public static let declarations: [OptionDeclaration<NoOptions>] = []
  /// Nothing to set.
  public init() {}
}

/// What is wrong with a given option.
public struct OptionFailure: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// The format has no such option; these it has.
    case unknown(known: [String])
    /// The value is not one that the option takes.
    case value(found: String, expected: String)
    /// Two options do not go together.
    case conflict(String)
  }

  /// The option's name.
  public let option: String
  /// What is wrong.
  public let problem: Problem

  /// A failure of one option.
  public init(option: String, problem: Problem) {
    self.option = option
    self.problem = problem
  }
}

/// One option: its name, where its value lives, and what it does.
public struct OptionDeclaration<Options: ExporterOptions>: Sendable {
  /// Name, kind, default and help.
  public let summary: OptionSummary
  /// The value that some options have here, as it would be typed.
  public let text: @Sendable (Options) -> String
  let set: @Sendable (String, inout Options) throws(OptionFailure) -> Void

  /// Declares an option.
  ///
  /// Its default is what the initialiser of the options sets.
  public init<Value: OptionValue>(
    _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, help: String
  ) {
    summary = OptionSummary(
      name: name, expected: Value.expected, choices: Value.choices,
      standard: Options()[keyPath: path].optionText,
      help: help)
    self.text = { $0[keyPath: path].optionText }
    set = { text, options throws(OptionFailure) in
      guard let value = Value(optionText: text) else {
        throw OptionFailure(option: name, problem: .value(found: text, expected: Value.expected))
      }
      options[keyPath: path] = value
    }
  }
}

/// An option as it is listed.
public struct OptionSummary: Sendable, Equatable {
  /// The option's name: `delimiter`.
  public let name: String
  /// What it takes, in words: `comma, semicolon or tab`.
  public let expected: String
  /// The words to choose from; empty when it takes anything else.
  public let choices: [String]
  /// Its default, as it would be typed.
  public let standard: String
  /// What it does, in one sentence.
  public let help: String

  /// An option.
  package init(name: String, expected: String, choices: [String], standard: String, help: String) {
    self.name = name
    self.expected = expected
    self.choices = choices
    self.standard = standard
    self.help = help
  }
}
