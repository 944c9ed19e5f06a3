import ArgumentParser
import ExternalPlugin
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

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func validate() throws {
    try plugins.requireNamed()
    if format != nil { _ = try chosen() }
  }

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

  /// The formats of plugins; one that cannot be used is told, and the others are listed all the same.
  private func ofPlugins() throws -> [AnyFormat] {
    do throws(PluginProblem) {
      let entries = try PluginShelf.shared.entries
      for entry in entries {
        if let problem = entry.problem { Terminal.tell("chancery: \(problem.sentence)") }
      }
      return entries.filter { $0.shadowedBy == nil }.compactMap { $0.plugin?.format }
    } catch {
      throw error.told()
    }
  }

  private func chosen() throws -> [AnyFormat] {
    guard let format else { return Registry.formats + (try ofPlugins()) }
    if let known = try Registry.format(format) { return [known] }
    throw Registry.unknown(format)
  }
}
