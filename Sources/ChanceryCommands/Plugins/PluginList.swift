import ArgumentParser
import ExternalPlugin
import PluginKit

/// `chancery plugin list`: the plugins that there are, in the order in which they are looked for.
struct PluginList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the plugins, those that cannot be used with the reason.",
    discussion: """
        chancery plugin list
        chancery plugin list --json
      """)

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func run() throws {
    let entries: [PluginEntry]
    do throws(PluginProblem) {
      entries = try PluginShelf.shared.entries
    } catch {
      throw error.told()
    }
    if json { return Terminal.print(Self.json(entries)) }
    guard !PluginShelf.shared.isOff else {
      return Terminal.print("no plugin is used, as --no-plugins is given")
    }
    guard !entries.isEmpty else {
      let folders = ([PluginFolders.own] + PluginFolders.all).compactMap { $0 }.first ?? ""
      return Terminal.print("no plugins; they lie in \(folders)")
    }
    Terminal.print(FormatListing.aligned(entries.map(Self.row)))
  }

  private static func row(_ entry: PluginEntry) -> [String] {
    let description = entry.plugin?.manifest.description
    let endings = description?.extensions.map { "." + $0 }.joined(separator: " ") ?? ""
    let remark =
      entry.problem?.sentence ?? entry.shadowedBy.map { "shadowed by \($0)" } ?? description?.title ?? ""
    let verbs = entry.plugin.map { FormatListing.verbs(of: $0.format) } ?? ""
    return [description?.id ?? entry.file.name, endings, verbs, entry.file.path, remark]
  }

  private static func json(_ entries: [PluginEntry]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("plugins") { json in
        json.array(entries) { json, entry in
          json.object { json in
            let manifest = entry.plugin?.manifest
            json.field("id", manifest?.description.id ?? entry.file.name)
            json.field("path", entry.file.path)
            json.field("origin", entry.file.origin)
            json.field("version", manifest?.release)
            json.field("title", manifest?.description.title)
            json.field("extensions") { json in
              json.array(manifest?.description.extensions ?? []) { $0.value($1) }
            }
            json.field("reads", manifest?.imports ?? false)
            json.field("writes", manifest?.exports ?? false)
            json.field("usable", entry.plugin != nil && entry.shadowedBy == nil)
            json.field("problem", entry.problem?.sentence)
            json.field("shadowedBy", entry.shadowedBy)
          }
        }
      }
    }
    return json.text
  }
}
