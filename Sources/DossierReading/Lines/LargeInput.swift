/// An input of JSON Lines that is not held in memory: files, or what came in through a pipe.
///
/// It can be read from any place, more than once. Reading is the driver's affair.
public struct LargeInput: Sendable {
  /// The name by which messages call it.
  public let name: String
  /// How many bytes it has, where that is known.
  public let size: Int?
  /// How many bytes are read and worked on at once.
  var blockSize = 256 * 1_024
  /// What it was made of.
  private let originals: [LargeInput]
  /// How it is written, JSON or JSON Lines.
  private let syntax: InputText.Syntax
  /// Reads at most as many bytes as there is room from a place: none at the end, a negative number when reading failed.
  public let read: @Sendable (_ offset: Int, _ room: UnsafeMutableRawBufferPointer) -> Int

  /// An input with a function that reads its bytes.
  public init(
    name: String, size: Int?, syntax: InputText.Syntax = .jsonl,
    read: @escaping @Sendable (_ offset: Int, UnsafeMutableRawBufferPointer) -> Int
  ) {
    self.name = name
    self.size = size
    self.read = read
    self.syntax = syntax
    originals = []
  }

  /// The lines that a JSON document was turned into.
  public init(linesOf document: LargeInput, _ lines: LargeInput) {
    name = document.name
    size = lines.size
    read = lines.read
    syntax = .jsonl
    originals = [document]
  }

  /// A text that is held in memory anyway.
  public init(_ text: InputText) {
    let bytes = text.bytes
    self.init(name: text.name, size: bytes.count, syntax: text.likelySyntax) { offset, room in
      let next = bytes[min(offset, bytes.count)...].prefix(room.count)
      room.copyBytes(from: next)
      return next.count
    }
  }

  /// Several inputs, one after the other, each with a line end behind it.
  public init(joining inputs: [LargeInput]) {
    // An input that cannot be read to its end makes the whole unreadable, never shorter.
    let known = inputs.map { $0.size ?? $0.measuredSize() }
    let sizes = known.compactMap(\.self)
    let isReadable = sizes.count == inputs.count
    let ends = sizes.reduce(into: []) { ends, size in ends.append((ends.last ?? 0) + size + 1) }
    name = inputs.first?.name ?? ""
    size = ends.last
    read = { offset, room in
      guard isReadable else { return -1 }
      guard let number = ends.firstIndex(where: { offset < $0 }), !room.isEmpty else { return 0 }
      let place = offset - (ends[number] - sizes[number] - 1)
      guard place < sizes[number] else {
        room[0] = 0x0A
        return 1
      }
      let rest = min(room.count, sizes[number] - place)
      let count = inputs[number].read(place, UnsafeMutableRawBufferPointer(rebasing: room[..<rest]))
      // A file that has become shorter is not whole.
      return count == 0 ? -1 : count
    }
    syntax = .jsonl
    originals = inputs.flatMap { $0.isVerbatim ? [$0] : $0.originals }
  }

  /// How many bytes it has, counted where that is not known.
  package var length: Int { size ?? measuredSize() ?? 0 }

  /// How many bytes come until the end; nil where reading fails before.
  private func measuredSize() -> Int? {
    var size = 0
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 1)
    defer { room.deallocate() }
    while true {
      let count = read(size, room)
      guard count > 0 else { return count < 0 ? nil : size }
      size += count
    }
  }

  /// Whether its bytes stand in the user's one file as they are; else what is wrong in it is told of ``wholeTexts()``.
  public var isVerbatim: Bool { originals.isEmpty }
  /// Whether it is JSON Lines, and no document.
  public var isLines: Bool { syntax == .jsonl }

  /// All of it as the user wrote it, in memory; nil where it cannot be read.
  public func wholeTexts() -> [InputText]? {
    var texts: [InputText] = []
    for input in isVerbatim ? [self] : originals {
      guard let text = input.wholeText() else { return nil }
      texts.append(text)
    }
    return texts
  }

  private func wholeText() -> InputText? {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: blockSize) { room, read in
        count = self.read(bytes.count, UnsafeMutableRawBufferPointer(room))
        read = max(0, count)
      }
      guard count > 0 else { return count < 0 ? nil : InputText(name: name, bytes: bytes, syntax: syntax) }
    }
  }

  /// Reads a stretch that is there, as it was read before; false when that fails.
  func read(_ length: Int, at offset: Int, appendingTo bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    bytes.append(addingCapacity: length) { added in
      added.withUnsafeMutableBufferPointer { room, done in
        while done < length {
          let rest = UnsafeMutableBufferPointer(rebasing: room[done..<length])
          let count = read(offset + done, UnsafeMutableRawBufferPointer(rest))
          guard count > 0 else { return }
          done += count
        }
      }
    }
    return bytes.count == start + length
  }
}
