extension EDTFRewrites {
  /// `1995/present` and `1995..` are `1995/..`, `..1995` is `../1995`, `1995/unknown` is `1995/`.
  static let openInterval: Rewrite = { text in
    if text.hasPrefix("..") { return "../\(text.dropFirst(2))" }
    if text.hasSuffix("..") { return "\(text.dropLast(2))/.." }
    guard let (start, separator, end) = ends(of: text) else { return nil }
    switch end.lowercased() {
    case "open", "present", "now", "today", "nay", "": return "\(start)/.."
    case "unknown", "?", "Xnknown", "xnknown", "XnXnown": return "\(start)/"
    default: return separator == ".." ? "\(start)/\(end)" : nil
    }
  }

  /// `1995-1999` with a hyphen or a dash and `1995/99` are `1995/1999`, but `1995-03` is left alone.
  static let yearRange: Rewrite = { text in
    let fields = text.split(omittingEmptySubsequences: false) { "-–—/".contains($0) }
    guard fields.count == 2, let start = fields.first, let end = fields.last else { return nil }
    guard let startYear = digits(start), startYear.count == 4, let endYear = digits(end) else { return nil }
    let isShort = endYear.count == 2 && (Int(endYear) ?? 0) > 12
    return isShort ? "\(startYear)/\(startYear.prefix(2))\(endYear)" : "\(startYear)/\(endYear)"
  }

  /// `1999/1995` is `1995/1999`.
  static let reversed: Rewrite = { text in
    let fields = text.split(separator: "/", omittingEmptySubsequences: false)
    guard fields.count == 2 else { return nil }
    return "\(fields[1])/\(fields[0])"
  }

  private static func ends(of text: String) -> (start: Substring, separator: String, end: Substring)? {
    if let slash = text.firstIndex(of: "/") {
      return (text[..<slash], "/", text[text.index(after: slash)...])
    }
    guard let point = text.firstIndex(of: "."), text[point...].hasPrefix("..") else { return nil }
    return (text[..<point], "..", text[text.index(point, offsetBy: 2)...])
  }

  private static func digits(_ field: Substring) -> String? {
    let year = field.filter { $0 != " " }
    return year.allSatisfy(isDigit) ? year : nil
  }
}
