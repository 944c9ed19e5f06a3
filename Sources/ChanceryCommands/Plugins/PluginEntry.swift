import ExternalPlugin
import PluginKit

/// A plugin as it is listed: what it is, or why it cannot be used.
struct PluginEntry {
  let file: PluginFile
  /// The plugin, if it can be used.
  let plugin: Plugin?
  /// Why it cannot.
  let problem: PluginProblem?
  /// What serves the format in its place.
  let shadowedBy: String?
}

extension PluginShelf {
  /// All plugins, each asked for its description.
  var entries: [PluginEntry] {
    get throws(PluginProblem) { try entries(of: nil) }
  }

  /// The plugins that were found at one place, like `--plugin`; of no other is the description asked for.
  func entries(of origin: String?) throws(PluginProblem) -> [PluginEntry] {
    guard !isOff else { return [] }
    var takers: [String: String] = [:]
    return try files.filter { origin == nil || $0.origin == origin }.map { file in
      // What can never be used is not run either.
      if Registry.own(file.name) != nil, file.origin != "--plugin" {
        return PluginEntry(
          file: file, plugin: nil, problem: file.problem, shadowedBy: "the format of Chancery")
      }
      var plugin: Plugin?
      var problem: PluginProblem?
      switch answer(of: file) {
      case .success(let found): plugin = found
      case .failure(let found): problem = found
      }
      let id = plugin?.manifest.description.id ?? file.name
      let taker = Registry.own(id) != nil ? "the format of Chancery" : takers[id]
      takers[id] = takers[id] ?? file.path
      return PluginEntry(file: file, plugin: plugin, problem: problem, shadowedBy: taker)
    }
  }
}
