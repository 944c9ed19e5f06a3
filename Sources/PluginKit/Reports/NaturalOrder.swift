import DossierModel

extension [Event] {
  /// The events with those of one date, and of no `seq`, in the order in which people count: `level-2` before `level-10`.
  ///
  /// An export by date orders them by the bytes of their ids; any other order is kept.
  var countedNaturally: [Event] {
    var events = self
    var start = 0
    while start < count {
      let end =
        self[start...].firstIndex { $0.date != self[start].date || $0.seq != self[start].seq } ?? count
      let run = self[start..<end]
      if run.count > 1, zip(run, run.dropFirst()).allSatisfy({ $0.id < $1.id }) {
        events[start..<end].sort { $0.id.isNaturally(before: $1.id) }
      }
      start = end
    }
    return events
  }
}

extension String {
  /// Whether it comes first where numbers count as numbers: `level-2` before `level-10`.
  func isNaturally(before other: String) -> Bool {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var (left, right) = (utf8[...], other.utf8[...])
    while let one = left.first, let two = right.first {
      guard isDigit(one), isDigit(two) else {
        guard one == two else { return one < two }
        left.removeFirst()
        right.removeFirst()
        continue
      }
      let (number, otherNumber) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
      let zero = UInt8(ascii: "0")
      let (digits, otherDigits) = (number.drop { $0 == zero }, otherNumber.drop { $0 == zero })
      guard digits.count == otherDigits.count else { return digits.count < otherDigits.count }
      if !digits.elementsEqual(otherDigits) { return digits.lexicographicallyPrecedes(otherDigits) }
      left = left[number.endIndex...]
      right = right[otherNumber.endIndex...]
    }
    guard left.isEmpty == right.isEmpty else { return left.isEmpty }
    return self < other
  }
}
