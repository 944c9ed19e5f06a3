import Glibc
import Synchronization

/// The temporary files of this process, and the folders that it made, so that an interrupted run can take them away.
package enum TemporaryFiles {
  private static let paths = Mutex<(files: Set<String>, folders: Set<String>, trees: Set<String>)>(
    ([], [], []))
  private static let scratchCount = Mutex<Int>(0)

  /// Makes a new file, and hands back its descriptor.
  static func create(_ path: String) -> Int32 {
    paths.withLock { paths in
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_CREAT | O_TRUNC | O_EXCL, 0o666)
      if descriptor >= 0 { paths.files.insert(path) }
      return descriptor
    }
  }

  /// Makes a file without a name, in the folder of a path; it is gone when its descriptor is closed.
  package static func createNameless(beside path: String) -> Int32 {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = scratchName()
    return paths.withLock { _ in
      let descriptor = open(folder + name, O_RDWR | O_CLOEXEC | O_CREAT | O_EXCL, 0o600)
      if descriptor >= 0 { unlink(folder + name) }
      return descriptor
    }
  }

  /// Makes a folder that stays only if something is put in it; false when it cannot be made.
  static func createFolder(_ path: String) -> Bool {
    paths.withLock { paths in
      guard mkdir(path, 0o777) == 0 else { return false }
      paths.folders.insert(path)
      return true
    }
  }

  /// A file that has been published or taken away.
  static func forget(_ path: String) { paths.withLock { _ = $0.files.remove(path) } }

  /// Takes a folder away if this process made it and nothing is in it.
  static func removeFolder(_ path: String) {
    paths.withLock { if $0.folders.remove(path) != nil { rmdir(path) } }
  }

  /// Makes a folder for us alone, in which programs work; false when it cannot be made.
  static func createTree(_ path: String) -> Bool {
    paths.withLock { paths in
      guard mkdir(path, 0o700) == 0 else { return false }
      paths.trees.insert(path)
      return true
    }
  }

  /// Takes such a folder away, with all that is in it.
  static func removeTree(_ path: String) {
    paths.withLock { if $0.trees.remove(path) != nil { ScratchFolder.remove(path) } }
  }

  /// Ends what works for this process, removes its temporary files, and then ends it; nothing can be made in between.
  package static func removeAll(after endWork: () -> Void, andEnd end: () -> Never) -> Never {
    paths.withLock { paths -> Never in
      endWork()
      for path in paths.files { unlink(path) }
      for path in paths.folders { rmdir(path) }
      for path in paths.trees { ScratchFolder.remove(path) }
      end()
    }
  }

  /// A path in the system's folder for temporary files.
  static func scratchPath() -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return "\(folder)/\(scratchName())"
  }

  private static func scratchName() -> String { ".chancery-\(getpid())-\(nextNumber())" }

  /// A number that no other temporary file of this process has.
  static func nextNumber() -> Int {
    scratchCount.withLock { count in
      count += 1
      return count
    }
  }

  /// Removes what a run to the same target left behind when it was killed: files whose process is no more.
  static func removeStale(beside place: FilePlace) {
    removeStale(in: place.folder, beginningWith: place.temporaryPrefix)
  }

  /// Removes what runs to any file of a folder left behind when they were killed.
  static func removeStale(in folder: String, beginningWith prefix: String = ".") {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entryName(entry)
      guard name.hasPrefix(prefix), name.contains(".chancery-"),
        let process = name.lastIndex(of: "-").flatMap({ Int32(name[$0...].dropFirst()) }),
        process > 0, process != getpid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }
}
