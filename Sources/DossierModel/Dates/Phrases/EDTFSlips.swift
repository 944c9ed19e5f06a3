/// What was meant to be EDTF and is nearly so: `199x`, `1995/present`, `2025-03-10 09:30`, each with its right spelling.
enum EDTFSlips {
  /// The date that was probably meant; every one has been read and found right.
  static func mend(_ text: String) -> DatePhrase? {
    let capitals = text.inCapitals
    if capitals != text, !mayBeTwoYears(text), let date = EDTFDate(reading: capitals) {
      return DatePhrase(date: date, rule: .slip, alternative: nil, leftOut: nil)
    }
    for mending in mendings {
      guard let candidate = mending(capitals) ?? mending(text), let date = EDTFDate(reading: candidate) else {
        continue
      }
      return DatePhrase(date: date, rule: .slip, alternative: decade(text), leftOut: nil)
    }
    return nil
  }

  private static let mendings: [@Sendable (String) -> String?] = [
    compactDay, paddedYear, longYear, shortLongYear, openInterval, reversed, zeroPart, bothSigns, time,
  ]

  /// Whether a dash that is no hyphen may stand between two years, as in `2024–25`; EDTF has a season for `2024-25`.
  private static func mayBeTwoYears(_ text: String) -> Bool {
    text.contains { "–—".contains($0) } && text.count == 7 && text.suffix(2).allSatisfy(\.isASCIIDigit)
      && text.suffix(2) > "20"
  }

  /// `197` may be the decade.
  private static func decade(_ text: String) -> DatePhrase.Reading? {
    guard text.prefix(while: \.isASCIIDigit).count == 3, text.count <= 4,
      let date = EDTFDate(reading: "\(text.prefix(3))X\(text.dropFirst(3))")
    else { return nil }
    return DatePhrase.Reading(date: date, condition: "the decade is meant")
  }

  /// `20250310` is `2025-03-10`.
  @Sendable private static func compactDay(_ text: String) -> String? {
    guard text.count == 8, text.allSatisfy(\.isASCIIDigit) else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// `193` and `193-03-02` are `0193` and `0193-03-02`; shorter years may mean anything.
  @Sendable private static func paddedYear(_ text: String) -> String? {
    text.prefix(while: \.isASCIIDigit).count == 3 ? "0\(text)" : nil
  }

  /// `12345` is `Y12345`.
  @Sendable private static func longYear(_ text: String) -> String? {
    5...6 ~= text.count ? "Y\(text)" : nil
  }

  /// `Y2025` is `2025`.
  @Sendable private static func shortLongYear(_ text: String) -> String? {
    text.hasPrefix("Y") ? String(text.dropFirst()) : nil
  }

  /// `1995/present` and `1995..` are `1995/..`, `..1995` is `../1995`, `1995/unknown` is `1995/`.
  @Sendable private static func openInterval(_ text: String) -> String? {
    if text.hasPrefix("..") { return "../\(text.dropFirst(2))" }
    if text.hasSuffix("..") { return "\(text.dropLast(2))/.." }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let ends = [end(parts[0]), end(parts[1])]
      return ends == parts.map(String.init) ? nil : ends.joined(separator: "/")
    }
    let dots = text.split(separator: "..", omittingEmptySubsequences: false)
    return dots.count == 2 ? "\(dots[0])/\(dots[1])" : nil
  }

  private static func end(_ text: Substring) -> String {
    switch text.lowercased() {
    case "open", "present", "now", "today", "nay": ".."
    // In capitals every u is an X.
    case "unknown", "?", "xnknown": ""
    default: String(text)
    }
  }

  /// `1999/1995` is `1995/1999`.
  @Sendable private static func reversed(_ text: String) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return ends.count == 2 ? "\(ends[1])/\(ends[0])" : nil
  }

  /// `2025-00-00` is `2025`, `2025-05-00` is `2025-05`; but `1999-00` is two years.
  @Sendable private static func zeroPart(_ text: String) -> String? {
    guard text.hasSuffix("-00"), text.count > 7 || !text.hasSuffix("99-00") else { return nil }
    let shorter = text.dropLast(3)
    return String(shorter.hasSuffix("-00") ? shorter.dropLast(3) : shorter)
  }

  /// `1997?~` is `1997%`.
  @Sendable private static func bothSigns(_ text: String) -> String? {
    text.hasSuffix("?~") || text.hasSuffix("~?") ? "\(text.dropLast(2))%" : nil
  }

  /// `2025-03-10 09:30` and `2025-03-10T09:30:00.5+0700` are given a `T`, whole seconds and a zone with a colon.
  @Sendable private static func time(_ text: String) -> String? {
    guard text.count > 11, text.dropFirst(10).first.map({ "T ".contains($0) }) == true else { return nil }
    let clock = text.dropFirst(11)
    let face = clock.prefix { $0.isASCIIDigit || $0 == ":" }
    let rest = clock.dropFirst(face.count)
    let seconds = face.count == 5 ? ":00" : ""
    let zone = rest.hasPrefix(".") ? rest.dropFirst().drop(while: \.isASCIIDigit) : rest
    return "\(text.prefix(10))T\(face)\(seconds)\(withColon(zone))"
  }

  /// `+0700` is `+07:00`, `-0000` is `Z`.
  private static func withColon(_ zone: Substring) -> String {
    if zone == "-0000" || zone == "-00:00" || zone == "-00" { return "Z" }
    guard zone.count == 5, zone.dropFirst().allSatisfy(\.isASCIIDigit) else { return String(zone) }
    return "\(zone.prefix(3)):\(zone.suffix(2))"
  }
}

extension String {
  /// The text with the signs of EDTF in capitals, `u` of old drafts as `X`, and plain hyphens.
  fileprivate var inCapitals: String {
    String(
      map { character -> Character in
        switch character {
        case "x", "u", "U": "X"
        case "y": "Y"
        case "t": "T"
        case "z": "Z"
        case "e": "E"
        case "s": "S"
        case "–", "—", "‐", "‑", "−": "-"
        default: character
        }
      })
  }
}
