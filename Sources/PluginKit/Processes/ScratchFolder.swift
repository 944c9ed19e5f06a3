import Glibc

/// A folder for a program to work in, fresh and for us alone, that is gone when it is needed no more.
///
/// It lies in another one, where it is easily seen what was written beside it.
package final class ScratchFolder {
  /// The folder to work in.
  package let path: String
  private let outer: String

  private static let prefix = ".chancery-work-"

  /// A fresh folder among the system's temporary files.
  package init() throws(ExportError) {
    let room = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    Self.removeStale(in: room)
    outer = "\(room)/\(Self.prefix)\(getpid())-\(TemporaryFiles.nextNumber())"
    path = outer + "/work"
    guard TemporaryFiles.createTree(outer), mkdir(path, 0o700) == 0 else {
      let reason = lastSystemError()
      TemporaryFiles.removeTree(outer)
      throw .cannotCreate(path: outer, reason: reason)
    }
  }

  deinit { TemporaryFiles.removeTree(outer) }

  /// What lies beside the folder, and should not.
  package var strays: [String] { Self.names(in: outer).filter { $0 != "work" } }

  /// What lies in the folder, by name.
  package var names: [String] { Self.names(in: path) }

  /// What lies in a folder in it, by name; nothing, where that is none, or a link to one.
  package func names(in folder: String) -> [String] {
    var status = stat()
    let isFolder = lstat("\(path)/\(folder)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isFolder ? Self.names(in: "\(path)/\(folder)") : []
  }

  /// Makes a folder in it; false when that cannot be.
  package func makeFolder(_ name: String) -> Bool { mkdir("\(path)/\(name)", 0o700) == 0 }

  /// The bytes of a file in it, or of a file in a folder in it.
  package func bytes(of name: String) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += block[..<count]
    }
  }

  /// Puts a file in it; false when that cannot be.
  package func write(_ bytes: [UInt8], to name: String) -> Bool {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The names in a folder that begin with some letters, hidden ones too, in the order of their bytes.
  private static func names(in folder: String, beginningWith prefix: String = "") -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = entryName(entry)
      if name != ".", name != "..", name.hasPrefix(prefix) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that is in it; what a link points to stays.
  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Removes what runs that were killed have left: folders of ours whose process is no more.
  private static func removeStale(in room: String) {
    for name in names(in: room, beginningWith: prefix) {
      var status = stat()
      guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH,
        lstat("\(room)/\(name)", &status) == 0, status.st_uid == getuid()
      else { continue }
      remove("\(room)/\(name)")
    }
  }
}
