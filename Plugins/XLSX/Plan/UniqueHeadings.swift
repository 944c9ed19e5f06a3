/// Headings of columns that data decide: kinds of event, names of actors.
///
/// Excel repairs a file in which two headings are equal but for case, or one is empty.
enum UniqueHeadings {
  /// The texts as headings: plain, on one line, none of them twice. "Visit", "visit" -> "Visit", "visit (2)"
  static func made(of texts: [String]) -> [String] {
    var taken: Set<String> = []
    return texts.map { text in
      let plain = plain(text)
      var heading = plain
      var number = 2
      while !taken.insert(heading.lowercased()).inserted {
        heading = "\(plain) (\(number))"
        number += 1
      }
      return heading
    }
  }

  private static func plain(_ text: String) -> String {
    let flat = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    var clean = String.UnicodeScalarView()
    for scalar in String(flat).unicodeScalars {
      clean.append(CellGuards.isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    // What Excel would decode, such as `_x0041_`, loses its underscore.
    let plain =
      CellGuards.escapingCodes(String(clean)) == String(clean)
      ? String(clean) : String(clean).split(separator: "_").joined(separator: " ")
    let cut = CellGuards.prefix(of: plain, units: 120)
    return cut.isEmpty ? "–" : cut
  }
}
