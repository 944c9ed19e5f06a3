import Glibc
import Synchronization

/// The temporary files of this process, so that an interrupted run can take them away.
package enum TemporaryFiles {
  private static let open = Mutex<Set<String>>([])
  private static let scratchCount = Mutex<Int>(0)

  static func register(_ path: String) { open.withLock { _ = $0.insert(path) } }
  static func forget(_ path: String) { open.withLock { _ = $0.remove(path) } }

  /// Removes every temporary file of this process.
  package static func removeAll() {
    open.withLock { paths in
      for path in paths { unlink(path) }
      paths.removeAll()
    }
  }

  /// A path in the system's folder for temporary files.
  static func scratchPath() -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let number = scratchCount.withLock { count in
      count += 1
      return count
    }
    return "\(folder)/.chancery-\(getpid())-\(number)"
  }

  /// Removes what a run to the same target left behind when it was killed: files whose process is no more.
  static func removeStale(beside place: FilePlace) {
    guard let folder = opendir(place.folder) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(place.temporaryPrefix),
        let process = Int32(name.dropFirst(place.temporaryPrefix.count)),
        process != getpid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(place.folder)/\(name)")
    }
  }
}
