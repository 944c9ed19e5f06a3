import DossierModel
import PluginKit

/// Where everything on a timeline stands, in points: x from the left end of the axis, y downwards from it.
///
/// We lay timelines out ourselves, for no layout program knows how long a year is. What overlaps goes a row down.
struct TimelineLayout {
  /// What stands for an event or a target: its marks and its words.
  struct Item {
    let entry: Timeline.Entry
    let marks: [(mark: TimelineMark, left: Double, right: Double)]
    let lines: [String]
    /// Where the words stand.
    let left: Double
    let width: Double
    /// Whether the words stand to the left of the marks.
    var isBefore = false
    var y = 0.0
  }

  let timeline: Timeline
  let language: String
  let ticks: [TimelineTick]
  let width: Double
  private(set) var items: [Item] = []
  /// What has no date, under the rest, and where the captions over it stand.
  private(set) var undated: [Item] = []
  private(set) var undatedTops: [(isTarget: Bool, y: Double)] = []
  /// The place of the day of the export, if it is on the axis.
  let today: Double?
  /// Where the targets begin, and where all rows end.
  private(set) var targetsTop: Double?
  private(set) var rowsEnd = 0.0
  private(set) var end = 0.0

  static let lineHeight = 13.0
  private static let charactersALine = 42
  /// Room for the smallest mark.
  private static let leastMark = 9.0

  init(_ timeline: Timeline, scale choice: ScaleChoice, language: String) {
    self.timeline = timeline
    self.language = language
    let count = timeline.dated.count
    width = count <= 40 ? 1_000 : count <= 100 ? 1_300 : 2_400
    let marks = timeline.dated.map { entry in
      entry.accounts.compactMap {
        TimelineMark(
          $0, isTarget: entry.isTarget, isForecast: entry.isForecast,
          planAsOf: entry.isPlanned ? timeline.asOf : nil)
      }
    }
    var days = marks.joined().flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    let asOf = timeline.asOf.dayNumber
    let showsToday =
      timeline.dated.contains(where: \.isTarget)
      || marks.joined().contains { $0.kind == .after && $0.days.lowerBound <= asOf }
      || (days.min() ?? .max) <= asOf && asOf <= (days.max() ?? .min)
    if showsToday { days.append(asOf) }
    let scale = TimelineScale(days, choice, width: width)
    today = showsToday ? scale.place(asOf) : nil
    ticks = days.isEmpty ? [] : TimelineTick.all(scale, choice, language: language)
    let placed = zip(timeline.dated, marks).map { Self.item($0, $1, scale) }
    place(placed.filter { !$0.entry.isTarget }, from: 14)
    let targets = placed.filter(\.entry.isTarget)
    if !targets.isEmpty {
      targetsTop = rowsEnd + 8
      place(targets, from: rowsEnd + 26)
    }
    placeUndated()
  }

  private static func item(_ entry: Timeline.Entry, _ marks: [TimelineMark], _ scale: TimelineScale) -> Item {
    let bars = marks.map { mark in
      var (left, right) = (scale.place(mark.days.lowerBound), scale.end(mark.days.upperBound))
      if mark.kind == .day || mark.kind == .target || mark.kind == .forecast { right = left }
      // An open start reaches a little way, and its tip says that it goes on; an open end runs to the edge.
      if mark.kind == .before { left = max(0, right - 46) }
      if mark.kind == .after { right = max(scale.width, left + 46) }
      let room = max(0, leastMark - (right - left)) / 2
      return (mark: mark, left: left - room, right: right + room)
    }
    let first = bars.map(\.left).min() ?? 0
    let last = bars.map(\.right).max() ?? 0
    let (lines, width) = words(of: entry)
    let fits = last + 5 + width <= scale.width + 150
    // Where there is room on neither side, as of a bar over most of the axis, words stand on the bar.
    let isOver = !fits && first - 5 - width < -150 && last - first > width + 44
    let left = fits ? last + 5 : isOver ? first + 22 : max(-150, first - 5 - width)
    return Item(
      entry: entry, marks: bars, lines: lines, left: left, width: width, isBefore: !fits && !isOver)
  }

  /// The title and the date in lines, and how wide they are.
  private static func words(of entry: Timeline.Entry) -> ([String], Double) {
    var lines = wrapped(entry.title, width: charactersALine, lines: 5).split(separator: "\n").map(String.init)
    if !entry.date.isEmpty {
      lines += wrapped(entry.date, width: charactersALine, lines: 2).split(separator: "\n").map(String.init)
    }
    return (lines, (lines.map { estimatedWidth($0) }.max() ?? 0) + 6)
  }

  /// Puts each in the first row in which it has room; a row is as high as what stands in it.
  private mutating func place(_ items: [Item], from top: Double) {
    var rows: [[(left: Double, right: Double)]] = []
    var heights: [Double] = []
    var places: [Int] = []
    for item in items {
      let left = min(item.left, item.marks.map(\.left).min() ?? item.left) - 8
      let right = max(item.left + item.width, item.marks.map(\.right).max() ?? 0) + 8
      let row = rows.firstIndex { row in row.allSatisfy { right <= $0.left || $0.right <= left } }
      if row == nil {
        rows.append([])
        heights.append(0)
      }
      let place = row ?? rows.count - 1
      rows[place].append((left, right))
      heights[place] = max(heights[place], Self.height(item.lines.count))
      places.append(place)
    }
    var tops = [top]
    for height in heights { tops.append(tops[tops.count - 1] + height) }
    for (var item, row) in zip(items, places) {
      item.y = (tops[row] + tops[row + 1]) / 2
      self.items.append(item)
    }
    rowsEnd = tops[tops.count - 1]
    end = rowsEnd
  }

  private static func height(_ lines: Int) -> Double { Double(lines) * lineHeight + 7 }

  /// Puts what has no date in columns: events, then targets, each under a caption.
  private mutating func placeUndated() {
    for isTarget in [false, true] {
      let entries = timeline.undated.filter { $0.isTarget == isTarget }
      guard !entries.isEmpty else { continue }
      undatedTops.append((isTarget, end + 22))
      let columns = max(1, Int((width + 150) / 285))
      end += 34
      for start in stride(from: 0, to: entries.count, by: columns) {
        let row = entries[start..<min(start + columns, entries.count)].map { ($0, Self.words(of: $0)) }
        let height = Self.height(row.map(\.1.0.count).max() ?? 1)
        for (column, (entry, words)) in row.enumerated() {
          undated.append(
            Item(
              entry: entry, marks: [], lines: words.0,
              left: Double(column) * (width + 150) / Double(columns) - 150, width: words.1,
              y: end + height / 2))
        }
        end += height
      }
    }
  }
}
