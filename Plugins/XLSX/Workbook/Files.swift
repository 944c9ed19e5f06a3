import Glibc
import PluginKit

/// Files as the system has them: asked for before the library tries and speaks on stderr; written to the last byte.
enum Files {
  /// Creates the file, empty, or says why that cannot be.
  static func tryCreating(_ path: String) throws(WorkbookError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
    defer { _ = Glibc.close(file) }
    // The library goes back in the file to fill in lengths.
    guard lseek(file, 0, SEEK_CUR) >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
  }

  static func tryTemporaryFolder(_ path: String) throws(WorkbookError) {
    var information = stat()
    guard stat(path, &information) == 0, access(path, W_OK | X_OK) == 0 else {
      throw .cannotUseTemporaryFolder(path: path, reason: lastReason())
    }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotUseTemporaryFolder(path: path, reason: "it is not a folder")
    }
  }

  /// Opens a file of ours to write it anew.
  static func rewrite(_ path: String) throws(WorkbookError) -> Int32 {
    let file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
    return file
  }

  /// Copies a file to one without a name beside it, and opens that.
  static func copyAside(_ path: String) throws(WorkbookError) -> Int32 {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
    defer { _ = Glibc.close(source) }
    let copy = TemporaryFiles.createNameless(beside: path)
    guard copy >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
    do throws(WorkbookError) {
      try self.copy(Int(lseek(source, 0, SEEK_END)), from: source, at: 0, to: copy)
    } catch {
      _ = Glibc.close(copy)
      throw error
    }
    return copy
  }

  static func write(_ bytes: [UInt8], to file: Int32) throws(WorkbookError) {
    let failure = bytes.withUnsafeBytes { failureOfWriting($0, to: file) }
    if let failure { throw failure }
  }

  /// Writes bytes over those that stand at an offset.
  static func write(_ bytes: [UInt8], to file: Int32, at offset: Int) throws(WorkbookError) {
    guard pwrite(file, bytes, bytes.count, off_t(offset)) == bytes.count else { throw notWritten() }
  }

  /// Reads bytes of a file.
  static func read(_ place: Range<Int>, of file: Int32) throws(WorkbookError) -> [UInt8] {
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { room, count in
      while done < place.count {
        let offset = off_t(place.lowerBound + done)
        let read = pread(file, room.baseAddress.map { $0 + done }, place.count - done, offset)
        if read < 0 && errno == EINTR { continue }
        guard read > 0 else { break }
        done += read
      }
      count = done
    }
    guard done == place.count else {
      throw .writeFailed(step: "read what was stored", code: nil, reason: lastReason())
    }
    return bytes
  }

  /// Copies bytes of one file behind those of another.
  static func copy(_ count: Int, from source: Int32, at offset: Int, to target: Int32) throws(WorkbookError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: min(count, 1 << 18), alignment: 16)
    defer { block.deallocate() }
    var done = 0
    while done < count {
      let read = pread(source, block.baseAddress, min(block.count, count - done), off_t(offset + done))
      if read < 0 && errno == EINTR { continue }
      guard read > 0 else {
        throw .writeFailed(step: "read what was written", code: nil, reason: lastReason())
      }
      if let failure = failureOfWriting(UnsafeRawBufferPointer(rebasing: block[..<read]), to: target) {
        throw failure
      }
      done += read
    }
  }

  /// Asks the system to begin with bytes that have been written.
  static func sendToDisk(_ range: Range<Int>, of file: Int32) {
    // Linux begins to write out dirty pages that are said to be needed no more, and keeps them until that is done.
    posix_fadvise(file, off_t(range.lowerBound), off_t(range.count), POSIX_FADV_DONTNEED)
  }

  private static func failureOfWriting(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> WorkbookError? {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return notWritten() }
      done += count
    }
    return nil
  }

  private static func notWritten() -> WorkbookError {
    .writeFailed(step: "write the file", code: nil, reason: lastReason())
  }

  private static func lastReason() -> String {
    String(cString: strerror(errno))
  }
}
