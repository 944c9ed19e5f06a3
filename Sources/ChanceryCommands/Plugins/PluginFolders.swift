import Glibc

/// The folders in which plugins lie, in the order in which they are looked through.
enum PluginFolders {
  /// The variable that names folders, with colons between them.
  static let variable = "CHANCERY_PLUGIN_PATH"
  private static let pathPrefix = "chancery-plugin-"

  /// The folder of the user's own plugins.
  static var own: String? {
    if let data = Environment.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/chancery/plugins"
    }
    return Environment.variable("HOME").map { $0 + "/.local/share/chancery/plugins" }
  }

  /// The folders; one that is no path from the root, or was there before, is left out.
  static var all: [String] {
    let named = (Environment.variable(variable) ?? "").split(separator: ":").map(String.init)
    let installed = Files.absolute("/proc/self/exe").map {
      Files.folder(of: Files.folder(of: $0)) + "/libexec/chancery/plugins"
    }
    var seen: Set<String> = []
    return (named + [own, installed].compactMap { $0 }).filter { $0.hasPrefix("/") }
      .compactMap(Files.absolute).filter { seen.insert($0).inserted }
  }

  /// The plugins of a folder, by name: `gantt`, `gantt.py`, or `gantt/gantt` in a folder of its own.
  static func plugins(in folder: String) -> [PluginFile] {
    names(in: folder).compactMap { file in
      let path = "\(folder)/\(file)"
      guard !file.hasPrefix("."), !file.hasSuffix("~") else { return nil }
      guard Files.isFolder(path) else {
        return isProgram(path) ? PluginFile(path, named: stem(of: file), origin: folder) : nil
      }
      let candidates = names(in: path).filter { stem(of: $0) == file && isProgram("\(path)/\($0)") }
      let inner = candidates.first { isExecutable("\(path)/\($0)") } ?? candidates.first
      return inner.flatMap { PluginFile("\(path)/\($0)", named: file, origin: folder) }
    }
  }

  /// The programs in `PATH` that are called like plugins.
  static func pluginsOnPath() -> [PluginFile] {
    (Environment.variable("PATH") ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
      .flatMap { folder in
        names(in: folder).filter { $0.hasPrefix(pathPrefix) }.compactMap { file in
          PluginFile(
            "\(folder)/\(file)", named: stem(of: String(file.dropFirst(pathPrefix.count))), origin: folder)
        }
      }
  }

  private static func stem(of file: String) -> String { String(file.prefix { $0 != "." }) }

  /// Whether a file is a program, be it one that has not been made executable; a README beside plugins is none.
  private static func isProgram(_ path: String) -> Bool {
    isExecutable(path) || beginnings.contains { start(of: path, $0.count) == $0 }
  }

  /// How a script begins, and a program that a compiler has made.
  private static let beginnings = [Array("#!".utf8), Array("\u{7F}ELF".utf8)]

  private static func start(of path: String, _ count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(0, found)))
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_mode & 0o111 != 0
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
