/// A format as the registry holds it: its description, its options, and how to make an exporter from given options.
public struct AnyFormat: Sendable {
  /// What the format is.
  public let description: FormatDescription
  /// The options that it takes.
  ///
  /// They are put together when they are asked for: most runs need those of one format.
  public var options: [OptionSummary] { summaries() }
  private let summaries: @Sendable () -> [OptionSummary]
  /// Makes an exporter from options as they were typed.
  public let make: @Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Exporter
  /// Whether dossiers can be exported to it; a plugin may be able to import alone.
  public let isExported: Bool
  /// How dossiers are imported from it, if they can be.
  public let importer: AnyImporter?

  /// The format of an exporter.
  public init<Format: Exporter>(_ type: Format.Type) { self.init(type, importer: nil) }

  /// The format of an exporter that can be imported too.
  public init<Format: Exporter, Reader: Importer>(_ type: Format.Type, importer: Reader.Type) {
    self.init(type, importer: AnyImporter(importer))
  }

  private init<Format: Exporter>(_ type: Format.Type, importer: AnyImporter?) {
    description = Format.format
    summaries = { Format.Options.declarations.map(\.summary) }
    make = { given throws(OptionFailure) in Format(options: try Format.Options(given)) }
    self.importer = importer
    isExported = true
  }

  /// A format that is known only when the program runs.
  ///
  /// Without `make` it is imported alone.
  package init(
    description: FormatDescription, options: [OptionSummary],
    make: (@Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Exporter)?,
    importer: AnyImporter?
  ) {
    self.description = description
    summaries = { options }
    isExported = make != nil
    if let make {
      self.make = make
    } else {
      self.make = { _ throws(OptionFailure) in
        throw OptionFailure(option: "export", problem: .conflict("the format can only be imported"))
      }
    }
    self.importer = importer
  }
}
