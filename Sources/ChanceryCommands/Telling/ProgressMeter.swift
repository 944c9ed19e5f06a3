import DossierReading
import Glibc
import Synchronization

/// One line on the terminal that says how far long work has come: events, their rate, the time left.
///
/// It shows after a second, changes five times a second, and is gone when the work is done. Where standard error is no
/// terminal, it says nothing.
final class ProgressMeter: Sendable {
  private struct State {
    var shown: ContinuousClock.Instant?
    var isShown = false
  }

  private let size: Int?
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// A meter for an input of so many bytes, where that is known.
  init(size: Int?, isQuiet: Bool) {
    self.size = size
    isTerminal = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// To be told how far the reading has come.
  var progress: Progress {
    guard isTerminal else { return .untold }
    return Progress { [self] bytes, events in show(bytes, events) }
  }

  private func show(_ bytes: Int, _ events: Int) {
    let now = ContinuousClock.now
    let seconds =
      Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    state.withLock { state in
      guard seconds > 1, state.shown.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
      state.shown = now
      state.isShown = true
      Self.write("\r\u{1B}[K\(Self.line(seconds: seconds, bytes: bytes, size: size, events: events))")
    }
  }

  /// What the line says: `1,200,000 events, 850,000 a second, 40 %, 2 s left`.
  static func line(seconds: Double, bytes: Int, size: Int?, events: Int) -> String {
    var parts = [
      "\(grouped(events)) events", "\(grouped(Int(Double(events) / max(seconds, 0.001)))) a second",
    ]
    if let size, size > 0, bytes > 0 {
      let share = min(Double(bytes) / Double(size), 1)
      parts.append("\(Int(share * 100)) %")
      parts.append("\(Int((seconds / share - seconds).rounded(.up))) s left")
    }
    return parts.joined(separator: ", ")
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { Self.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
