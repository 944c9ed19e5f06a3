import Glibc

/// One file in the making: it is written under a temporary name beside its target, and takes the target's name when all
/// is well, so that nobody ever sees half a file.
///
/// A device, a pipe or a terminal is written in place, and so is standard output.
public final class OutputFile {
  /// How many bytes are gathered before they are written.
  public static let blockSize = 262_144

  /// The path that the user asked for.
  public let target: String
  /// Where the bytes go until ``publish()``.
  ///
  /// A library that writes files by itself writes here.
  public let temporaryPath: String
  /// How many bytes have been written through ``write(_:)``.
  public private(set) var byteCount = 0
  private let isInPlace: Bool
  /// How many of them the system was asked to bring to the disk, and how many are sent there at once.
  private var sentCount = 0
  private static let sentAtOnce = 8 << 20
  private var descriptor: Int32 = -1
  private var isSettled = false

  /// A file that will take the place of `target`, or of what the link `target` points to; `-` is standard output.
  ///
  /// Before many files are made in one folder, what killed runs left there is taken away once, not for each.
  init(
    target: String, needsPath: Bool = false, mustBeNew: Bool, removesStale: Bool = true
  ) throws(ExportError) {
    self.target = target
    let place = FilePlace(target)
    if mustBeNew && place.exists && !place.isStream {
      throw .cannotCreate(path: target, reason: "it is there already, and --no-clobber is given")
    }
    if place.isFolder {
      throw .cannotCreate(path: target, reason: "it is a folder; end the path with / to fill it")
    }
    isInPlace = place.isStream && !needsPath
    temporaryPath = place.isStream ? (needsPath ? TemporaryFiles.scratchPath() : target) : place.temporaryPath
    if needsPath && place.isStream { copiesTo = target }
    guard !isInPlace || target != "-" else {
      descriptor = STDOUT_FILENO
      return
    }
    if !isInPlace && removesStale { TemporaryFiles.removeStale(beside: place) }
    descriptor = isInPlace ? open(temporaryPath, O_WRONLY | O_CLOEXEC) : TemporaryFiles.create(temporaryPath)
    guard descriptor >= 0 else { throw .systemCannotCreate(target) }
    isCreated = true
  }

  private var isCreated = false
  private var copiesTo: String?
  private var shownTarget: String { target == "-" ? "standard output" : target }

  deinit { discard() }

  /// Writes what the buffer holds, and empties it.
  public func write(_ buffer: inout ByteBuffer) throws(ExportError) {
    try buffer.withBytes { bytes throws(ExportError) in try write(bytes) }
    buffer.removeAll()
  }

  /// Writes what the buffer holds once that is a block; what is long is written so, and takes little memory.
  public func writeBlock(_ buffer: inout ByteBuffer) throws(ExportError) {
    if buffer.count >= Self.blockSize { try write(&buffer) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { throw .closedPipe }
      guard count > 0 else { throw .writeFailed(path: shownTarget, reason: lastSystemError()) }
      done += count
    }
    byteCount += bytes.count
    sendToDisk()
  }

  /// Lets go of a file to which nothing more is written, so that any number can wait for ``publish()``.
  package func close() {
    guard !isInPlace, descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// Asks the system to begin with what has been written since the last time, so that ``publish()`` has little to wait for,
  /// and to take the memory of what was sent before for what comes next.
  ///
  /// A long file would otherwise be copied to ever new memory, which on a machine that is lent its memory as it touches it
  /// can cost more than to make the bytes; and it would push out what other programs keep there.
  private func sendToDisk() {
    guard !isInPlace, byteCount - sentCount >= Self.sentAtOnce else { return }
    // Linux begins to write out dirty pages that are said to be needed no more, and drops those that are written out.
    let start = max(0, sentCount - 2 * Self.sentAtOnce)
    posix_fadvise(descriptor, off_t(start), off_t(byteCount - start), POSIX_FADV_DONTNEED)
    sentCount = byteCount
  }

  /// Puts the file under its target's name, after its bytes have reached the disk.
  func publish() throws(ExportError) {
    guard !isSettled else { return }
    if let copiesTo { return try copy(to: copiesTo) }
    isSettled = true
    guard !isInPlace else {
      if descriptor != STDOUT_FILENO { Glibc.close(descriptor) }
      return
    }
    // A library may have written the file anew under the same path: sync what stands there now.
    let current = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    let isSynced = current >= 0 && fsync(current) == 0
    let reason = isSynced ? "" : lastSystemError()
    if current >= 0 { Glibc.close(current) }
    close()
    let place = FilePlace(target)
    guard isSynced, place.keepMode(of: temporaryPath), rename(temporaryPath, place.resolved) == 0 else {
      let reason = isSynced ? lastSystemError() : reason
      unlink(temporaryPath)
      TemporaryFiles.forget(temporaryPath)
      throw .writeFailed(path: target, reason: reason)
    }
    TemporaryFiles.forget(temporaryPath)
  }

  /// Takes the temporary file away; the target stays as it was.
  func discard() {
    guard !isSettled else { return }
    isSettled = true
    // Nothing was opened: what stands under the temporary name belongs to another output.
    guard descriptor >= 0 || isCreated else { return }
    if isInPlace {
      if descriptor != STDOUT_FILENO { Glibc.close(descriptor) }
      return
    }
    close()
    unlink(temporaryPath)
    TemporaryFiles.forget(temporaryPath)
  }

  /// For a format that must write to a real file: copies that file to a stream.
  private func copy(to stream: String) throws(ExportError) {
    defer { discard() }
    let source = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    let sink = stream == "-" ? STDOUT_FILENO : open(stream, O_WRONLY | O_CLOEXEC)
    guard source >= 0, sink >= 0 else { throw .writeFailed(path: shownTarget, reason: lastSystemError()) }
    defer { Glibc.close(source) }
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    let ownDescriptor = descriptor
    descriptor = sink
    defer { descriptor = ownDescriptor }
    defer { if sink != STDOUT_FILENO { Glibc.close(sink) } }
    while true {
      let count = read(source, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .writeFailed(path: target, reason: lastSystemError()) }
      guard count > 0 else { return }
      try block[..<count].withUnsafeBufferPointer { bytes throws(ExportError) in try write(bytes) }
    }
  }
}

/// The system's words for the last failed call: `No space left on device`.
package func lastSystemError() -> String { String(cString: strerror(errno)) }

extension ExportError {
  /// Why the system has just not created something: of a folder that is not there, which.
  static func systemCannotCreate(_ path: String) -> ExportError {
    let isMissing = errno == ENOENT
    let reason = lastSystemError()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(path.hasSuffix("/") ? 1 : 0).dropLast(name.count + 1)
    return .cannotCreate(
      path: path, reason: isMissing && !folder.isEmpty ? "there is no folder \(folder)" : reason)
  }
}
