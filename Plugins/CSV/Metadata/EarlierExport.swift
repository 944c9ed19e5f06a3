import Glibc

extension DataPackage {
  /// The tables that the metadata of an earlier export in a folder names; nothing where there is none of ours.
  ///
  /// It is read line by line, as it was written: files that someone else has described are nobody's to remove.
  static func files(namedIn folder: String) -> [String] {
    guard let text = text(ofFile: folder + fileName) else { return [] }
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    guard lines.contains(where: { $0.hasPrefix("\"generator\": \"Chancery ") }) else { return [] }
    return lines.compactMap { line in
      let start = "\"path\": \""
      guard line.hasPrefix(start), line.hasSuffix(".csv\",") else { return nil }
      let name = line.dropFirst(start.count).dropLast(2)
      return name.dropLast(4).allSatisfy { $0.isLowercase && $0.isASCII || $0 == "_" } ? String(name) : nil
    }
  }

  private static func text(ofFile path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 1 << 22 {
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
