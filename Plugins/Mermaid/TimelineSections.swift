import PluginKit

extension MermaidTimeline {
  /// Events, targets, forecasts, and what has no date, each in a section.
  init(_ timeline: Timeline, _ words: Words) {
    self.init()
    section(words("Events", "Sự kiện"), timeline.dated.filter { !$0.isTarget }, words)
    section(words("Targets", "Mục tiêu"), timeline.dated.filter { $0.isTarget && !$0.isForecast }, words)
    section(words("Forecasts", "Dự báo"), timeline.dated.filter(\.isForecast), words)
    section(words("Without a date", "Không rõ ngày"), timeline.undated, words)
  }

  private mutating func section(_ title: StaticString, _ entries: [Timeline.Entry], _ words: Words) {
    guard !entries.isEmpty else { return }
    section("\(title)")
    for entry in entries {
      let isPlanned = entry.isPlanned && !entry.isTarget
      add(
        entry.title + (isPlanned ? " (\(words("planned", "dự kiến")))" : ""),
        on: entry.date.isEmpty ? "\(words("without a date", "không rõ ngày"))" : entry.date)
    }
  }
}
