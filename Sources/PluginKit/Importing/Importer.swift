// The contract between Chancery and a format that is read.
//
// `chancery import FORMAT PATH…` hands the files to an `Importer`. It turns them into records: each a kind and fields by
// the names of the field table (`chancery schema`), with the place of each value. What becomes of them is the driver's:
// it checks them as it checks YAML, tells all errors with file, line and column, and writes the dossier as JSON Lines. So
// an importer checks nothing that the field table says: it hands on what it found, and the words of a date as a date.
//
//   struct Guestbook: Importer {
//     static let format = FormatDescription(
//       id: "guestbook", title: "Guest book", extensions: ["txt"], mediaType: "text/plain", uses: [.event])
//     init(options: NoOptions) {}
//     func read(_ files: [ImportFile], into records: inout ImportedRecords) {
//       for file in files {
//         for line in file.lines {                                    // 2025-03-10 Visit to Jakarta
//           var event = ImportedRecord(.event, at: line.place)
//           event["kind"] = .text("visit", at: line.place)
//           event["title"] = .text(line.text.dropFirst(11), at: line.place + 11)
//           event["date"] = .text(line.text.prefix(10), at: line.place)
//           records.addMakingID(event)
//         }
//       }
//     }
//   }
//
// It stands beside the exporter of its format, if there is one, and both in the registry:
//   AnyFormat(CSVExporter.self, importer: CSVImporter.self)

/// A format that dossiers can be imported from.
public protocol Importer: Sendable {
  /// The options that it takes, declared as those of exporters are.
  associatedtype Options: ExporterOptions = NoOptions
  /// What the format is; of a format that is exported too, the same id.
  static var format: FormatDescription { get }
  /// What the format of this importer is, where one type serves several; else the one above.
  var format: FormatDescription { get }
  /// Whether a file of a folder is one that it reads; by default, by the endings of the format.
  static func reads(fileNamed name: String) -> Bool
  /// Whether it sees itself to it that its files are UTF-8, where bytes must be put together before letters can be read.
  static var seesToEncoding: Bool { get }
  /// An importer with these options.
  init(options: Options)
  /// Reads all files that the user named, those of folders by name, and adds what it finds.
  ///
  /// What it cannot read, or passes over, it reports; nothing is left out in silence.
  func read(_ files: [ImportFile], into records: inout ImportedRecords)
}

extension Importer {
  /// What the format is.
  public var format: FormatDescription { Self.format }

  /// The files of a text format are UTF-8 when the importer gets them.
  public static var seesToEncoding: Bool { false }

  /// Whether the name ends as the format's files do.
  public static func reads(fileNamed name: String) -> Bool {
    format.extensions.contains { name.lowercased().hasSuffix("." + $0) }
  }
}

/// An importer as the registry holds it: its description, its options, and how to make it from given options.
public struct AnyImporter: Sendable {
  /// What the format is.
  public let description: FormatDescription
  /// The options that it takes, put together when they are asked for.
  public var options: [OptionSummary] { summaries() }
  private let summaries: @Sendable () -> [OptionSummary]
  /// Whether a file of a folder is one that it reads.
  public let reads: @Sendable (String) -> Bool
  /// Makes an importer from options as they were typed.
  public let make: @Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Importer

  /// An importer whose format is known only when the program runs.
  package init(
    description: FormatDescription, options: [OptionSummary],
    make: @escaping @Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Importer
  ) {
    self.description = description
    summaries = { options }
    reads = { name in description.extensions.contains { name.lowercased().hasSuffix("." + $0) } }
    self.make = make
  }

  /// The importer of a format.
  public init<Format: Importer>(_ type: Format.Type) {
    description = Format.format
    summaries = { Format.Options.declarations.map(\.summary) }
    reads = { Format.reads(fileNamed: $0) }
    make = { given throws(OptionFailure) in Format(options: try Format.Options(given)) }
  }
}
