import Glibc
import PluginKit

/// A program that is given a text, a time to finish in, and so much memory.
struct Child {
  let program: String
  let arguments: [String]
  let megabytes: Int

  /// How it ended.
  enum Outcome {
    case done
    case missing
    case failed(String)
    case tooLarge
    case late
  }

  /// Runs it; nothing that it started outlives it.
  func run(_ input: [UInt8], seconds: Int) -> Outcome {
    guard let path = Self.path(of: program) else { return .missing }
    let child: ChildProcess
    do throws(ChildProcess.StartFailure) {
      child = try ChildProcess(bounded(path), idleLimit: nil, timeLimit: .seconds(seconds))
    } catch {
      return .failed("it cannot be started: \(String(cString: strerror(error.code)))")
    }
    let listener = Listener()
    do throws(ExportError) {
      let step = try input.withUnsafeBufferPointer { bytes throws(ExportError) in
        try child.send(bytes, to: listener)
      }
      if step != .idle, try child.awaitEnd(listener) == .done {
        return outcome(of: child.finish().end, listener.lastComplaint)
      }
    } catch {
      return .failed("\(error)")
    }
    child.terminate(grace: .milliseconds(300))
    return .late
  }

  private func outcome(of end: ChildProcess.End, _ complaint: String?) -> Outcome {
    switch end {
    case .exited(0):
      // The one warning that spoils a picture: `dot` shrinks what is wider than 32,767 pixels.
      complaint?.contains("too large for cairo-renderer") == true ? .tooLarge : .done
    case .exited(let status): .failed(complaint ?? "it ended with status \(status)")
    case .signaled(let signal): .failed("it was ended by signal \(signal)")
    }
  }

  /// The program with its memory bounded by `prlimit`, which every Debian has: one that wants more fails, and no more.
  ///
  /// Where there is no `prlimit`, only the time is bounded.
  private func bounded(_ path: String) -> ChildProcess.Launch {
    let prlimit = Self.path(of: "prlimit")
    let bounds = prlimit == nil ? [] : ["--as=\(megabytes << 20)", path]
    return ChildProcess.Launch(
      path: prlimit ?? path, arguments: bounds + arguments, environment: ChildProcess.Launch.ownEnvironment,
      folder: ".")
  }

  /// Where a program is: as it is named when its name is a path, else in the first folder of `PATH` that has it.
  private static func path(of program: String) -> String? {
    func isProgram(_ path: String) -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
    guard !program.contains("/") else { return isProgram(program) ? program : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").lazy.map { "\($0)/\(program)" }.first(where: isProgram)
  }

  /// Keeps the end of what a program complains of; it may complain at any length.
  private final class Listener: ChildListener {
    private var last: [UInt8] = []

    func take(output: UnsafeBufferPointer<UInt8>) {}

    func take(complaint: UnsafeBufferPointer<UInt8>) {
      last += complaint
      if last.count > 16_384 { last.removeFirst(last.count - 8_192) }
    }

    /// The last line.
    var lastComplaint: String? {
      String(decoding: last, as: UTF8.self).split(separator: "\n").last.map(String.init)
    }
  }
}
