/// The description of one of Chancery's own entries, taken apart again.
struct OwnText {
  /// What happened.
  private(set) var story = ""
  /// Whether it says that it has not happened yet.
  private(set) var isPlanned = false
  /// The words of the source for the date.
  private(set) var dateText: String?
  /// The sources, as they are called and where they are.
  private(set) var sources: [(title: String?, url: String?)] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let own = lines.firstIndex { $0.contains(" (EDTF ") && $0.hasSuffix(")") } ?? lines.count
    let words: [EntryWords] = [.english, .vietnamese]
    let planned = words.map(\.planned.string)
    story = lines[..<own].filter { !planned.contains($0) }.joined(separator: "\n").trimmed
    isPlanned = lines[..<own].contains { planned.contains($0) }
    var isInSources = false
    for line in lines[min(own, lines.count)...] {
      for label in words.map(\.dateAsReported.string) where line.hasPrefix("\(label): ") {
        dateText = String(line.dropFirst(label.count + 2))
      }
      if isInSources, line.hasPrefix("- ") { sources.append(Self.source(String(line.dropFirst(2)))) }
      isInSources = isInSources && line.hasPrefix("- ") || words.contains { line == "\($0.sources.string):" }
    }
  }

  /// `Title (Publisher, 10 March 2025) https://example.org/a`.
  private static func source(_ line: String) -> (title: String?, url: String?) {
    guard let start = line.firstRange(of: "http")?.lowerBound, line[start...].contains("://") else {
      return (line, nil)
    }
    let title = line[..<start].trimmed
    return (title.isEmpty ? nil : title, String(line[start...]))
  }
}
