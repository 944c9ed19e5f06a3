import PluginKit

/// What happened when, as a Mermaid timeline, line by line: it has the order of time, and no scale.
struct MermaidTimeline {
  private(set) var lines: [String] = ["timeline"]

  private let planned: StaticString

  init(_ timeline: Timeline, _ words: Words) {
    planned = words("planned", "dự kiến")
    section(words("Events", "Sự kiện"), timeline.dated.filter { !$0.isTarget })
    section(words("Targets", "Mục tiêu"), timeline.dated.filter(\.isTarget))
    let undated = words("without a date", "không rõ ngày")
    section(words("Without a date", "Không rõ ngày"), timeline.undated, otherwise: "\(undated)")
  }

  /// A section of entries, those of one date together.
  private mutating func section(
    _ title: StaticString, _ entries: [Timeline.Entry], otherwise undated: String = ""
  ) {
    guard !entries.isEmpty else { return }
    lines.append("  section \(title)")
    var last = ""
    for entry in entries {
      let date = entry.date.isEmpty ? undated : entry.date
      let isPlanned = entry.isPlanned && !entry.isTarget
      let text = entry.title + (isPlanned ? " (\(planned))" : "")
      if date == last {
        lines.append("      : \(MermaidText(text).text)")
      } else {
        lines.append("    \(MermaidText(date).text) : \(MermaidText(text).text)")
      }
      last = date
    }
  }
}
