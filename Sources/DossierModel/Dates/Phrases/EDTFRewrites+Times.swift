extension EDTFRewrites {
  /// `2025-03-10 09:30` and `2025-03-10T09:30:00.5+0700` are given a `T`, whole seconds and a zone with a colon.
  static let time: Rewrite = { text in
    guard text.count > 11, text.dropFirst(10).first.map({ "T ".contains($0) }) == true else { return nil }
    let clock = text.dropFirst(11)
    let face = clock.prefix { isDigit($0) || $0 == ":" }
    let rest = clock.dropFirst(face.count)
    let seconds = face.count == 5 ? ":00" : ""
    let zone = rest.hasPrefix(".") ? rest.dropFirst().drop(while: isDigit) : rest
    return "\(text.prefix(10))T\(face)\(seconds)\(withColon(zone))"
  }

  /// `+0700` is `+07:00`, `-0000` is `Z`.
  private static func withColon(_ zone: Substring) -> String {
    if zone == "-0000" || zone == "-00:00" || zone == "-00" { return "Z" }
    guard zone.count == 5, zone.dropFirst().allSatisfy(isDigit) else { return String(zone) }
    return "\(zone.prefix(3)):\(zone.suffix(2))"
  }
}
