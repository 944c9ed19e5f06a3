import Glibc
import Synchronization

/// One line on the terminal that says how far a plugin has come; where standard error is no terminal, it says nothing.
final class PluginMeter: Sendable {
  private let isTerminal: Bool
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  init(isQuiet: Bool) { isTerminal = !isQuiet && isatty(STDERR_FILENO) == 1 }

  /// Shows it, five times a second at most.
  func show(_ name: String, _ done: Int, _ total: Int?) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    shown.withLock { shown in
      guard shown.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
      shown = now
      // A plugin may say any number.
      let part = total.map { total in
        total > 0 ? "\(Int(Double(min(max(done, 0), total)) / Double(total) * 100)) %" : ""
      }
      Self.write("\r\u{1B}[K\(name): \(part ?? String(done))")
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { shown in
      if shown != nil { Self.write("\r\u{1B}[K") }
      shown = nil
    }
  }

  deinit { clear() }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
