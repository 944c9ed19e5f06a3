/// Who is told how far the reading of a large input has come.
public struct Progress: Sendable {
  /// Takes the bytes that have been read and the events that were found in them.
  let reached: @Sendable (_ bytes: Int, _ events: Int) -> Void

  /// A listener.
  public init(reached: @escaping @Sendable (_ bytes: Int, _ events: Int) -> Void) { self.reached = reached }

  /// Nobody is told.
  public static let untold = Progress { _, _ in }
}
