import Foundation

/// A folder of a test's own, removed at its end.
public final class TestFolder: Sendable {
  /// Where it is.
  public let path: String

  /// A fresh folder with these files in it.
  public init(_ files: [String: String] = [:]) {
    var template = Array("\(NSTemporaryDirectory())/chancery-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return "" }
      return String(cString: made)
    }
    precondition(!path.isEmpty, "no temporary folder")
    for (name, text) in files { write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders that it is in.
  public func write(_ text: String, to name: String) { write(Data(text.utf8), to: name) }

  /// Writes bytes to a file, and makes the folders that it is in.
  public func write(_ bytes: Data, to name: String) {
    let folder = URL(fileURLWithPath: path(name)).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? bytes.write(to: URL(fileURLWithPath: path(name)))
  }

  /// The bytes of a file; nil if it is not there.
  public func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(name)).map { Array($0) }
  }

  /// A file as text; nil if it is not there.
  public func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// All files and folders in it, hidden ones too, by name; folders end in `/`.
  public var names: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.map { isFolder($0) ? $0 + "/" : $0 }.sorted()
  }

  /// Every file in it with its text: what must be the same before and after a run that fails.
  public var contents: [String: String] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, text($0) ?? "") })
  }

  private func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && isFolder.boolValue
  }
}
