import DossierReading
import Glibc
import PluginKit

/// What plugins have said of themselves, kept as long as their files stay as they are.
enum ManifestCache {
  private static var folder: String? {
    if let cache = Environment.variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      return cache + "/chancery/plugins"
    }
    return Environment.variable("HOME").map { $0 + "/.cache/chancery/plugins" }
  }

  /// What a plugin said when its file was what it is now.
  static func answer(of plugin: PluginFile) -> [UInt8]? {
    guard let path = path(of: plugin) else { return nil }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_uid == getuid(), status.st_mode & 0o022 == 0,
      let text = try? Files.text(of: path)
    else { return nil }
    let head = Array((plugin.identity + "\n").utf8)
    return text.bytes.starts(with: head) ? Array(text.bytes[head.count...]) : nil
  }

  /// Keeps what a plugin says; where there is no room for it, it is asked again the next time.
  static func keep(_ answer: [UInt8], of plugin: PluginFile) {
    guard let path = path(of: plugin), let folder else { return }
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    var buffer = ByteBuffer()
    buffer.put(plugin.identity + "\n")
    buffer.put(bytes: answer)
    do throws(ExportError) {
      let output = Output(path: path)
      try output.mainFile().write(&buffer)
      try output.publish()
    } catch {}
  }

  /// A file for each path; what collides is asked again.
  private static func path(of plugin: PluginFile) -> String? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in plugin.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return folder.map { "\($0)/\(String(hash, radix: 16))" }
  }
}
