import DossierReading
import Glibc
import PluginKit

/// The one place that opens the user's files.
enum Files {
  /// Why inputs could not be had.
  enum Failure: Error {
    case missing(String)
    case unreadable(String, reason: String)
    case emptyFolder(String)
    case namedTwice(String, first: String)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is there.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether a link stands there, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The inputs at these paths: files as they are, of folders every dossier file by name, `-` for standard input.
  static func inputs(_ paths: [String]) throws(Failure) -> [InputText] {
    var inputs: [InputText] = []
    for path in try files(at: paths) {
      if path == "-" {
        inputs.append(standardInput(try read(STDIN_FILENO, name: "-")))
      } else {
        inputs.append(try text(of: path))
      }
    }
    return inputs
  }

  /// The files at these paths: of folders every dossier file by name; none may be there twice.
  static func files(at paths: [String]) throws(Failure) -> [String] {
    let files = try named(by: paths)
    guard paths.count > 1 else { return files }
    var seen: [String: String] = [:]
    for file in files where file != "-" {
      var status = stat()
      guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let identity = "\(status.st_dev) \(status.st_ino)"
      if let first = seen[identity] { throw .namedTwice(file, first: first) }
      seen[identity] = file
    }
    return files
  }

  private static func named(by paths: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths {
      if path != "-", isFolder(path) { files += try folder(path) } else { files.append(path) }
    }
    return files
  }

  /// The files to import at these paths: files as they are, of folders those that are wanted, by name; `-` for standard
  /// input.
  static func inputs(_ paths: [String], wanting isWanted: (String) -> Bool) throws(Failure) -> [InputText] {
    var inputs: [InputText] = []
    for path in paths {
      if path == "-" {
        inputs.append(InputText(name: "-", bytes: try read(STDIN_FILENO, name: "-"), syntax: nil))
      } else if isFolder(path) {
        for file in try folder(path, wanting: isWanted) { inputs.append(try text(of: file)) }
      } else {
        inputs.append(try text(of: path))
      }
    }
    return inputs
  }

  /// The files of a folder that are wanted, by name; without more said, those of a dossier.
  static func folder(
    _ path: String, wanting isWanted: (String) -> Bool = { InputText.Syntax(fileName: $0) != nil }
  ) throws(Failure) -> [String] {
    guard let all = names(in: path) else { throw .unreadable(path, reason: lastSystemError()) }
    let names = all.filter(isWanted)
    guard !names.isEmpty else { throw .emptyFolder(path) }
    let base = path.hasSuffix("/") ? path : path + "/"
    return names.map { base + $0 }.filter { !isFolder($0) }
  }

  /// What lies in a folder and is not hidden, by bytes and not by locale: the same order on every machine.
  private static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The last name of a path: `events.csv` of `data/events.csv`.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The file or folder beside a path that is not there by which it was probably meant.
  static func nearest(to path: String) -> String? {
    let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = name(of: plain)
    return nearestWord(to: name, among: names(in: folder(of: plain)) ?? []).map {
      plain.dropLast(name.count) + $0
    }
  }

  /// A file, read.
  static func text(of path: String) throws(Failure) -> InputText {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, reason: lastSystemError())
    }
    defer { close(descriptor) }
    let bytes = try read(descriptor, name: path)
    return InputText(
      name: path, bytes: bytes, syntax: InputText.Syntax(fileName: path),
      otherFormat: InputText.OtherFormat(ofPath: path) ?? InputText.OtherFormat(of: bytes, at: path))
  }

  /// What came in on standard input.
  static func standardInput(_ bytes: [UInt8]) -> InputText {
    InputText(name: "-", bytes: bytes, syntax: nil, otherFormat: InputText.OtherFormat(of: bytes, at: "-"))
  }

  /// From how many bytes on JSON is not held in memory without need.
  static let largeSize = 4 << 20

  /// Up to how many bytes JSON with errors is held in memory, for words that say more: what was probably meant.
  static let mostHeldForErrors = 64 << 20

  /// A file of JSON, in lines or as one document, that is too large to hold in memory without need; nil for any other.
  ///
  /// It stays open until the program ends.
  static func largeFile(_ path: String) -> LargeInput? {
    var status = stat()
    guard let syntax = InputText.Syntax(fileName: path), syntax != .yaml, stat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG, status.st_size > largeSize
    else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    return LargeInput(name: path, size: Int(status.st_size), syntax: syntax) { offset, room in
      read(descriptor, at: offset, into: room)
    }
  }

  /// Reads from a place of a file; a negative number where that fails.
  static func read(_ descriptor: Int32, at offset: Int, into room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = pread(descriptor, room.baseAddress, room.count, off_t(offset))
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Reads the next bytes; a negative number where that fails.
  static func read(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(descriptor, room.baseAddress, room.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func read(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(name, reason: lastSystemError()) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  /// A path from the root, without links; nil where nothing stands at it.
  static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether two paths mean one file or folder, be it there already or not; `-` is only the same as `-`.
  static func areSame(_ one: String, _ other: String) -> Bool {
    guard one != "-", other != "-" else { return one == other }
    var first = stat()
    var second = stat()
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return plain(one) == plain(other) }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// A path as it is typed in a shell: in quotes where it holds a blank or a sign.
  static func asTyped(_ path: String) -> String {
    path.contains { !$0.isLetter && !$0.isNumber && !"-_./".contains($0) }
      ? "'\(path.replacing("'", with: "'\\''"))'" : path
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path as it would be seen in its folder, without detours and links.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let name = parts.last else { return path }
    let folder = (path.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/")
    guard let real = realpath(folder, nil) else { return "\(folder)/\(name)" }
    defer { free(real) }
    return "\(String(cString: real))/\(name)"
  }
}
