extension EDTFDate.Point {
  /// The level of EDTF that the date needs: 0 for `1985-04`, 1 for `1985-04-XX`, 2 for `XXXX-12-25`.
  public var level: Int {
    if notation != .plain || monthDigits > 24 || signs.isPartial(last: lastPart) { return 2 }
    if !unspecified.isEmpty { return isOpenFromTheRight ? 1 : 2 }
    let isPlain = !isNegative && yearDigits <= 9_999 && monthDigits <= 12 && signs.isEmpty
    return isPlain ? 0 : 1
  }

  /// Whether the open digits are one of the five forms of level 1.
  ///
  /// These are `199X`, `19XX`, `2004-XX`, `1985-04-XX` and `1985-XX-XX`.
  var isOpenFromTheRight: Bool {
    switch unspecified {
    case .yearOnes, [.yearTens, .yearOnes]: !hasMonth
    case .wholeMonth: !hasDay
    case .wholeDay, [.monthTens, .monthOnes, .dayTens, .dayOnes]: true
    default: false
    }
  }
}
