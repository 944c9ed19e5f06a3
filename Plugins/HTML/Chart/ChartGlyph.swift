import DossierModel

/// A sign that the timeline uses, as the legend explains it.
enum ChartSign: Int, CaseIterable {
  case disc, box, bar, partly, dashed, open, rivals, diamond, forecast, ring, asOf, density
}

/// How a date is drawn: what is known of it, and no more.
///
/// A day is a disc. A month or a year is an outlined bar over exactly that span, somewhere in which it was. What is
/// doubtful is dashed; what goes on has an arrow, and what ended nobody knows when is dashed to where the axis ends.
struct ChartGlyph: Equatable {
  /// What is drawn.
  enum Shape: Equatable {
    case disc, box, bar, dashed, diamond, ring
  }

  let shape: Shape
  /// The first and the last day, as day numbers; nil where it is open.
  let first: Int?
  let last: Int?
  /// The days that certainly belong to it, of a bar whose ends are not known to the day.
  var core: ClosedRange<Int>?
  /// Whether an end that it has not got is one that nobody knows: `2020/`, and not `2020/..`, which goes on.
  var lacksKnownEnd = false
  /// Whether it stands for what is foretold, and nobody has promised.
  var isForecast = false

  /// What draws the date of something that lasts as long as the date says: the chairmanship of 2020 is a solid bar.
  static func glyphs(ofWhole date: EDTFDate) -> [ChartGlyph] {
    glyphs(of: date).map { glyph in
      glyph.shape == .box ? ChartGlyph(.bar, first: glyph.first, last: glyph.last) : glyph
    }
  }

  /// What draws a date: one sign, or one for each of several dates that are all meant.
  static func glyphs(of date: EDTFDate) -> [ChartGlyph] {
    if let set = date.set, set.meaning == .allOf {
      return set.members.compactMap { member in
        ChartGlyph(
          member.first?.earliest.dayNumber, member.last?.latest.dayNumber,
          isDoubtful: date.qualification != .none, isSpan: member.first != member.last)
      }
    }
    let isUnknown = date.isInterval && (date.startPart == .unknown || date.endPart == .unknown)
    let isDoubtful = date.qualification != .none || date.set != nil || isUnknown
    var glyph = ChartGlyph(
      date.earliest?.dayNumber, date.latest?.dayNumber, isDoubtful: isDoubtful, isSpan: date.isInterval)
    glyph?.lacksKnownEnd = isUnknown
    if let first = date.latestStart?.dayNumber, let last = date.earliestEnd?.dayNumber, first <= last,
      date.isInterval
    {
      glyph?.core = first...last
    }
    return glyph.map { [$0] } ?? []
  }

  private init?(_ first: Int?, _ last: Int?, isDoubtful: Bool, isSpan: Bool) {
    guard first != nil || last != nil else { return nil }
    self.first = first
    self.last = last
    shape = isDoubtful ? .dashed : first == last ? .disc : isSpan || first == nil || last == nil ? .bar : .box
  }

  /// A sign of another shape.
  init(_ shape: Shape, first: Int?, last: Int?) {
    self.shape = shape
    self.first = first
    self.last = last
  }

  /// The same of something planned, which cannot have been before the day of the export.
  func ofPlan(asOf day: Int, isDiamond: Bool) -> ChartGlyph {
    let plan = isDiamond ? ChartGlyph(.diamond, first: first, last: last) : self
    guard last.map({ $0 >= day }) ?? true, first.map({ $0 < day }) ?? true else { return plan }
    var later = ChartGlyph(plan.shape, first: day, last: last)
    later.core = plan.core.flatMap { $0.upperBound < day ? nil : max($0.lowerBound, day)...$0.upperBound }
    later.lacksKnownEnd = lacksKnownEnd
    return later
  }

  /// Where it begins: a day in its middle, what is due in a year at the year's end.
  func start(on axis: ChartAxis) -> Double {
    switch shape {
    case .diamond: end(on: axis)
    case .ring: (Double(first ?? axis.first) + Double(last ?? axis.last) + 1) / 2
    case .disc, .box, .bar, .dashed:
      isDay ? Double(first ?? 0) + 0.5 : first.map { Double($0) } ?? axis.openStart
    }
  }

  /// Where it ends.
  func end(on axis: ChartAxis) -> Double {
    switch shape {
    case .diamond: isDay ? Double(last ?? 0) + 0.5 : last.map { Double($0) + 1 } ?? axis.openEnd
    case .ring: start(on: axis)
    case .disc, .box, .bar, .dashed:
      isDay ? Double(last ?? 0) + 0.5 : last.map { Double($0) + 1 } ?? axis.openEnd
    }
  }

  /// Whether it is a sign at a place, and no bar from one place to another.
  var isSign: Bool { isDay || shape == .ring || shape == .diamond }
  /// Whether it is one day.
  var isDay: Bool { first == last }
  /// Whether one of its ends is open, which an arrow says.
  var isOpen: Bool { (first == nil || last == nil) && !lacksKnownEnd }

  /// How the legend calls it.
  var signs: [ChartSign] {
    let own: ChartSign =
      switch shape {
      case .disc: .disc
      case .box: .box
      case .bar: core.map { $0.lowerBound == first && $0.upperBound == last } ?? true ? .bar : .partly
      case .dashed: .dashed
      case .diamond: isForecast ? .forecast : .diamond
      case .ring: .ring
      }
    return isOpen && shape == .bar ? [.open] : isOpen ? [own, .open] : [own]
  }
}
