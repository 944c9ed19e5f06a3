/// Where everything on the timeline stands.
///
/// Across, places are percents, so that the page can draw it at any width; rows are found for the width below, at which
/// no label touches another. Wider, they only move apart.
struct ChartLayout {
  /// A mark in its row.
  struct Placed {
    let mark: ChartMark
    /// The row's number in the lane.
    let row: Int
    /// Where its label begins, or ends, in pixels from the left.
    let label: Label
  }

  /// Where a label stands.
  enum Label: Equatable {
    /// Behind the sign.
    case after(day: Double)
    /// Before the sign, where there is no room behind it.
    case before(day: Double)
    /// Above a long bar.
    case above(day: Double)
    /// Where there is no room, nowhere.
    case none
  }

  /// A lane with its place.
  struct Lane {
    let lane: ChartLane
    let top: Int
    let height: Int
    let marks: [Placed]
  }

  /// The least width at which the timeline is drawn.
  static let width = 960.0
  /// How wide the narrowest bar is, which would else be too thin to be seen.
  static let leastBar = 8
  static let rowHeight = 26
  /// How many marks a lane may have to be drawn one by one where there are too many in all.
  static let fewMarks = 24
  static let axisHeight = 30

  let axis: ChartAxis
  let lanes: [Lane]
  let height: Int

  init(_ chart: Chart, isDense: Bool) {
    let glyphs = chart.lanes.flatMap { $0.marks.flatMap(\.glyphs) }
    let axis = ChartAxis(glyphs.flatMap { [$0.first, $0.last] }.compactMap { $0 }, asOf: chart.asOf)
    self.axis = axis
    var top = Self.axisHeight
    lanes = chart.lanes.map { lane in
      let placed =
        lane.content == .anniversaries
        ? Self.inOneRow(lane.marks, on: axis)
        : isDense && lane.marks.count > Self.fewMarks ? [] : Self.place(lane.marks, on: axis)
      let rows = placed.isEmpty ? 2 : (placed.map(\.row).max() ?? 0) + 1
      let height = rows * Self.rowHeight + 8
      defer { top += height }
      return Lane(lane: lane, top: top, height: height, marks: placed)
    }
    height = top + 4
  }

  /// Where the timeline may be cut, between rows, so that no slice is much higher than this.
  func ends(ofSlices most: Int) -> [Int] {
    var ends: [Int] = []
    var top = Self.axisHeight
    for lane in lanes {
      let rows = max((lane.height - 8) / Self.rowHeight, 1)
      for row in 1...rows {
        let end = row == rows ? lane.top + lane.height : lane.top + 4 + row * Self.rowHeight
        // The first row of a lane does not stand alone: the name of the lane may need two.
        guard end + Self.rowHeight - top > most, row > 1 || rows == 1 else { continue }
        ends.append(end)
        top = end
      }
    }
    let bottom = lanes.last.map { $0.top + $0.height } ?? top
    return top < bottom ? ends + [bottom] : ends
  }

  /// Gives each mark the first row in which it and its label are free.
  private static func place(_ marks: [ChartMark], on axis: ChartAxis) -> [Placed] {
    var ends: [Double] = []
    return marks.map { mark in
      let (label, from, to) = extent(of: mark, on: axis)
      let row = ends.firstIndex { $0 + 10 <= from } ?? ends.count
      if row == ends.count { ends.append(to) } else { ends[row] = to }
      return Placed(mark: mark, row: row, label: label)
    }
  }

  /// Gives marks that return year after year one row, and a label only where there is room.
  private static func inOneRow(_ marks: [ChartMark], on axis: ChartAxis) -> [Placed] {
    let extents = marks.map { extent(of: $0, on: axis) }
    return marks.enumerated().map { number, mark in
      let isFree = extents.dropFirst(number + 1).first.map { extents[number].2 <= $0.1 } ?? true
      let end = mark.glyphs.first?.end(on: axis) ?? 0
      return Placed(mark: mark, row: 0, label: isFree ? .after(day: end) : .none)
    }
  }

  private static func extent(of mark: ChartMark, on axis: ChartAxis) -> (Label, Double, Double) {
    func pixels(_ day: Double) -> Double { axis.place(day) * width / 100 }
    let first = mark.glyphs.map { $0.start(on: axis) }.min() ?? 0
    let last = mark.glyphs.map { $0.end(on: axis) }.max() ?? 0
    let (from, to) = (pixels(first) - 8, max(pixels(last), pixels(first) + Double(leastBar)) + 8)
    let room = width(of: mark.label) + 12
    if to + room <= width { return (.after(day: last), from, to + room) }
    if from - room >= 0 { return (.before(day: first), from - room, to) }
    return (.above(day: first), from, max(to, from + room))
  }

  /// About how wide a text is: letters of most scripts half as wide as high, those of East Asia as wide as high.
  private static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: sum
      case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F000...:
        sum + 12.5
      case 0x41...0x5A, 0x6D, 0x77: sum + 8.6
      default: sum + 6.4
      }
    }
  }
}
