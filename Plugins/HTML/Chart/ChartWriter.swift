import DossierModel
import PluginKit

/// The timeline as SVG: the names of lanes on the left, which stay where they are, and the lanes themselves.
///
/// Signs stand at percents of the width. So the page, and whoever zooms it, draws it at any width without a script.
struct ChartWriter {
  let chart: Chart
  let layout: ChartLayout
  let words: PageWords
  /// Whether marks are drawn one by one; else bars say how many there are.
  let isDense: Bool
  /// Where records stand in the page; a mark of one that is not listed leads nowhere.
  let anchors: [String: String]
  var signs: Set<ChartSign> = []
  /// Whether a script draws the marks of crowded lanes when they are looked at closely.
  let canZoom: Bool

  /// The most marks that are drawn one by one.
  static let mostMarks = 400

  init(_ chart: Chart, _ words: PageWords, _ anchors: [String: String], canZoom: Bool) {
    self.chart = chart
    self.words = words
    self.anchors = anchors
    self.canZoom = canZoom
    isDense = chart.markCount > Self.mostMarks
    layout = ChartLayout(chart, isDense: isDense)
  }

  mutating func write(into page: inout ByteBuffer) {
    let height = "\(layout.height)"
    page.put("<div class=")
    page.put(paperSize.map { "\"chart \($0)\"" } ?? "chart")
    page.put("><svg id=Lanes height=\(height) aria-hidden=true>")
    for (number, lane) in layout.lanes.enumerated() {
      if number % 2 == 0 {
        page.put("<rect class=band y=\(lane.top) height=\(lane.height) />")
      }
      name(of: lane, number, into: &page)
    }
    page.put("</svg><div><svg id=Chart width=100% height=\(height)")
    page.put(" data-from=\(layout.axis.first) data-to=\(layout.axis.last)")
    if CivilDate(dayNumber: layout.axis.first).year < 1 { page.put(attribute: "data-bc", words.beforeChrist) }
    if isDense { page.put(attribute: "data-n", words.manyEvents) }
    page.put(">")
    ticks(into: &page)
    asOf(into: &page)
    let most = isDense ? mostInStretch : 0
    var number = 0
    for (place, lane) in layout.lanes.enumerated() {
      page.put(isCut && lane.marks.isEmpty ? "<g id=L\(place)" : "<g")
      // On a telephone its marks stay as they are.
      if lane.marks.isEmpty || lane.lane.content == .anniversaries { page.put(" class=y") }
      page.put(isDense ? " data-top=\(lane.top)>" : ">")
      for mark in lane.marks {
        write(mark, lane, isCut ? number : nil, &page)
        number += 1
      }
      if lane.marks.isEmpty { density(lane, most: most, into: &page) }
      page.put("</g>")
    }
    page.put("</svg></div></div>")
    if isCut { slices(into: &page) }
  }

  /// The name of a lane, on two lines where one would run under the marks of a narrow page.
  private func name(of lane: ChartLayout.Lane, _ number: Int, into page: inout ByteBuffer) {
    let name = lane.lane.name
    let space = name.count > 14 ? name.prefix(15).lastIndex(of: " ") ?? name.firstIndex(of: " ") : nil
    page.put(isCut ? "<text id=N\(number) " : "<text ")
    page.put("x=8 y=\(lane.top + (space == nil ? 21 : 15))>")
    page.put(html: short(name[..<(space ?? name.endIndex)]))
    if let space {
      page.put(" <tspan x=8 dy=1.1em>")
      page.put(html: short(name[space...].dropFirst()))
      page.put("</tspan>")
    }
    page.put("</text>")
  }

  private func short(_ name: Substring) -> String {
    name.count > 17 ? name.prefix(16) + "…" : String(name)
  }

  // MARK: - On paper

  /// The height of the tallest timeline that is made smaller so that it begins under the title; taller ones are cut.
  private static let mostOnPaper = 764
  /// Whether it is cut on paper.
  var isCut: Bool { layout.height > Self.mostOnPaper }

  private var paperSize: String? {
    switch layout.height {
    case ...600: nil
    case ...680: "tall"
    case ...Self.mostOnPaper: "taller"
    default: "cut"
    }
  }

  /// The timeline once more for paper, in slices between which a page may end; the axis stands on each page.
  private func slices(into page: inout ByteBuffer) {
    page.put("<table class=slices aria-hidden=true><thead><tr><td><td>")
    page.put("<svg width=100% height=\(ChartLayout.axisHeight)><use href=#Ticks />")
    page.put("<use href=#Now /></svg><tbody>")
    var top = ChartLayout.axisHeight
    for end in layout.ends(ofSlices: 120) {
      slice(top..<end, into: &page)
      top = end
    }
    page.put("</table>")
  }

  /// A slice names the marks that stand in it alone: were it a window on the whole, each would draw all of it.
  private func slice(_ rows: Range<Int>, into page: inout ByteBuffer) {
    var (bands, names, marks) = ("", "", "")
    var number = 0
    for (place, lane) in layout.lanes.enumerated() {
      defer { number += lane.marks.count }
      guard rows.overlaps(lane.top..<lane.top + lane.height) else { continue }
      let top = lane.top - rows.lowerBound
      if place % 2 == 0 { bands += "<rect class=band y=\(top) height=\(lane.height) />" }
      if rows.contains(lane.top) {
        names += "<use href=#N\(place) y=-\(rows.lowerBound) />"
      } else if isNamedAgain(rows, below: lane.top) {
        names += "<use href=#N\(place) y=-\(lane.top) />"
      }
      if lane.marks.isEmpty { marks += "<use href=#L\(place) />" }
      for (offset, mark) in lane.marks.enumerated()
      where rows.contains(lane.top + 4 + mark.row * ChartLayout.rowHeight) {
        marks += "<use href=#M\(number + offset) />"
      }
    }
    let height = rows.count
    page.put("\n<tr><td><svg width=100% height=\(height)>\(bands)\(names)</svg>")
    // The lines of the axis go on, whose labels stand above the slice.
    page.put("<td><svg width=100% height=\(height)>\(bands)<use href=#Ticks y=-23 />")
    page.put("<use href=#Now y=-23 /><g transform=translate(0,-\(rows.lowerBound))>\(marks)</g></svg>")
  }

  /// Whether a slice of a tall lane repeats its name: every third one does, so that each page says what it shows.
  private func isNamedAgain(_ rows: Range<Int>, below top: Int) -> Bool {
    let (depth, step) = (rows.lowerBound - top, 360)
    return depth / step > max(depth - rows.count, 0) / step && rows.count > ChartLayout.rowHeight
  }

  private func ticks(into page: inout ByteBuffer) {
    page.put("<g id=Ticks>")
    for tick in layout.axis.ticks(words, month) {
      let place = percent(layout.axis.place(Double(tick.day)))
      page.put("<rect x=\(place) /><text x=\(place) y=15>")
      page.put(html: tick.label)
      page.put("</text>")
    }
    page.put("</g>")
  }

  private func month(_ day: CivilDate) -> String {
    let name = EDTFDate(day)?.phrase(language: "en").split(separator: " ").dropFirst().first ?? ""
    return words.language == .english ? "\(name.prefix(3)) \(day.year)" : "\(day.month)/\(day.year)"
  }

  private mutating func asOf(into page: inout ByteBuffer) {
    let place = layout.axis.place(Double(chart.asOf) + 0.5)
    guard (0...100).contains(place) else { return }
    signs.insert(.asOf)
    page.put(isCut ? "<line id=Now" : "<line")
    page.put(" class=now x1=\(percent(place)) x2=\(percent(place)) y1=22 ")
    page.put(isCut ? "y2=120% />" : "y2=100% />")
  }

  // MARK: - Marks one by one

  private mutating func write(
    _ placed: ChartLayout.Placed, _ lane: ChartLayout.Lane, _ number: Int?, _ page: inout ByteBuffer
  ) {
    let mark = placed.mark
    let top = lane.top + 4 + placed.row * ChartLayout.rowHeight
    page.put("\n<a")
    if let number { page.put(" id=M\(number)") }
    link(mark.id, &page)
    if mark.isCancelled { page.put(" class=x") }
    page.put("><title>")
    page.put(html: mark.tooltip)
    page.put("</title>")
    let isLow = if case .above = placed.label { true } else { false }
    for glyph in mark.glyphs { write(glyph, top + 13, isLow: isLow, &page) }
    if mark.isDisputed { bracket(mark, top, &page) }
    label(placed, top, &page)
    page.put("</a>")
  }

  func link(_ id: String, _ page: inout ByteBuffer) {
    if let anchor = anchors[id] { page.put(attribute: "href", "#" + anchor) }
  }

  private func label(_ placed: ChartLayout.Placed, _ top: Int, _ page: inout ByteBuffer) {
    switch placed.label {
    case .after(let day):
      // Behind a bar that is drawn wider than its days.
      let isWidened = placed.mark.glyphs.contains { !$0.isSign && isNarrow($0) }
      page.put("<text x=\(place(day)) y=\(top + 17) dx=\(isWidened ? 14 : 11)>")
    case .before(let day): page.put("<text class=e x=\(place(day)) y=\(top + 17) dx=-11>")
    case .above(let day): page.put("<text x=\(place(day)) y=\(top + 11) dx=1>")
    case .none: return
    }
    page.put(html: placed.mark.label)
    page.put("</text>")
  }

  private mutating func write(_ glyph: ChartGlyph, _ middle: Int, isLow: Bool, _ page: inout ByteBuffer) {
    signs.formUnion(glyph.signs)
    let (first, last) = (glyph.start(on: layout.axis), glyph.end(on: layout.axis))
    if glyph.isSign {
      let centre = place((first + last) / 2)
      switch glyph.shape {
      case .diamond:
        page.put("<use \(glyph.isForecast ? "class=a " : "")href=#Diamond x=\(centre) y=\(middle) />")
      case .ring: page.put("<circle class=r cx=\(centre) cy=\(middle) />")
      case .dashed: page.put("<circle class=a cx=\(centre) cy=\(middle) />")
      case .disc, .box, .bar: page.put("<circle cx=\(centre) cy=\(middle) />")
      }
      return
    }
    let (y, height) = isLow ? (middle + 3, 7) : (middle - 5, 10)
    let isSolid =
      glyph.core.map { (Double($0.lowerBound), Double($0.upperBound) + 1) == (first, last) } ?? true
    let wide = isNarrow(glyph) ? " w" : ""
    if isNarrow(glyph) {
      // In its place a bar that is never thinner; zoomed, the true one grows over it.
      let name = glyph.shape == .dashed ? "a" : glyph.shape == .box || !isSolid ? "m" : "i"
      page.put("<rect class=\(name) x=\(place(first)) y=\(y) ")
      page.put("width=\(ChartLayout.leastBar) height=\(height) />")
    }
    switch glyph.shape {
    case .box: rect("m" + wide, first, last, y, height, &page)
    case .dashed:
      rect("a" + wide, first, last, y, height, &page)
      if let core = glyph.core, !glyph.isOpen {
        rect("i" + wide, Double(core.lowerBound), Double(core.upperBound) + 1, y + 3, height - 6, &page)
      }
    case .bar, .disc, .diamond, .ring:
      let core = glyph.core.map { (Double($0.lowerBound), Double($0.upperBound) + 1) } ?? (first, last)
      if core != (first, last) { rect("m" + wide, first, last, y, height, &page) }
      rect("i" + wide, core.0, core.1, y, height, &page)
    }
    guard glyph.isOpen else { return }
    if glyph.first == nil { page.put("<use href=#Earlier x=\(place(first)) y=\(y + height / 2) />") }
    if glyph.last == nil { page.put("<use href=#Later x=\(place(last)) y=\(y + height / 2) />") }
  }

  /// Whether a bar is thinner than can be seen.
  private func isNarrow(_ glyph: ChartGlyph) -> Bool {
    let (first, last) = (glyph.start(on: layout.axis), glyph.end(on: layout.axis))
    let width = layout.axis.place(last) - layout.axis.place(first)
    return width * ChartLayout.width / 100 < Double(ChartLayout.leastBar)
  }

  private func rect(
    _ name: String, _ first: Double, _ last: Double, _ y: Int, _ height: Int, _ page: inout ByteBuffer
  ) {
    let width = layout.axis.place(last) - layout.axis.place(first)
    page.put("<rect class=\(name.contains(" ") ? "\"\(name)\"" : name) x=\(place(first)) y=\(y) ")
    page.put("width=\(percent(width)) height=\(height) />")
  }

  /// Joins rival accounts: none of them is the date.
  private mutating func bracket(_ mark: ChartMark, _ top: Int, _ page: inout ByteBuffer) {
    signs.insert(.rivals)
    let middles = mark.glyphs.map { ($0.start(on: layout.axis) + $0.end(on: layout.axis)) / 2 }
    guard let first = middles.min(), let last = middles.max() else { return }
    let (from, to) = (place(first), place(last))
    page.put("<line class=k x1=\(from) x2=\(to) y1=\(top + 3) y2=\(top + 3) />")
    for end in [from, to] {
      page.put("<line class=k x1=\(end) x2=\(end) y1=\(top + 3) y2=\(top + 7) />")
    }
  }

  // MARK: - Places

  func place(_ day: Double) -> String { percent(layout.axis.place(day)) }

  /// `42.125%`, with no more digits than a zoomed page can show.
  func percent(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let (whole, rest) = (abs(thousandths) / 1_000, abs(thousandths) % 1_000)
    var text = (thousandths < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      let digits = String(rest)
      text += "." + String(repeating: "0", count: 3 - digits.count) + digits
      while text.hasSuffix("0") { text.removeLast() }
    }
    return text + "%"
  }
}
