import CZlib

/// Packs bytes as zip files hold them (raw deflate), in pieces that are packed apart from each other and then joined.
///
/// A piece remembers nothing of the piece before it and ends with a whole byte. So pieces can be made on all cores, and
/// their bytes put one behind the other are one packed stream, once the last piece says that it is the last.
package struct Deflate: ~Copyable {
  /// What is wanted more: speed, or a small result.
  package enum Effort: Sendable {
    case quick, thorough
  }

  /// On the heap, for zlib refuses a stream that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private let room: UnsafeMutableRawBufferPointer
  private var packed: [UInt8] = []
  private var checksum = Checksum()
  private var isSound: Bool

  /// A stream that has seen nothing yet.
  package init(_ effort: Effort) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    room = .allocate(byteCount: 65_536, alignment: 16)
    let size = Int32(MemoryLayout<z_stream>.size)
    // Negative: the bytes have no zlib header, as in a zip. 8: as much memory as zlib takes unless told otherwise.
    isSound =
      deflateInit2_(stream, effort.level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
      == Z_OK
    if isSound, let tuning = effort.tuning {
      isSound = deflateTune(stream, tuning.good, tuning.lazy, tuning.nice, tuning.chain) == Z_OK
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    room.deallocate()
  }

  /// Packs further bytes into the piece.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    checksum.add(bytes)
    run(bytes, flush: Z_NO_FLUSH)
  }

  /// Ends the piece and hands it out; nil if zlib had no memory for it.
  ///
  /// What is added from now on goes to another piece.
  package mutating func endPiece(isLast: Bool = false) -> PackedPiece? {
    run(UnsafeRawBufferPointer(start: nil, count: 0), flush: isLast ? Z_FINISH : Z_SYNC_FLUSH)
    guard isSound else { return nil }
    let piece = PackedPiece(bytes: packed, checksum: checksum)
    packed = []
    checksum = Checksum()
    deflateReset(stream)
    return piece
  }

  private mutating func run(_ bytes: UnsafeRawBufferPointer, flush: Int32) {
    guard isSound else { return }
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    repeat {
      stream.pointee.next_out = room.assumingMemoryBound(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      let code = deflate(stream, flush)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        isSound = false
        return
      }
      packed.append(contentsOf: room.prefix(room.count - Int(stream.pointee.avail_out)))
    } while stream.pointee.avail_out == 0
  }
}

/// Packed bytes that others can be put behind.
package struct PackedPiece: Sendable {
  /// The packed bytes.
  package let bytes: [UInt8]
  /// Of the bytes that were packed.
  package let checksum: Checksum
}

extension Deflate.Effort {
  fileprivate var level: Int32 {
    switch self {
    case .quick: 1
    case .thorough: 6
    }
  }

  /// How hard zlib looks for repetitions.
  ///
  /// Rows of a sheet are so much alike that looking at the last 32 places is nearly as good as looking at 128, as level 6
  /// does: the result is 1.3 % larger, in two thirds of the time.
  fileprivate var tuning: (good: Int32, lazy: Int32, nice: Int32, chain: Int32)? {
    switch self {
    case .quick: nil
    case .thorough: (4, 16, 128, 20)
    }
  }
}
