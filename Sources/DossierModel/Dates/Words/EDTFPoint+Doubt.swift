extension EDTFDate.Point {
  /// Parts of a date that are doubted alike.
  struct Doubt {
    let qualification: Qualification
    let parts: [EDTFDate.Part]
    /// Whether the month is a season or another part of the year.
    let isYearPart: Bool
  }

  /// The parts that are doubted, where not all are doubted alike: the year and the day of `2004?-06-~11`.
  var doubtsOfParts: [Doubt]? {
    guard signs.isPartial(last: lastPart) else { return nil }
    let parts = EDTFDate.Part.allCases.filter { part in
      switch part {
      case .year: true
      case .month: hasMonth
      case .day: hasDay
      }
    }
    let kinds = parts.map { qualification(of: $0) }
    guard kinds.contains(where: { $0 != kinds[0] }) else { return nil }
    var doubts: [Doubt] = []
    for (part, kind) in zip(parts, kinds) where kind != .none {
      if let same = doubts.firstIndex(where: { $0.qualification == kind }) {
        doubts[same] = Doubt(
          qualification: kind, parts: doubts[same].parts + [part], isYearPart: yearPart != nil)
      } else {
        doubts.append(Doubt(qualification: kind, parts: [part], isYearPart: yearPart != nil))
      }
    }
    return doubts
  }
}

extension [String] {
  /// The texts as a list: `1667, 1668 or 1670`.
  func joined(separator: String, last: String) -> String {
    guard count > 1, let end = self.last else { return self.last ?? "" }
    return dropLast().joined(separator: separator) + last + end
  }
}
