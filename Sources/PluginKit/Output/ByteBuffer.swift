import DossierModel

/// Bytes on their way to an output.
///
/// Everything an exporter writes goes through one buffer: texts, slices, numbers and days, as they are or escaped. The
/// escape loop lives here, so that no plugin goes through text byte by byte. A buffer has one owner and is never copied.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  /// How many bytes it holds.
  @inlinable
  public var count: Int { length }
  @usableFromInline var length = 0
  @usableFromInline var memory: UnsafeMutablePointer<UInt8>
  /// How many bytes it has room for before it grows.
  @usableFromInline package private(set) var capacity: Int

  /// An empty buffer.
  public init() { self.init(capacity: 1_024) }

  /// So many bytes behind the room are there to be looked at, though never written.
  static let margin = 16

  /// An empty buffer with room for so many bytes.
  public init(capacity: Int) {
    self.capacity = max(capacity, 64)
    memory = Self.allocate(self.capacity)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + margin)
    memory.initialize(repeating: 0, count: capacity + margin)
    return memory
  }

  deinit { memory.deallocate() }

  /// A copy of the bytes so far.
  public var bytes: [UInt8] { Array(written(from: 0)) }

  /// Lends the bytes since a mark.
  public func withBytes<Result: ~Copyable, Failure: Error>(
    from mark: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(written(from: mark))
  }

  /// Makes room for so many bytes more.
  @inlinable
  public mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Appends a text.
  @inlinable
  public mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put(bytes: $0) }
  }

  /// Appends a text of the program.
  @inlinable @inline(__always)
  public mutating func put(literal text: StaticString) {
    put(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func put(byte: UInt8) {
    reserve(1)
    memory[count] = byte
    length += 1
  }

  /// Appends a slice of a larger text.
  @inlinable @inline(__always)
  public mutating func put(_ slice: TextSlice) {
    slice.withUTF8 { put(bytes: $0) }
  }

  /// Appends a whole number.
  public mutating func put(_ number: Int) {
    reserve(20)
    if number < 0 { put(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var width = 1
    var bound: UInt = 10
    while rest >= bound, width < 19 {
      width += 1
      bound *= 10
    }
    if rest >= bound { width += 1 }
    var place = count + width
    length = place
    repeat {
      place -= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      memory[place] = 48 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
  }

  /// Appends a number as people write it: `30`, `4.7`.
  public mutating func put(_ number: Double) { put(number.plainText) }

  /// Appends a day: `2025-03-10`.
  public mutating func put(_ day: CivilDate) {
    guard 0...9_999 ~= day.year else { return put(day.description) }
    reserve(10)
    let place = memory + count
    let (century, year) = day.year.quotientAndRemainder(dividingBy: 100)
    Self.write(century, to: place)
    Self.write(year, to: place + 2)
    place[4] = UInt8(ascii: "-")
    Self.write(day.month, to: place + 5)
    place[7] = UInt8(ascii: "-")
    Self.write(day.day, to: place + 8)
    length += 10
  }

  /// Appends a day of four digits for the year in the basic format of ISO 8601: `20250310`.
  @inlinable
  package mutating func put(basic day: CivilDate) {
    reserve(8)
    let year = UInt64(truncatingIfNeeded: day.year)
    let century = (year &* 5_243) >> 19
    let pairs =
      century | (year &- century &* 100) << 16 | UInt64(truncatingIfNeeded: day.month) << 32
      | UInt64(truncatingIfNeeded: day.day) << 48
    // Four numbers below 100, side by side: their tens, and before those their ones.
    let tens = (pairs &* 205) >> 11 & 0x000F_000F_000F_000F
    let digits = tens | (pairs &- tens &* 10) << 8 | 0x3030_3030_3030_3030
    UnsafeMutableRawPointer(memory + length).storeBytes(of: digits.littleEndian, as: UInt64.self)
    length += 8
  }

  /// Writes a number below 100 with two digits.
  private static func write(_ number: Int, to place: UnsafeMutablePointer<UInt8>) {
    let number = UInt32(truncatingIfNeeded: number)
    let tens = (number &* 205) >> 11
    place[0] = 48 &+ UInt8(truncatingIfNeeded: tens)
    place[1] = 48 &+ UInt8(truncatingIfNeeded: number &- tens &* 10)
  }

  /// Appends a number that is not negative, with zeros before it: 7 with two digits is `07`.
  public mutating func put(_ number: Int, digits: Int) {
    reserve(digits)
    var rest = UInt(number)
    var place = count + digits
    length = place
    for _ in 0..<digits {
      place -= 1
      memory[place] = 48 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Appends a date as EDTF.
  public mutating func put(_ date: EDTFDate) { put(date.description) }

  /// Appends a text, with each special byte replaced.
  public mutating func put(_ text: String, escaping escaper: Escaper) {
    var text = text
    text.withUTF8 { put($0, escaping: escaper) }
  }

  /// Appends a slice of a larger text, with each special byte replaced.
  public mutating func put(_ slice: TextSlice, escaping escaper: Escaper) {
    slice.withUTF8 { put($0, escaping: escaper) }
  }

  /// Appends a record as one JSON object.
  public mutating func put(json record: some DossierRecord) {
    var object: [UInt8] = []
    record.appendJSON(to: &object)
    put(bytes: object)
  }

  /// Appends a text as a JSON string, in quotes.
  public mutating func put(jsonText text: String) {
    var quoted: [UInt8] = []
    quoted.appendJSONText(text)
    put(bytes: quoted)
  }

  /// Appends raw bytes.
  @inlinable @inline(__always)
  public mutating func put(bytes more: UnsafeBufferPointer<UInt8>) {
    reserve(more.count)
    put(reserved: more)
  }

  /// Appends raw bytes for which there is room.
  @inlinable @inline(__always)
  package mutating func put(reserved more: UnsafeBufferPointer<UInt8>) {
    guard let start = more.baseAddress else { return }
    (memory + count).update(from: start, count: more.count)
    length += more.count
  }

  /// Appends the first of sixteen bytes, for which there is room; the others land in the margin.
  @inlinable @inline(__always)
  package mutating func put(_ bytes: SixteenBytes, count: Int) {
    UnsafeMutableRawPointer(memory + length).storeBytes(of: bytes, as: SixteenBytes.self)
    length += count
  }

  /// Appends raw bytes.
  public mutating func put(bytes more: some Collection<UInt8>) {
    reserve(more.count)
    let room = UnsafeMutableBufferPointer(start: memory + count, count: more.count)
    length += room.initialize(fromContentsOf: more)
  }

  /// Takes out what was written since a mark, and hands it back.
  public mutating func take(from mark: Int) -> ArraySlice<UInt8> {
    let taken = Array(written(from: mark))[...]
    length = mark
    return taken
  }

  /// Empties the buffer and keeps its room.
  @inlinable
  public mutating func removeAll() { length = 0 }

  /// Takes the last byte back.
  @inlinable
  public mutating func removeLast() {
    precondition(length > 0, "there is a last byte")
    length -= 1
  }

  /// The first byte that was written since a mark.
  @inlinable
  public func firstByte(since mark: Int) -> UInt8? { mark < length ? memory[mark] : nil }

  /// Puts a short text of the program in front of the bytes since a mark.
  @inlinable @inline(__always)
  package mutating func insert(literal text: StaticString, at mark: Int) {
    let more = text.utf8CodeUnitCount
    precondition(0...length ~= mark, "a mark lies within what was written")
    reserve(more + 16)
    let (place, moved) = (UnsafeMutableRawPointer(memory + mark), length &- mark)
    if moved <= 16 {
      place.storeBytes(
        of: place.loadUnaligned(as: SixteenBytes.self), toByteOffset: more, as: SixteenBytes.self)
    } else {
      (place + more).copyMemory(from: place, byteCount: moved)
    }
    place.copyMemory(from: text.utf8Start, byteCount: more)
    length += more
  }

  /// Puts bytes in front of those written since a mark.
  public mutating func insert(_ byte: UInt8, at mark: Int) {
    reserve(1)
    (memory + mark + 1).update(from: memory + mark, count: count - mark)
    memory[mark] = byte
    length += 1
  }

  /// The first of these special bytes that was written since a mark.
  @inline(__always)
  public func firstSpecial(_ escaper: Escaper, from mark: Int) -> Int? {
    let searched = written(from: mark).count
    let padded = UnsafeRawBufferPointer(start: memory + mark, count: searched + Self.margin)
    return escaper.firstSpecial(in: padded, before: searched).map { mark + $0 }
  }

  /// Whether what was written since a mark is plain at one look: a word of at most sixteen small letters.
  @inline(__always)
  func isPlainWord(from mark: Int) -> Bool {
    LentText(start: memory + mark, count: count - mark, readable: count - mark + Self.margin).isPlainWord
  }

  /// Copies clean runs whole, and replaces the special bytes between them.
  public mutating func put(_ text: UnsafeBufferPointer<UInt8>, escaping escaper: Escaper) {
    var rest = text
    while let index = escaper.firstSpecial(in: rest) {
      put(bytes: UnsafeBufferPointer(rebasing: rest[..<index]))
      put(bytes: escaper.replacement(of: rest[index]))
      rest = UnsafeBufferPointer(rebasing: rest[(index + 1)...])
    }
    put(bytes: rest)
  }

  func written(from mark: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(0...count ~= mark, "a mark lies within what was written")
    return UnsafeBufferPointer(start: memory + mark, count: count - mark)
  }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = Self.allocate(capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }
}
