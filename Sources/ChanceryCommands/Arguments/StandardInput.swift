import DossierReading
import Glibc
import PluginKit
import Synchronization

/// What comes in on standard input: held in memory where it is small, else kept in a file, to be read more than once.
enum StandardInput {
  /// Input of any syntax, whole.
  case small([UInt8])
  /// Much JSON Lines.
  case large(LargeInput)

  /// Reads the beginning, and the rest unless it is much and JSON Lines.
  static func open() throws(Files.Failure) -> StandardInput {
    var start: [UInt8] = []
    let isAll = try read(upTo: Files.largeSize, into: &start)
    guard !isAll else { return .small(start) }
    let isLines = InputText(name: "-", bytes: start, syntax: nil).isJSONLines
    if isLines, let spool = Spool(start) { return .large(LargeInput(name: "-", size: nil, read: spool.read)) }
    _ = try read(upTo: .max, into: &start)
    return .small(start)
  }

  /// Appends at most so many bytes; true when that was all.
  private static func read(upTo limit: Int, into bytes: inout [UInt8]) throws(Files.Failure) -> Bool {
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count < limit {
      let count = block.withUnsafeMutableBytes { Files.read(STDIN_FILENO, into: $0) }
      guard count >= 0 else { throw .unreadable("-", reason: lastSystemError()) }
      guard count > 0 else { return true }
      bytes.append(contentsOf: block[..<count])
    }
    return false
  }
}

/// Standard input, written to a file without a name as it is read, so that it can be read again from any place.
private final class Spool: Sendable {
  private let file: Int32
  /// How many bytes have come in; negative once reading or writing has failed.
  private let size = Mutex(0)

  /// A spool that begins with these bytes; nil where there is no room for a file.
  init?(_ start: [UInt8]) {
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

  /// Reads from a place that has been read before, or the next bytes of standard input.
  func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) -> Int {
    if offset < size.withLock({ $0 }) { return Files.read(file, at: offset, into: room) }
    let count = Files.read(STDIN_FILENO, into: room)
    guard count > 0 else { return count }
    return append(UnsafeRawBufferPointer(rebasing: room[..<count])) ? count : -1
  }

  private func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
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
