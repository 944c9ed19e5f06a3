/// How sure a source is of a date or a part of it (EDTF level 1, ISO 8601-2 §8).
///
/// `1997?` is uncertain, `1997~` approximate, `1997%` both.
public enum Qualification: UInt8, Sendable, Hashable {
  /// Given without reserve.
  case none = 0
  /// Perhaps wrong, written `?`.
  case uncertain = 1
  /// Near the date, written `~`.
  case approximate = 2
  /// Perhaps wrong and only near, written `%`.
  case uncertainAndApproximate = 3

  /// True for `?` and `%`.
  public var isUncertain: Bool { rawValue & 1 != 0 }

  /// True for `~` and `%`.
  public var isApproximate: Bool { rawValue & 2 != 0 }

  /// Both together: `?` and `~` are `%`.
  func and(_ other: Self) -> Self { Self(rawValue: rawValue | other.rawValue) ?? .none }

  /// The sign that EDTF writes; nothing for `none`.
  var sign: UInt8? {
    switch self {
    case .none: nil
    case .uncertain: UInt8(ascii: "?")
    case .approximate: UInt8(ascii: "~")
    case .uncertainAndApproximate: UInt8(ascii: "%")
    }
  }

  init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .uncertainAndApproximate
    default: return nil
    }
  }
}
