import ArgumentParser
import PluginKit

/// `chancery formats`: lists the formats, or tells the options of one.
struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formats, or the options of one.",
    discussion: """
        chancery formats
        chancery formats csv
        chancery formats --json
      """)

  @Argument(help: ArgumentHelp("A format.", valueName: "format"))
  var format: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func validate() throws { _ = try chosen() }

  func run() throws {
    let listed = try chosen()
    if json {
      Terminal.print(FormatListing.json(listed))
    } else if let only = listed.first, format != nil {
      Terminal.print(FormatListing.details(of: only))
    } else {
      Terminal.print(FormatListing.overview(of: listed))
    }
  }

  private func chosen() throws -> [AnyFormat] {
    guard let format else { return Registry.formats }
    if let known = Registry.format(format) { return [known] }
    throw Registry.unknown(format)
  }
}
