import Glibc

/// A folder of a test's own, removed at its end.
final class TestFolder {
  let path: String

  init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/chancery-xlsx-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return "" }
      return String(cString: made)
    }
    precondition(!path.isEmpty, "no temporary folder")
  }

  deinit {
    guard let listing = opendir(path) else { return }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink("\(path)/\(name)")
    }
    closedir(listing)
    rmdir(path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// What stands in it.
  var names: [String] {
    guard let listing = opendir(path) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// Whole files as bytes.
enum TestBytes {
  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// Python with openpyxl and python-calamine: readers that are not ours.
enum Python {
  /// The interpreter that `CHANCERY_PYTHON` names.
  ///
  /// Says aloud that a test is left out without it.
  static func interpreter(for test: String = #function) -> String? {
    if let path = getenv("CHANCERY_PYTHON") { return String(cString: path) }
    print("\n*** LEFT OUT: \(test): CHANCERY_PYTHON is not set ***\n")
    return nil
  }

  /// Runs a script and returns what it prints.
  static func run(_ script: String, _ arguments: [String], with interpreter: String) -> String {
    let folder = TestFolder()
    TestBytes.write(Array(script.utf8), to: folder.file("script.py"))
    let words = [interpreter, "-W", "ignore", folder.file("script.py")] + arguments
    let command = words.map { "'\($0)'" }.joined(separator: " ")
    guard let pipe = popen("\(command) 2>&1", "r") else { return "cannot start \(interpreter)" }
    defer { pclose(pipe) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { return String(decoding: output, as: UTF8.self) }
      output += buffer.prefix(count)
    }
  }
}
