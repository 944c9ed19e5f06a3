import PluginKit

/// What a plugin says to the user in messages: the first are told as they come, the others counted.
struct ToldDiagnostics {
  private static let most = 100
  private var count = 0

  /// Tells a message, unless there were too many before it.
  mutating func tell(_ diagnostic: OutputDiagnostic, as name: String, _ host: PluginHost) {
    count += 1
    guard count <= Self.most else { return }
    host.tell(diagnostic.severity, "\(name): \(diagnostic.severity.rawValue): \(diagnostic.text)")
  }

  /// Tells how many were not told, and where they stand.
  func tellOfRest(as name: String, _ host: PluginHost, elsewhere: String = "") {
    guard count > Self.most else { return }
    host.tell(.note, "\(name): … \(count - Self.most) more messages are not shown\(elsewhere)")
  }
}
