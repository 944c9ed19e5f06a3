import Glibc
import Synchronization

/// A file without a name, for what must be read again from any place: standard input, as it is read.
final class Spool: Sendable {
  private let file: Int32
  /// Where more comes from, if it does.
  private let source: Int32?
  /// How many bytes have come in.
  private let size = Mutex(0)

  /// A spool that begins with these bytes, and goes on with those of a pipe; nil where there is no room for a file.
  init?(of source: Int32? = nil, from start: [UInt8] = []) {
    self.source = source
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/.chancery-XXXXXX".utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { return nil }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(path)
    guard start.withUnsafeBytes({ append($0) }) else {
      close(file)
      return nil
    }
  }

  deinit { close(file) }

  /// How many bytes are in it.
  var count: Int { size.withLock { $0 } }

  /// Reads from a place that is in it, or the next bytes of its pipe.
  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) -> Int {
    if offset < count { return Files.read(file, at: offset, into: room) }
    guard let source else { return 0 }
    let count = Files.read(source, into: room)
    guard count > 0 else { return count }
    return append(UnsafeRawBufferPointer(rebasing: room[..<count])) ? count : -1
  }

  /// Puts bytes behind the others; false where there is no room for them.
  func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    size.withLock { $0 += done }
    return true
  }
}
