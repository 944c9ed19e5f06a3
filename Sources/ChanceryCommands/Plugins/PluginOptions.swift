import ArgumentParser
import ExternalPlugin
import PluginKit

/// Which plugins may be used, and how long they may take.
struct PluginOptions: ParsableArguments {
  @Option(
    name: .customLong("plugin"), parsing: .singleValue,
    help: ArgumentHelp("A plugin to use, beside those that are installed.", valueName: "path"),
    completion: .file())
  var plugins: [String] = []

  @Flag(name: .long, help: "Use no plugin.")
  var noPlugins = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How long a plugin may move no byte: seconds, or none. (default: 60)", valueName: "seconds"))
  var pluginTimeout: String?

  @Flag(name: .customLong("plugins-on-path"), help: "Use programs chancery-plugin-NAME in PATH too.")
  var onPath = false

  func validate() throws {
    if noPlugins, let path = plugins.first {
      throw ValidationError("--no-plugins and --plugin \(path) do not go together")
    }
    PluginShelf.shared.prepare(
      PluginShelf.Rules(isOff: noPlugins, named: plugins, usesPath: onPath, limit: try limit()))
  }

  /// Ends with the reason where a plugin that the command line names cannot be used; of several, all reasons are told.
  func requireNamed() throws {
    guard !noPlugins else { return }
    let named: [PluginEntry]
    do throws(PluginProblem) {
      named = try PluginShelf.shared.entries(of: "--plugin")
    } catch {
      throw error.told()
    }
    let problems = named.compactMap(\.problem)
    for problem in problems.dropFirst() { _ = problem.told() }
    if let first = problems.first { throw first.told() }
    for entry in named {
      guard let id = entry.plugin?.manifest.description.id, let taker = entry.shadowedBy else { continue }
      throw ValidationError(
        "--plugin \(entry.file.path) has no effect: it is a plugin for \(id), which \(taker) serves")
    }
  }

  /// Refuses `--no-plugins` where a plugin is asked for.
  func refuseToUseNone() throws {
    guard noPlugins else { return }
    throw ValidationError("--no-plugins has no effect here: a plugin is asked for; leave it out")
  }

  private func limit() throws -> PluginShelf.Limit {
    guard let text = pluginTimeout else { return .standard }
    if text == "none" { return .none }
    guard let seconds = Double(text), seconds > 0, seconds < 1e6 else {
      throw ValidationError("--plugin-timeout must be a number of seconds, or none, not “\(text)”")
    }
    return .seconds(seconds)
  }
}

extension PluginProblem {
  /// Tells the user, and gives the status with which to end.
  func told() -> ExitCode {
    Terminal.tell("chancery: \(sentence)")
    return status.code
  }

  /// The status of a run that ends for this reason.
  var status: ExitStatus {
    switch kind {
    case .unavailable: .unavailable
    case .timedOut: .timedOut
    case .protocolBroken: .protocolBroken
    case .notTrusted: .notTrusted
    case .failed: .toolFailed
    case .refused: .badData
    }
  }
}
