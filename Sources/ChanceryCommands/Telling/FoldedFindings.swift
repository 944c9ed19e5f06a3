import PluginKit

/// Diagnostics of which no code has more than some: the ten-thousandth of a kind tells nobody anything.
struct FoldedFindings {
  /// Those that are told, in their order.
  private(set) var shown: [Diagnostic] = []
  /// A line for each code of which there are more, by code.
  let rest: [String]

  /// The first of each code; all of them where the limit is 0.
  ///
  /// What tells all of them is named, where there is something that does.
  init(_ diagnostics: [Diagnostic], limit: Int, toldAllBy remedy: String?) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics {
      counts[diagnostic.code, default: 0] += 1
      let count = counts[diagnostic.code] ?? 0
      if limit == 0 || count <= limit {
        shown.append(diagnostic)
      }
    }
    rest = counts.sorted { $0.key < $1.key }.compactMap { code, count in
      guard limit > 0, count > limit else { return nil }
      let more = "and \(grouped(count - limit)) more of \(code)"
      return more + (remedy.map { "; \($0) tells all" } ?? "")
    }
  }
}

/// A number with a comma after every three digits from the right.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return String(
    digits.indices.flatMap { index -> [Character] in
      (index > 0 && (digits.count - index) % 3 == 0 ? [","] : []) + [digits[index]]
    })
}
