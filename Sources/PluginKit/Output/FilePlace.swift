import Glibc

/// What stands at a path that an output is to take.
struct FilePlace {
  /// The path as given.
  let path: String
  /// The file that is really written: what a link points to.
  let resolved: String
  private let mode: mode_t?

  init(_ path: String) {
    self.path = path
    var status = stat()
    mode = path != "-" && stat(path, &status) == 0 ? status.st_mode : nil
    if let real = realpath(path, nil) {
      resolved = String(cString: real)
      free(real)
    } else {
      resolved = Self.target(ofLink: path) ?? path
    }
  }

  /// What a link points to that nothing stands at yet; nil when the path is no link.
  private static func target(ofLink path: String) -> String? {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &letters, letters.count)
    guard count > 0 else { return nil }
    let target = String(decoding: letters[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard !target.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return target }
    return path[...slash] + target
  }

  var exists: Bool { mode != nil }
  var isFolder: Bool { mode.map { $0 & S_IFMT == S_IFDIR } ?? false }
  /// Standard output, a device, a pipe, a terminal: written in place.
  var isStream: Bool { path == "-" || mode.map { $0 & S_IFMT != S_IFREG && $0 & S_IFMT != S_IFDIR } ?? false }

  var folder: String {
    guard let slash = resolved.lastIndex(of: "/") else { return "." }
    return slash == resolved.startIndex ? "/" : String(resolved[..<slash])
  }
  var name: String { resolved.split(separator: "/").last.map(String.init) ?? resolved }
  /// What the names of temporary files for this target begin with; the number of a process follows.
  var temporaryPrefix: String { ".\(name).chancery-" }
  var temporaryPath: String { "\(folder)/\(temporaryPrefix)\(getpid())" }

  /// Gives a new file the mode of the one whose place it takes.
  func keepMode(of newFile: String) -> Bool {
    guard let mode else { return true }
    return chmod(newFile, mode & 0o7777) == 0
  }
}
