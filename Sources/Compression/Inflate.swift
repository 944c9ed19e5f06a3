import CZlib

/// Undoes deflate in pieces, so that a sheet of any size needs only two small buffers.
package struct Inflate: ~Copyable {
  /// How far a part has come.
  package enum Progress: Sendable {
    /// More input is needed, or there is more output to fetch.
    case going
    case ended
    case broken
  }

  /// On the heap, for zlib refuses a stream that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// A stream that has seen nothing yet.
  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative: the bytes have no zlib header, as in a zip.
    let size = Int32(MemoryLayout<z_stream>.size)
    isReady = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Starts on another part.
  package mutating func reset() {
    if isReady { inflateReset(stream) }
  }

  /// Turns some of the input into output and tells how much of each was used.
  package mutating func run(
    _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int, progress: Progress) {
    guard isReady else { return (0, 0, .broken) }
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let code = inflate(stream, Z_NO_FLUSH)
    let progress: Progress =
      switch code {
      case Z_STREAM_END: .ended
      case Z_OK, Z_BUF_ERROR: .going
      default: .broken
      }
    let read = input.count - Int(stream.pointee.avail_in)
    return (read, output.count - Int(stream.pointee.avail_out), progress)
  }
}
