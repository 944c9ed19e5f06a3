import DossierReading
import ExternalPlugin
import PluginKit
import Synchronization

/// The plugins that there are: none is run until its format is asked for, and what it said of itself is kept.
final class PluginShelf: Sendable {
  /// What the command line says of plugins.
  struct Rules: Sendable {
    var isOff = false
    var named: [String] = []
    var usesPath = false
    var limit = Limit.standard
  }

  /// How long a plugin may move no byte.
  enum Limit: Sendable {
    case standard
    case seconds(Double)
    case none
  }

  /// The shelf of this run of the program.
  static let shared = PluginShelf()

  private struct State {
    var rules = Rules()
    var isQuiet = false
    var answers: [String: Result<Plugin, PluginProblem>] = [:]
    var files: [PluginFile]?
  }

  private let state = Mutex(State())

  /// Takes what the command line says.
  func prepare(_ rules: Rules) {
    state.withLock { state in
      state.rules = rules
      state.files = nil
    }
  }

  /// Whether plugins may say anything but errors.
  func setQuiet(_ isQuiet: Bool) { state.withLock { $0.isQuiet = isQuiet } }

  /// Whether plugins may be used.
  var isOff: Bool { state.withLock { $0.rules.isOff } }

  /// All plugins in the order in which they are looked for, those that another one or a format of ours shadows too.
  var files: [PluginFile] {
    get throws(PluginProblem) {
      let (known, rules) = state.withLock { ($0.files, $0.rules) }
      if let known { return known }
      var files: [PluginFile] = []
      for path in rules.named {
        guard let file = PluginFile(path, origin: "--plugin") else {
          throw PluginProblem(.unavailable, "there is no plugin \(path)")
        }
        files.append(file)
      }
      for folder in PluginFolders.all { files += PluginFolders.plugins(in: folder) }
      if rules.usesPath { files += PluginFolders.pluginsOnPath() }
      var seen: Set<String> = []
      files = files.filter { seen.insert($0.path).inserted }
      state.withLock { $0.files = files }
      return files
    }
  }

  /// The plugin that serves a format; nil where there is none.
  func plugin(named id: String) throws(PluginProblem) -> Plugin? {
    guard !isOff, Registry.own(id) == nil else { return nil }
    for file in try files {
      if file.origin == "--plugin" {
        let plugin = try describe(file)
        if plugin.manifest.description.id == id { return plugin }
      } else if file.name == id {
        return try describe(file)
      }
    }
    return nil
  }

  /// The names by which formats of plugins can be asked for; of those that the command line names, once they are known.
  var names: [String] {
    guard !isOff, let files = try? files else { return [] }
    return files.map { file in
      guard file.origin == "--plugin", case .success(let plugin) = answer(of: file) else { return file.name }
      return plugin.manifest.description.id
    }
  }

  /// What is said where a plugin is asked for by the name of its file, and its format is called otherwise.
  func otherName(of name: String) -> String? {
    guard !isOff, let file = try? files.first(where: { $0.origin == "--plugin" && $0.name == name }),
      case .success(let plugin) = answer(of: file)
    else { return nil }
    let id = plugin.manifest.description.id
    return "there is no format “\(name)”: the format of \(file.path) is called “\(id)”; ask for \(id)"
  }

  /// The plugin whose ending a path has, the longest where there are several.
  ///
  /// Beside a format of ours, only plugins that the command line names are asked, and an ending of theirs must be longer:
  /// what is installed never takes a path away. One that only reads comes after those that write.
  func plugin(ofPath path: String, besideOwn own: String? = nil) throws(PluginProblem) -> Plugin? {
    guard !isOff else { return nil }
    let name = Files.name(of: path).lowercased()
    var best: (plugin: Plugin, ending: String)?
    var seen: Set<String> = []
    var failure: PluginProblem?
    for file in try files {
      // What can never be used is not run either.
      guard file.origin == "--plugin" || own == nil && Registry.own(file.name) == nil else { continue }
      let plugin: Plugin
      do throws(PluginProblem) { plugin = try describe(file) } catch {
        if file.origin == "--plugin" { failure = failure ?? error }
        continue
      }
      let description = plugin.manifest.description
      guard Registry.own(description.id) == nil, seen.insert(description.id).inserted else { continue }
      for ending in description.extensions
      where name.hasSuffix("." + ending) && name.count > ending.count + 1
        && ending.count > own?.count ?? 0
      {
        guard let other = best, other.plugin.manifest.exports || !plugin.manifest.exports,
          other.ending.count >= ending.count || other.plugin.manifest.exports && !plugin.manifest.exports
        else {
          best = (plugin, ending)
          continue
        }
        let both = [other.plugin, plugin]
        if other.ending == ending, both.allSatisfy(\.manifest.exports) {
          let ids = both.map(\.manifest.description.id)
          throw PluginProblem(
            .unavailable,
            "\(ids.joined(separator: " and ")) both write .\(ending); name one, like \(ids[0]):\(path)")
        }
      }
    }
    // A plugin that was named and cannot be asked may be the one that was meant.
    if best == nil, own == nil, let failure { throw failure }
    return best?.plugin
  }

  /// The plugin that a file is, asked for its description if that is not known.
  func describe(_ file: PluginFile) throws(PluginProblem) -> Plugin { try answer(of: file).get() }

  /// What became of asking a file for its description; it is asked once.
  func answer(of file: PluginFile) -> Result<Plugin, PluginProblem> {
    if let known = state.withLock({ $0.answers[file.path] }) { return known }
    let answer = Result { () throws(PluginProblem) in try ask(file) }
    state.withLock { $0.answers[file.path] = answer }
    return answer
  }

  private func ask(_ file: PluginFile) throws(PluginProblem) -> Plugin {
    if let problem = file.problem { throw problem }
    let program = PluginProgram(path: file.path)
    let plugin: Plugin
    if let known = ManifestCache.answer(of: file), let cached = try? Plugin(program, answer: known, host) {
      plugin = cached
    } else {
      let (asked, answer) = try Plugin.describe(program, host)
      ManifestCache.keep(answer, of: file)
      plugin = asked
    }
    let id = plugin.manifest.description.id
    guard id == file.name || file.origin == "--plugin" else {
      throw PluginProblem(
        .protocolBroken,
        "\(file.path) is a plugin for “\(id)”, and called as one for “\(file.name)”: an installed plugin is called "
          + "like its format, so name the file \(file.fileName(for: id)), or let its id be “\(file.name)”")
    }
    return plugin
  }

  /// What plugins are given.
  var host: PluginHost {
    let (rules, isQuiet) = state.withLock { ($0.rules, $0.isQuiet) }
    let (idle, describe): (Duration?, Duration?) =
      switch rules.limit {
      case .standard: (.seconds(60), PluginHost.describeLimit)
      case .seconds(let seconds): (.seconds(seconds), .seconds(seconds))
      case .none: (nil, nil)
      }
    let meter = PluginMeter(isQuiet: isQuiet)
    return PluginHost(
      idleLimit: idle, describeLimit: describe, environment: Environment.ofPlugins,
      generator: "Chancery \(Chancery.version)",
      json: { DossierReader.jsonValue(in: $0, of: "a plugin") },
      tell: { severity, text in
        meter.clear()
        if !isQuiet || severity == .error { Terminal.tell(text) }
      },
      showProgress: { name, done, total in meter.show(name, done, total) },
      clearProgress: { meter.clear() })
  }
}
