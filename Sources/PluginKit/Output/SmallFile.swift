import Glibc

/// A file that is read whole: an earlier output, which a new one is held against.
package enum SmallFile {
  /// The bytes of a regular file; nil where there is none, or where it has more than `most`.
  package static func bytes(of path: String, most: Int = .max) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    guard size <= most else { return nil }
    return [UInt8](unsafeUninitializedCapacity: size) { room, count in
      while count < size {
        let more = read(descriptor, room.baseAddress.map { $0 + count }, size - count)
        if more < 0 && errno == EINTR { continue }
        guard more > 0 else { break }
        count += more
      }
    }
  }

  /// The names of the files of a folder with an ending, in order; nil where there is no such folder.
  package static func names(in folder: String, ending: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The name of what a folder holds.
func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) {
    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
  }
}
