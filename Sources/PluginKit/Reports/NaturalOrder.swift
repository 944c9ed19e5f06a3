import DossierModel

extension [Event] {
  /// The events, of which those that nothing but the id orders stand as people count: `level-2` before `level-10`, each
  /// with its parts behind it.
  ///
  /// An export by date orders them by the bytes of their ids. To be asked of such an export alone: there each event stands
  /// before those of its parts that begin on its day. `date` tells when an event was.
  func countedNaturally(_ date: (Event) -> EDTFDate?) -> [Event] {
    var families: [ArraySlice<Event>] = []
    var ids: Set<String> = []
    for (number, event) in enumerated() {
      if let whole = event.partOf, ids.contains(whole), let last = families.last,
        date(event)?.earliest == date(self[last.startIndex])?.earliest
      {
        families[families.count - 1] = self[last.startIndex...number]
      } else {
        ids = []
        families.append(self[number...number])
      }
      ids.insert(event.id)
    }
    var ordered: [Event] = []
    var start = 0
    while start < families.count {
      let first = families[start][families[start].startIndex]
      let end =
        families[start...].firstIndex {
          let next = $0[$0.startIndex]
          return date(next) != date(first) || !next.isAlike(first)
        } ?? families.count
      let run = families[start..<end].sorted {
        $0[$0.startIndex].id.isNaturally(before: $1[$1.startIndex].id)
      }
      for family in run {
        ordered += family.prefix(1)
        if family.count > 1 { ordered += Array(family.dropFirst()).countedNaturally(date) }
      }
      start = end
    }
    return ordered
  }
}

extension Event {
  /// Whether nothing but the id orders the two, if they were on one date.
  fileprivate func isAlike(_ other: Event) -> Bool {
    seq == other.seq && partOf == other.partOf && (modality == .planned) == (other.modality == .planned)
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
