import DossierModel
import PluginKit

/// What plugins are given by the program that runs them, which alone knows the environment and the terminal.
public struct PluginHost: Sendable {
  /// The versions of the protocol that we speak.
  public static let protocols = [1]
  /// How long a plugin may take to describe itself.
  public static let describeLimit = Duration.seconds(2)

  /// How long no byte may move; nil for as long as it takes.
  public let idleLimit: Duration?
  /// How long it may take to describe itself; nil for as long as it takes.
  public let describeLimit: Duration?
  /// The variables that a plugin sees.
  public let environment: [String: String]
  /// The program that runs plugins, with its version: `Chancery 0.1.0`.
  public let generator: String
  /// Reads one JSON value; nil where it is none.
  public let json: @Sendable ([UInt8]) -> NodeView?
  /// Tells the user something that a plugin says.
  public let tell: @Sendable (Diagnostic.Severity, String) -> Void
  /// Shows how far a plugin has come: its name, how much is done, and of how much where that is known.
  public let showProgress: @Sendable (String, Int, Int?) -> Void
  /// Shows it no longer.
  public let clearProgress: @Sendable () -> Void

  /// What plugins are given.
  public init(
    idleLimit: Duration?, describeLimit: Duration?, environment: [String: String], generator: String,
    json: @escaping @Sendable ([UInt8]) -> NodeView?,
    tell: @escaping @Sendable (Diagnostic.Severity, String) -> Void,
    showProgress: @escaping @Sendable (String, Int, Int?) -> Void = { _, _, _ in },
    clearProgress: @escaping @Sendable () -> Void = {}
  ) {
    self.idleLimit = idleLimit
    self.describeLimit = describeLimit
    self.environment = environment
    self.generator = generator
    self.json = json
    self.tell = tell
    self.showProgress = showProgress
    self.clearProgress = clearProgress
  }
}

/// A program that is a plugin: its file, and what stands before `describe`, `export` or `import` on its command line.
public struct PluginProgram: Sendable, Hashable {
  /// Its file, from the root.
  public let path: String
  /// Words that come first.
  public let arguments: [String]

  /// A program.
  public init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// What to start for one of the three commands.
  func launch(_ command: String, _ host: PluginHost, in folder: String) -> ChildProcess.Launch {
    ChildProcess.Launch(
      path: path, arguments: arguments + [command], environment: host.environment, folder: folder)
  }
}
