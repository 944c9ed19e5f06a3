import PluginKit

/// Looks at the bytes of one XML part as they come and tells whether it is whole.
///
/// It does not parse: it counts `<row ` and `<c `, and compares the name of the first element with
/// the last tag. A part that was cut short has no such tag.
struct PartScanner: Sendable {
  private(set) var rows = 0
  private(set) var cells = 0
  private var size = 0
  private var head: [UInt8] = []
  private var tail: [UInt8] = []

  private static let headLength = 512
  private static let tailLength = 256
  /// The length of `<row `, the longest of what is counted.
  private static let longest = 5

  /// Takes the next bytes, however they were cut.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    // What was cut in two is counted where the halves meet.
    let seam = tail.suffix(Self.longest - 1) + bytes.prefix(Self.longest - 1)
    seam.withUnsafeBytes { count(in: $0) }
    count(in: bytes)
    keep(bytes.count, head: bytes.prefix(Self.headLength), tail: bytes.suffix(Self.tailLength))
  }

  /// Takes what another scanner has seen of the bytes that come next.
  mutating func add(_ next: PartScanner) {
    rows += next.rows
    cells += next.cells
    keep(next.size, head: next.head[...], tail: next.tail[...])
  }

  private mutating func keep(_ count: Int, head: some Collection<UInt8>, tail: some Collection<UInt8>) {
    size += count
    if self.head.count < Self.headLength { self.head += head.prefix(Self.headLength - self.head.count) }
    self.tail = tail.count == Self.tailLength ? Array(tail) : (self.tail + tail).suffix(Self.tailLength)
  }

  /// Counts the tags that begin before the last four bytes, sixteen places at a time.
  private mutating func count(in bytes: UnsafeRawBufferPointer) {
    let end = bytes.count - Self.longest + 1
    var place = 0
    while place + 16 <= end {
      let isTag = SixteenBytes(bytes, at: place) .== .all(UInt8(ascii: "<"))
      let second = SixteenBytes(bytes, at: place + 1)
      let isCell =
        isTag .& (second .== .all(UInt8(ascii: "c")))
        .& (SixteenBytes(bytes, at: place + 2) .== .all(UInt8(ascii: " ")))
      cells += isCell.count
      let isRow =
        isTag .& (second .== .all(UInt8(ascii: "r")))
        .& (SixteenBytes(bytes, at: place + 3) .== .all(UInt8(ascii: "w")))
        .& (SixteenBytes(bytes, at: place + 4) .== .all(UInt8(ascii: " ")))
      rows += isRow.count
      place += 16
    }
    while place < end {
      if bytes[place...].starts(with: "<row ".utf8) { rows += 1 }
      if bytes[place...].starts(with: "<c ".utf8) { cells += 1 }
      place += 1
    }
  }

  /// What is wrong with the part's end, if anything.
  var problem: String? {
    guard let root else { return "holds no XML" }
    let end = trimmed(tail)
    if end.hasSuffix("</\(root)>") { return nil }
    // An element without content, which is all that there is.
    let tags = head.count { $0 == UInt8(ascii: "<") }
    if end.hasSuffix("/>"), size == head.count, tags == (head.starts(with: "<?".utf8) ? 2 : 1) { return nil }
    return "breaks off before </\(root)>"
  }

  private func trimmed(_ bytes: [UInt8]) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    var end = bytes[...]
    while let last = end.last, isSpace(last) { end.removeLast() }
    return String(decoding: end, as: UTF8.self)
  }

  /// The name of the first element.
  private var root: String? {
    for index in head.indices.dropLast() where head[index] == UInt8(ascii: "<") {
      let name = head[(index + 1)...].prefix { byte in
        !" \t\r\n/>".utf8.contains(byte)
      }
      guard let first = name.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else {
        continue
      }
      return String(decoding: name, as: UTF8.self)
    }
    return nil
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// How many passed.
  fileprivate var count: Int { bits.nonzeroBitCount }
}
