import Glibc

extension ByteBuffer {
  /// Puts what was written since `mark` in quotes if it holds a byte that needs them, doubling each quote (RFC 4180 §2).
  @inline(__always)
  public mutating func quoteField(from mark: Int, ifAny special: Escaper) {
    // Most fields are short, and one look shows that they may stay as they are.
    if !isPlain(from: mark, special) { quoteAnyField(from: mark, ifAny: special) }
  }

  /// Whether it is plain at one look that a field needs no quotes.
  @inline(__always)
  private func isPlain(from mark: Int, _ special: Escaper) -> Bool {
    let fieldLength = count &- mark
    guard 1...16 ~= fieldLength, mark >= 0 else { return false }
    let field = UnsafeRawBufferPointer(start: memory + mark, count: Self.margin)
    return special.allPass(SixteenBytes(field, at: 0), first: fieldLength) && !needsQuotesAtEnds(from: mark)
  }

  @inline(never)
  private mutating func quoteAnyField(from mark: Int, ifAny special: Escaper) {
    guard mark < count, needsQuotesAtEnds(from: mark) || firstSpecial(special, from: mark) != nil else {
      return
    }
    putInQuotes(from: mark)
  }

  private mutating func putInQuotes(from mark: Int) {
    let quote = UInt8(ascii: "\"")
    reserve(2)
    let field = written(from: mark)
    var quotes = 0
    var rest = field
    while let start = rest.baseAddress, let next = memchr(start, Int32(quote), rest.count) {
      quotes += 1
      let place = UnsafeRawPointer(next) - UnsafeRawPointer(start)
      rest = UnsafeBufferPointer(rebasing: rest[(place + 1)...])
    }
    let fieldLength = count - mark
    if quotes == 0 {
      (memory + mark + 1).update(from: memory + mark, count: fieldLength)
      memory[mark] = quote
      memory[count + 1] = quote
      length += 2
      return
    }
    reserve(quotes + 2)
    // The field moves to where it will end, and its runs move back from there, each a quote further forward.
    var source = mark + 1 + quotes
    (memory + source).update(from: memory + mark, count: fieldLength)
    memory[mark] = quote
    var target = mark + 1
    let end = source + fieldLength
    while source < end {
      let rest = end - source
      let run = memchr(memory + source, Int32(quote), rest).map {
        $0 - UnsafeMutableRawPointer(memory + source)
      }
      (memory + target).update(from: memory + source, count: run ?? rest)
      target += run ?? rest
      source += run ?? rest
      guard run != nil else { break }
      memory[target] = quote
      memory[target + 1] = quote
      target += 2
      source += 1
    }
    memory[target] = quote
    length = target + 1
  }

  private func needsQuotesAtEnds(from mark: Int) -> Bool {
    let space = UInt8(ascii: " ")
    return memory[mark] == space || memory[count - 1] == space
  }
}
