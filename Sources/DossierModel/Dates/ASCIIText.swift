/// A short text of digits and signs in the making, in memory that is lent for it: a date as EDTF, a time, a day.
struct ASCIIText: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// How many characters it has.
  private(set) var count = 0

  /// Room for an interval between two times with years of any length.
  private static let capacity = 128

  /// Lends the text that `write` writes to `body`.
  static func with<Result>(
    _ write: (inout ASCIIText) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      var text = ASCIIText(memory: memory)
      write(&text)
      return body(UnsafeBufferPointer(rebasing: memory[..<text.count]))
    }
  }

  private init(memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  /// Appends a character.
  mutating func append(_ byte: UInt8) {
    memory.initializeElement(at: count, to: byte)
    count += 1
  }

  /// Appends a number with leading zeros: 7 at width 2 is `07`.
  mutating func append(decimal number: UInt, width: Int) {
    var length = width
    var bound: UInt = width == 2 ? 100 : 10_000
    while number >= bound { ... }
  }
}
