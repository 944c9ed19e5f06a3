/// A time on a clock, such as 09:00:00 seven hours ahead of UTC (ISO 8601-1 §5.3).
///
/// `2025-03-10T09:00:00+07:00` has hour 9, minute 0, second 0 and zone `offset(minutes: 420)`.
public struct TimeOfDay: Sendable, Hashable, CustomStringConvertible {
  /// How the clock relates to UTC.
  public enum Zone: Sendable, Hashable {
    /// Local time of a place that the date does not name.
    case none
    /// UTC, written `Z`.
    case utc
    /// So many minutes ahead of UTC, negative behind: `+07:00` is 420.
    case offset(minutes: Int16)
  }

  private let storedHour: UInt8
  private let storedMinute: UInt8
  private let storedSecond: UInt8

  /// How the clock relates to UTC.
  public let zone: Zone

  /// Makes a time, or nothing when no clock shows it.
  ///
  /// 24:00:00 is the end of the day (ISO 8601-1 Amendment 1). Zones reach from -12:00 to +14:00.
  public init?(hour: Int, minute: Int, second: Int, zone: Zone) {
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    guard 0...23 ~= hour || isEndOfDay, 0...59 ~= minute, 0...59 ~= second else { return nil }
    if case .offset(let minutes) = zone {
      guard -720...840 ~= minutes else { return nil }
    }
    storedHour = UInt8(hour)
    storedMinute = UInt8(minute)
    storedSecond = UInt8(second)
    self.zone = zone
  }

  /// The hour, 0 to 23, or 24 at the end of the day.
  public var hour: Int { Int(storedHour) }

  /// The minute, 0 to 59.
  public var minute: Int { Int(storedMinute) }

  /// The second, 0 to 59.
  public var second: Int { Int(storedSecond) }

  /// The seconds since the day began on this clock.
  public var secondOfDay: Int { hour * 3_600 + minute * 60 + second }

  /// The minutes ahead of UTC; nothing when the date names no zone.
  public var minutesAheadOfUTC: Int? {
    switch zone {
    case .none: nil
    case .utc: 0
    case .offset(let minutes): Int(minutes)
    }
  }

  /// The time as EDTF writes it after the `T`: `09:00:00+07:00`.
  public var description: String { ShortText.string { append(to: &$0) } }

  func append(to text: inout ShortText) {
    text.append(hour, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(minute, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(second, width: 2)
    zone.append(to: &text)
  }
}

extension TimeOfDay.Zone {
  func append(to text: inout ShortText) {
    switch self {
    case .none: break
    case .utc: text.append(UInt8(ascii: "Z"))
    case .offset(let minutes):
      let minutes = Int(minutes)
      text.append(UInt8(ascii: minutes < 0 ? "-" : "+"))
      text.append(abs(minutes) / 60, width: 2)
      text.append(UInt8(ascii: ":"))
      text.append(abs(minutes) % 60, width: 2)
    }
  }
}
