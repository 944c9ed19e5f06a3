import DossierModel
import PluginKit

// More marks than can be drawn one by one: bars that say how many there are, and on each entry where it belongs, from
// which the script draws the bars of a closer look, and at last the marks.
extension ChartWriter {
  /// The most marks that a stretch of any lane has.
  var mostInStretch: Int {
    layout.lanes.flatMap { $0.marks.isEmpty ? crowds($0).map(\.count) : [] }.max() ?? 1
  }

  /// A bar for each stretch of the axis in which there are marks, as high as there are many; it leads to the first.
  mutating func density(_ lane: ChartLayout.Lane, most: Int, into page: inout ByteBuffer) {
    signs.insert(.density)
    if canZoom { signs.formUnion(lane.lane.marks.flatMap { $0.glyphs.flatMap(\.signs) }) }
    let stretches = layout.axis.stretches
    for ((start, next), marks) in zip(zip(stretches, stretches.dropFirst()), crowds(lane)) {
      guard let first = marks.first?.id else { continue }
      let share = Double(marks.count) / Double(most)
      let height = max(Int((share.squareRoot() * 48).rounded()), 6)
      page.put("\n<a")
      link(first, &page)
      page.put("><title>")
      page.put(html: "\(lane.lane.name) — \(years(start, next - 1)) — \(words.events(marks.count))")
      let width = percent(layout.axis.place(Double(next)) - layout.axis.place(Double(start)) - 0.2)
      page.put("</title><rect class=i x=\(place(Double(start))) width=\(width) ")
      page.put("y=\(lane.top + lane.height - 4 - height) height=\(height) /></a>")
    }
  }

  /// The marks of a lane in each stretch.
  private func crowds(_ lane: ChartLayout.Lane) -> [[ChartMark]] {
    let stretches = layout.axis.stretches
    var crowds = [[ChartMark]](repeating: [], count: stretches.count - 1)
    for mark in lane.lane.marks {
      let day = mark.glyphs.lazy.compactMap { $0.first ?? $0.last }.first ?? layout.axis.first
      let behind = stretches.firstIndex { $0 > day } ?? stretches.count
      crowds[min(max(behind - 1, 0), crowds.count - 1)].append(mark)
    }
    return crowds
  }

  private func years(_ first: Int, _ last: Int) -> String {
    let (first, last) = (CivilDate(dayNumber: first), CivilDate(dayNumber: last))
    if last.dayNumber - first.dayNumber > 363 {
      func name(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) \(words.beforeChrist)" }
      return first.year == last.year ? name(first.year) : "\(name(first.year)) – \(name(last.year))"
    }
    let days = [first, last].map { EDTFDate($0)?.phrase(language: words.language.tag) ?? "\($0)" }
    return days.joined(separator: " – ")
  }

  /// Where the entry of each record stands, as the script reads it: `B7305.7340m`, lane, first and last day, sign.
  var places: [String: String] {
    guard isDense else { return [:] }
    var places: [String: String] = [:]
    for (number, lane) in layout.lanes.enumerated() where lane.marks.isEmpty {
      let letter = String(UnicodeScalar(UInt8(65 + number)))
      for mark in lane.lane.marks { places[mark.id] = letter + mark.glyphs.map(code).joined(separator: "_") }
    }
    return places
  }

  private func code(_ glyph: ChartGlyph) -> String {
    let (start, end) = (layout.axis.first, layout.axis.last)
    let first = (glyph.first ?? start) - start
    // A bar to the end of the axis has an arrow only if it is open.
    let last = (glyph.last ?? (glyph.isOpen ? end : end - 1)) - start
    let isSure = glyph.core.map { $0.lowerBound == glyph.first && $0.upperBound == glyph.last } ?? true
    let sign =
      switch glyph.shape {
      case .disc, .ring: ""
      case .diamond: "t"
      case .dashed: "a"
      case .box: "m"
      case .bar: isSure ? "i" : "m"
      }
    return glyph.isDay ? "\(first)\(sign)" : "\(first).\(last)\(sign)"
  }
}
