import PluginKit

/// A run of a plugin from beginning to end, with all that it wrote held in memory.
package struct PluginRun {
  /// How it ended; nil where it had to be ended because nothing moved.
  package let end: ChildProcess.End?
  /// What it wrote to standard output.
  package let output: [UInt8]
  /// How many bytes it was sent and did not read.
  package let unreadCount: Int
  /// Whether something that it had started went on.
  package let leftBehind: Bool
  /// Whether it wrote more than it may.
  package let isTooLong: Bool
  /// How much memory it needed at the most.
  package let peakKilobytes: Int
  let complaints: Complaints

  /// Whether it ended with status 0.
  package var isGood: Bool { end == .exited(0) }
  /// The last line that it wrote to standard error.
  package var lastComplaint: String? { complaints.lastLine }

  /// Starts a program, sends it some bytes, and takes what it writes until it has ended, or more than `most` bytes.
  ///
  /// Where nobody hears it, its standard output is closed before it begins.
  package init(
    _ launch: ChildProcess.Launch, input: [UInt8] = [], idleLimit: Duration?, most: Int = 1 << 30,
    isHeard: Bool = true
  ) throws(PluginProblem) {
    let child: ChildProcess
    do throws(ChildProcess.StartFailure) {
      child = try ChildProcess(launch, idleLimit: idleLimit)
    } catch {
      throw PluginProblem(.unavailable, startFailure(of: launch.path, code: error.code))
    }
    if !isHeard { child.closeOutput() }
    let gatherer = Gatherer(most: most)
    var step = ChildProcess.Step.done
    var isTooLong = false
    do throws(ExportError) {
      step = try input.withUnsafeBufferPointer { bytes throws(ExportError) in
        try child.send(bytes, to: gatherer)
      }
      if step != .idle { step = try child.awaitEnd(gatherer) }
    } catch {
      isTooLong = true
    }
    self.isTooLong = isTooLong
    unreadCount = child.unreadCount
    if step == .idle || isTooLong {
      child.terminate(grace: .seconds(2))
      (end, leftBehind) = (nil, false)
    } else {
      let (end, leftBehind) = child.finish()
      (self.end, self.leftBehind) = (end, leftBehind)
    }
    peakKilobytes = child.peakKilobytes
    output = gatherer.output
    complaints = gatherer.complaints
  }

  /// Holds what comes.
  private final class Gatherer: ChildListener {
    var output: [UInt8] = []
    var complaints = Complaints()
    private let most: Int

    init(most: Int) { self.most = most }

    func take(output bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
      guard output.count + bytes.count <= most else { throw .refused("too long") }
      output.append(contentsOf: bytes)
    }

    func take(complaint bytes: UnsafeBufferPointer<UInt8>) { complaints.add(bytes) }
  }
}

extension ChildProcess.End {
  /// How it ended, as the end of a sentence: `ended with status 3`, `was ended by signal 11 (SIGSEGV)`.
  package var words: String {
    switch self {
    case .exited(let status): return "ended with status \(status)"
    case .signaled(let signal):
      let names: [Int32: String] = [
        2: "SIGINT", 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL",
        11: "SIGSEGV",
        13: "SIGPIPE", 15: "SIGTERM",
      ]
      return "was ended by signal \(signal)" + (names[signal].map { " (\($0))" } ?? "")
    }
  }
}
