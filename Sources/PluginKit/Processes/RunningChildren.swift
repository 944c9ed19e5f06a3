import Glibc
import Synchronization

/// The programs that run for us, so that an interrupted run leaves none behind.
package enum RunningChildren {
  private static let running = Mutex<Set<pid_t>>([])
  private static let markCount = Mutex(0)

  /// A variable by which all that a program starts is known, also what has left its session.
  static func newMark() -> String {
    let number = markCount.withLock { count in
      count += 1
      return count
    }
    return "CHANCERY_PLUGIN_RUN=\(getpid())-\(number)"
  }

  /// Starts a program and remembers it at once; gives the system's number of what went wrong, or 0.
  static func start(_ process: inout pid_t, _ spawn: (inout pid_t) -> Int32) -> Int32 {
    running.withLock { running in
      let code = spawn(&process)
      if code == 0 { running.insert(process) }
      return code
    }
  }

  static func forget(_ process: pid_t) { running.withLock { _ = $0.remove(process) } }

  /// Kills what a program that has ended left behind: its session, and what has left that; true when there was something.
  static func killRest(of process: pid_t, marked mark: String) -> Bool {
    var found = false
    // What is being started while we look shows the next time.
    for _ in 0..<5 {
      let rest = processes(marked: mark).filter { $0 != process }
      guard !rest.isEmpty else { break }
      found = true
      for other in rest { kill(other, SIGKILL) }
      usleep(1_000)
    }
    kill(-process, SIGKILL)
    return found
  }

  /// Asks all programs to end, and makes those that have not after two seconds, or when `isHurried` says so.
  package static func endAll(isHurried: () -> Bool) {
    // The lock is kept: the process ends next, and starts nothing any more.
    running.withLock { running in
      for process in running { kill(-process, SIGTERM) }
      let deadline = ContinuousClock.now + .seconds(2)
      while ContinuousClock.now < deadline, !isHurried(), running.contains(where: isAlive) { usleep(5_000) }
      for process in running {
        kill(-process, SIGKILL)
        for other in processes(marked: "CHANCERY_PLUGIN_RUN=\(getpid())-") { kill(other, SIGKILL) }
      }
    }
  }

  private static func isAlive(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_code == 0
  }

  /// The processes of ours in whose environment a variable begins so.
  private static func processes(marked mark: String) -> [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [pid_t] = []
    let wanted = Array(mark.utf8)
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let process = pid_t(name), process != getpid() else { continue }
      let descriptor = open("/proc/\(name)/environ", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if holds(descriptor, wanted) { found.append(process) }
    }
    return found
  }

  private static func holds(_ descriptor: Int32, _ wanted: [UInt8]) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      guard more > 0 else { break }
      count += more
    }
    return bytes[..<count].split(separator: 0).contains { variable in
      // A whole number, or all numbers of this process.
      wanted.last == UInt8(ascii: "-") ? variable.starts(with: wanted) : variable.elementsEqual(wanted)
    }
  }
}
