import Glibc
import PluginKit

/// The files that a plugin says it has written, looked at before they are taken.
struct PluginFiles {
  private let plugin: String
  private let folder: String

  init(_ plugin: String, in folder: String) {
    self.plugin = plugin
    self.folder = folder
  }

  /// Copies a file to its target; a name that leads elsewhere, a link or a device is refused.
  func copy(_ name: String, to target: OutputFile) throws(ExportError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !parts.contains(""), !parts.contains("."), !parts.contains("..") else {
      throw broken("the file name “\(shown(name))” leads out of its folder")
    }
    guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw broken("the file name “\(shown(name))” holds a control character")
    }
    var path = folder
    for part in parts {
      path += "/" + part
      var status = stat()
      guard lstat(path, &status) == 0 else { throw broken("the file “\(shown(name))” is not there") }
      let kind = status.st_mode & S_IFMT
      guard kind == (path == folder + "/" + name ? S_IFREG : S_IFDIR) else {
        throw broken("“\(shown(name))” is no plain file of its folder")
      }
    }
    let source = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard source >= 0 else { throw broken("the file “\(shown(name))” cannot be read: \(lastSystemError())") }
    defer { close(source) }
    var block = [UInt8](repeating: 0, count: OutputFile.blockSize)
    var buffer = ByteBuffer(capacity: OutputFile.blockSize)
    while true {
      let count = read(source, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .writeFailed(path: target.target, reason: lastSystemError()) }
      guard count > 0 else { return }
      block[..<count].withUnsafeBufferPointer { buffer.put(bytes: $0) }
      try target.write(&buffer)
    }
  }

  private func broken(_ reason: String) -> ExportError { .protocolBroken(name: plugin, reason: reason) }
}
