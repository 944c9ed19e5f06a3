import ArgumentParser
import ExternalPlugin

/// `chancery plugin show`: one plugin, what it says of itself, and its options.
struct PluginShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one plugin: its file, its version, what it takes.",
    discussion: """
        chancery plugin show gantt
        chancery plugin show ./gantt.py
      """)

  @Argument(help: ArgumentHelp("The format of a plugin, or the path of one.", valueName: "name"))
  var name: String

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func validate() throws { try plugins.refuseToUseNone() }

  func run() throws {
    do throws(PluginProblem) {
      let plugin = try Self.plugin(name)
      let manifest = plugin.manifest
      Terminal.print(FormatListing.details(of: plugin.format))
      Terminal.print("  file        \(plugin.program.path)")
      Terminal.print("  version     \(DiagnosticText.plain(manifest.release)), protocol \(manifest.version)")
    } catch {
      throw error.told()
    }
  }

  /// The plugin of a format, or at a path.
  static func plugin(_ name: String) throws(PluginProblem) -> Plugin {
    if name.contains("/") {
      guard let file = PluginFile(name, origin: "--plugin") else {
        throw PluginProblem(.unavailable, "there is no plugin \(name)")
      }
      return try PluginShelf.shared.describe(file)
    }
    if let plugin = try PluginShelf.shared.plugin(named: name) { return plugin }
    let what =
      Registry.own(name) == nil ? "there is no plugin “\(name)”" : "\(name) is a format of Chancery itself"
    throw PluginProblem(.unavailable, "\(what); “chancery plugin list” tells what there is")
  }
}
