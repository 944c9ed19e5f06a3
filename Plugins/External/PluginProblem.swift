/// Why a plugin cannot be used; each kind has a status of its own.
public struct PluginProblem: Error, Sendable, Equatable {
  /// What kind of trouble it is.
  public enum Kind: Sendable, Equatable {
    /// It is not there, or cannot be started: 69.
    case unavailable
    /// It moved no byte for too long: 75.
    case timedOut
    /// What it says is not the protocol: 76.
    case protocolBroken
    /// Others may change it: 77.
    case notTrusted
    /// It ended with a status or a signal: 79.
    case failed
    /// It refuses what it is given: 65.
    case refused
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// What is wrong, as a sentence that names the plugin, without a full stop.
  public let sentence: String

  /// A problem.
  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }
}
