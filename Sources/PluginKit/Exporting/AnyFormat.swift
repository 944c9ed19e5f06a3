/// A format as the registry holds it: its description, its options, and how to make an exporter from given options.
public struct AnyFormat: Sendable {
  /// What the format is.
  public let description: FormatDescription
  /// The options that it takes.
  public let options: [OptionSummary]
  /// Makes an exporter from options as they were typed.
  public let make: @Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Exporter

  /// The format of an exporter.
  public init<Format: Exporter>(_ type: Format.Type) {
    description = Format.format
    options = Format.Options.declarations.map(\.summary)
    make = { given throws(OptionFailure) in Format(options: try Format.Options(given)) }
  }
}
