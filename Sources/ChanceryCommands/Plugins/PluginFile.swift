import ExternalPlugin
import Glibc

/// A file that may be a plugin, found in a folder or named on the command line.
struct PluginFile: Sendable {
  /// The name that its file gives it: `gantt` for `gantt.py`.
  let name: String
  /// Its file, from the root, without links.
  let path: String
  /// Where it was found: a folder, `--plugin`.
  let origin: String
  /// What it is in the file system, by which a change shows.
  let identity: String
  /// Why it may not be run.
  let problem: PluginProblem?

  /// What stands at a path; nil where nothing does.
  init?(_ given: String, named name: String? = nil, origin: String) {
    var status = stat()
    guard let path = Files.absolute(given), stat(path, &status) == 0 else { return nil }
    let file = Files.name(of: path)
    self.name = name ?? String(file.prefix { $0 != "." })
    self.path = path
    self.origin = origin
    let time = status.st_mtim
    identity = "\(path)\n\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
    problem = Self.problem(of: path, status)
  }

  /// What the file would be called if it were a plugin for another format: `gantt.py` for `chart.py`.
  func fileName(for id: String) -> String {
    let file = Files.name(of: path)
    return id + file.drop { $0 != "." }
  }

  /// Why a file may not be run: it is none, or others than we and root may write it.
  private static func problem(of path: String, _ status: stat) -> PluginProblem? {
    guard status.st_mode & S_IFMT == S_IFREG else { return PluginProblem(.unavailable, "\(path) is no file") }
    if let reason = distrust(path, status, isSticky: false) { return reason }
    var folder = path
    var isNearest = true
    while let slash = folder.lastIndex(of: "/"), folder != "/" {
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      var status = stat()
      guard stat(folder, &status) == 0 else { break }
      // Who may write in a folder further up with the sticky bit may not put another in the place of ours.
      if let reason = distrust(folder, status, isSticky: !isNearest && status.st_mode & S_ISVTX != 0) {
        return reason
      }
      isNearest = false
    }
    guard access(path, X_OK) == 0 else {
      let mode = String(status.st_mode & 0o7777, radix: 8)
      return PluginProblem(.unavailable, "\(path) is not executable (mode \(mode)): chmod +x \(path)")
    }
    return nil
  }

  private static func distrust(_ path: String, _ status: stat, isSticky: Bool) -> PluginProblem? {
    guard status.st_uid == getuid() || status.st_uid == 0 else {
      return PluginProblem(
        .notTrusted, "\(path) belongs to another user (number \(status.st_uid)), so no plugin of it is run")
    }
    // Where each user has a group of the same number, nobody else is in it.
    let shared: mode_t = status.st_gid == status.st_uid ? 0o002 : 0o022
    guard status.st_mode & shared == 0 || isSticky else {
      let mode = String(status.st_mode & 0o7777, radix: 8)
      return PluginProblem(
        .notTrusted,
        "others may write to \(path) (mode \(mode)), so no plugin of it is run: chmod go-w \(path)")
    }
    return nil
  }
}
