import DossierModel

/// Bytes on their way to an output.
///
/// Everything an exporter writes goes through one buffer: texts, slices, numbers and days, as they are or escaped. The
/// escape loop lives here, so that no plugin goes through text byte by byte.
public struct ByteBuffer: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8]

  /// An empty buffer.
  public init() {
    bytes = []
    bytes.reserveCapacity(OutputFile.blockSize + 65_536)
  }

  /// How many bytes it holds.
  public var count: Int { bytes.count }

  /// Appends a text.
  public mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends one byte.
  public mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Appends a text that stays in its tape.
  public mutating func put(_ slice: TextSlice) {
    slice.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends a whole number.
  public mutating func put(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends a number as people write it: `30`, `4.7`.
  public mutating func put(_ number: Double) { put(number.plainText) }

  /// Appends a day: `2025-03-10`.
  public mutating func put(_ day: CivilDate) { day.appendASCII(to: &bytes) }

  /// Appends a date as EDTF.
  public mutating func put(_ date: EDTFDate) { date.appendASCII(to: &bytes) }

  /// Appends a text, with each special byte replaced.
  public mutating func put(_ text: String, escaping escaper: Escaper) {
    var text = text
    text.withUTF8 { put($0, escaping: escaper) }
  }

  /// Appends a text that stays in its tape, with each special byte replaced.
  public mutating func put(_ slice: TextSlice, escaping escaper: Escaper) {
    slice.withUTF8 { put($0, escaping: escaper) }
  }

  /// Appends a record as one JSON object.
  public mutating func put(json record: some DossierRecord) { record.appendJSON(to: &bytes) }

  /// Appends a text as a JSON string, in quotes.
  public mutating func put(jsonText text: String) { bytes.appendJSONText(text) }

  /// Takes out what was written since a mark, and hands it back.
  public mutating func take(from mark: Int) -> ArraySlice<UInt8> {
    let taken = ArraySlice(Array(bytes[mark...]))
    bytes.removeSubrange(mark...)
    return taken
  }

  /// Appends raw bytes.
  public mutating func put(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Empties the buffer and keeps its room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Copies clean runs whole, and replaces the special bytes between them.
  private mutating func put(_ text: UnsafeBufferPointer<UInt8>, escaping escaper: Escaper) {
    var clean = 0
    for (index, byte) in text.enumerated() where escaper.isSpecial[Int(byte)] {
      bytes.append(contentsOf: text[clean..<index])
      clean = index + 1
      bytes.append(contentsOf: escaper.replacement(of: byte))
    }
    bytes.append(contentsOf: text[clean...])
  }

  /// Puts what was written since `mark` in quotes if it holds a byte that needs them, doubling each quote (RFC 4180 §2).
  public mutating func quoteField(from mark: Int, ifAny special: Escaper) {
    let isPlain = bytes.withUnsafeBufferPointer { all in
      special.isSpecial.withUnsafeBufferPointer { isSpecial in
        var index = mark
        while index < all.count, !isSpecial[Int(all[index])] { index += 1 }
        return index == all.count
      }
    }
    guard !isPlain || needsQuotesAtEnds(from: mark) else { return }
    let field = take(from: mark)
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in field {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func needsQuotesAtEnds(from mark: Int) -> Bool {
    guard mark < bytes.count, let last = bytes.last else { return false }
    let space = UInt8(ascii: " ")
    return bytes[mark] == space || last == space
  }
}
