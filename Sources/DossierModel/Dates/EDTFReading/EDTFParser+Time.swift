extension EDTFParser {
  /// Reads `hh:mm:ss` and an optional zone (EDTF level 0, ISO 8601-1 §5.4.2); seconds are required.
  mutating func time() throws(EDTFFault) -> TimeOfDay {
    let start = at
    guard let hour = takeTwoDigits(), take(":"), let minute = takeTwoDigits() else {
      throw fault(.timeExpected, at: start)
    }
    guard hour <= 24 else { throw fault(.noSuchTime(part: "hour", hour), at: start) }
    guard minute <= 59 else { throw fault(.noSuchTime(part: "minute", minute), at: start) }
    guard take(":"), let second = takeTwoDigits() else { throw fault(.timeExpected, at: start) }
    guard second <= 59 else { throw fault(.noSuchTime(part: "second", second), at: start) }
    guard TimeOfDay(hour: hour, minute: minute, second: second, zone: .none) != nil else {
      throw fault(.afterMidnight, at: start)
    }
    let zoneStart = at
    let zone = try zone()
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second, zone: zone) else {
      throw fault(.noSuchZone, at: zoneStart)
    }
    return time
  }

  /// Reads `Z`, `±hh` or `±hh:mm`; nothing there is the local time of a place that is not named.
  private mutating func zone() throws(EDTFFault) -> TimeOfDay.Zone {
    let start = at
    if take("Z") { return .utc }
    let isBehind = peek == UInt8(ascii: "-")
    guard take("+") || take("-") else {
      guard isAtEndOfDate else { throw surprise(or: .zoneExpected) }
      return .none
    }
    guard let hours = takeTwoDigits() else { throw fault(.zoneExpected, at: start) }
    var minutes = 0
    if take(":") {
      guard let read = takeTwoDigits() else { throw fault(.zoneExpected, at: start) }
      minutes = read
    }
    guard isAtEndOfDate else { throw fault(.zoneExpected, at: start) }
    let total = hours * 60 + minutes
    guard minutes <= 59, !(isBehind && total == 0) else { throw fault(.noSuchZone, at: start) }
    return .offset(minutes: Int16(isBehind ? -total : total))
  }

  /// Whether the text ends here, or the date does: before a slash, a comma, a blank, a bracket, or the dots of a range.
  private var isAtEndOfDate: Bool {
    switch peek {
    case nil, UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "]"), UInt8(ascii: "}"):
      true
    case UInt8(ascii: "."): peek(1) == UInt8(ascii: ".")
    default: false
    }
  }
}
