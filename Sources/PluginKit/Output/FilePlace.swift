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
      resolved = Self.endOfLinks(from: path)
    }
  }

  /// What a link points to where nothing stands yet: the file is made there.
  private static func endOfLinks(from path: String) -> String {
    var path = path
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    for _ in 0..<40 {
      let length = readlink(path, &target, target.count - 1)
      guard length > 0 else { break }
      let link = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = link.hasPrefix("/") ? link : folder + link
    }
    return path
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
