/// Where two sets of files differ first, told so that one sees it.
enum Difference {
  static func between(expected: [String: String], found: [String: String]) -> String? {
    for name in Set(expected.keys).union(found.keys).sorted() {
      guard let old = expected[name] else { return "\(name) is new; RECORD=1 records it" }
      guard let new = found[name] else { return "\(name) is no longer written" }
      if let line = firstLine(old, new) { return "\(name):\(line)" }
    }
    return nil
  }

  private static func firstLine(_ old: String, _ new: String) -> String? {
    guard Array(old.utf8) != Array(new.utf8) else { return nil }
    let oldLines = lines(old)
    let newLines = lines(new)
    let same = zip(oldLines, newLines).prefix { $0 == $1 }.count
    func shown(_ lines: [String]) -> String {
      same < lines.count ? lines[same].debugDescription : "the end of the file"
    }
    return "\(same + 1):\n  expected \(shown(oldLines))\n  found    \(shown(newLines))"
  }

  /// By bytes, so that CR LF is two of them.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line, as: UTF8.self)
    }
  }
}
