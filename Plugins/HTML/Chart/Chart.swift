import DossierModel
import PluginKit

/// Something on the timeline.
struct ChartMark {
  /// The id of the record that it stands for.
  let id: String
  /// What it is called, in full and as its label.
  let title: String
  let label: String
  /// What is seen when the pointer rests on it: name, date, kind.
  let tooltip: String
  let glyphs: [ChartGlyph]
  /// Whether its glyphs are rival accounts of one date, joined by a bracket.
  var isDisputed = false
  /// Whether it was called off.
  var isCancelled = false
}

/// What stands in one lane of the timeline.
struct ChartLane {
  /// What the lane holds, which its events have in common.
  enum Content { case events, targets, anniversaries }

  let name: String
  let content: Content
  var marks: [ChartMark] = []
}

/// What the timeline shows: a lane for each kind of event, one for what is due or planned, one for anniversaries.
///
/// What did not happen, or only might have, is not drawn, nor is what has no date: they stand in the list alone.
struct Chart {
  var lanes: [ChartLane] = []
  /// The events that stand in the list alone.
  var notDrawn: [String] = []
  /// The day as of which the dossier looks at the world.
  let asOf: Int

  /// How many anniversaries there are beyond those that are drawn.
  private(set) var anniversariesLeft = 0

  /// How many lanes kinds of event may have; those that hold the fewest share one.
  private static let mostKinds = 14
  /// How many anniversaries are drawn; of more, only the rounder ones are.
  private static let mostAnniversaries = 100

  init(_ report: Report, _ words: PageWords, anniversaries: Bool) {
    asOf = report.context.asOf.dayNumber
    var kinds: [String] = []
    var byKind: [String: [ChartMark]] = [:]
    var planned: [ChartMark] = []
    for event in report.events {
      guard let mark = Self.mark(event, report, words) else {
        notDrawn.append(event.id)
        continue
      }
      if event.modality == .planned {
        planned.append(mark)
      } else {
        if byKind[event.kind] == nil { kinds.append(event.kind) }
        byKind[event.kind, default: []].append(mark)
      }
    }
    var shown = kinds
    if kinds.count > Self.mostKinds {
      let counts = kinds.map { byKind[$0]?.count ?? 0 }.sorted(by: >)
      let least = counts[Self.mostKinds - 2]
      shown = Array(kinds.filter { (byKind[$0]?.count ?? 0) >= least }.prefix(Self.mostKinds - 1))
    }
    lanes = shown.map {
      ChartLane(name: report.words.word($0), content: .events, marks: byKind[$0] ?? [])
    }
    let rest = Set(kinds).subtracting(shown)
    if !rest.isEmpty {
      let others = report.events.filter { rest.contains($0.kind) && $0.modality != .planned }
      lanes.append(
        ChartLane(
          name: words.otherKinds, content: .events, marks: others.compactMap { Self.mark($0, report, words) })
      )
    }
    // A page that lists events alone shows those alone.
    let hasTargets = report.subjects.contains(.targets) || !report.subjects.contains(.events)
    let targets = hasTargets ? report.dossier.targets : []
    let due = planned + targets.compactMap { Self.mark($0, report) }
    if !due.isEmpty {
      lanes.append(ChartLane(name: words.targets, content: .targets, marks: due.sorted(by: Self.isBefore)))
    }
    if anniversaries { addAnniversaries(report, words) }
  }

  /// How many marks stand for records; anniversaries are not counted, of which there are never too many.
  var markCount: Int { lanes.reduce(0) { $0 + ($1.content == .anniversaries ? 0 : $1.marks.count) } }

  private static func isBefore(_ one: ChartMark, _ other: ChartMark) -> Bool {
    (one.glyphs.first?.first ?? .min) < (other.glyphs.first?.first ?? .min)
  }

  private static func mark(_ event: Event, _ report: Report, _ words: PageWords) -> ChartMark? {
    guard event.modality.isShown, let date = report.date(of: event) else { return nil }
    // A year is all of a chairmanship, and no doubt about its day.
    var glyphs = event.kind == "chairmanship" ? ChartGlyph.glyphs(ofWhole: date) : ChartGlyph.glyphs(of: date)
    if event.modality == .planned {
      glyphs = glyphs.map { $0.ofPlan(asOf: report.context.asOf.dayNumber, isDiamond: date.set == nil) }
    }
    let accounts = report.accounts(ofDateOf: event)
    glyphs += accounts.filter { $0 != date }.flatMap { ChartGlyph.glyphs(of: $0) }
    guard !glyphs.isEmpty else { return nil }
    let title = event.title.text(in: report.language)
    var tooltip = [title, report.phrase(ofDateOf: event), report.words.word(event.kind)]
    if accounts.count > 1 {
      tooltip.append(report.words.accounts(accounts.count, report.words.word("date")))
    }
    if let account = report.whoDates(event) { tooltip.append(account) }
    var label = label(title, date)
    if let fate = report.words.fate(of: event) {
      tooltip.append(fate)
      if event.status == .postponed { label += " (\(fate))" }
    }
    var mark = ChartMark(
      id: event.id, title: title, label: label, tooltip: tooltip.joined(separator: " — "),
      glyphs: glyphs)
    mark.isDisputed = accounts.count > 1
    mark.isCancelled = event.status == .cancelled
    return mark
  }

  private static func mark(_ target: Target, _ report: Report) -> ChartMark? {
    guard let due = target.due, due.earliest != nil || due.latest != nil else { return nil }
    let goal = target.goal.text(in: report.language)
    let owner = report.name(of: target.owner)
    let remark = report.words.remark(on: target)
    var glyph = ChartGlyph(.diamond, first: due.earliest?.dayNumber, last: due.latest?.dayNumber)
    glyph.isForecast = target.isForecast
    let tooltip = [
      goal, due.phrase(language: report.language), "\(report.words.noun(for: target)): \(owner)",
    ]
    return ChartMark(
      id: target.id, title: goal, label: label(goal, due) + (remark.map { " (\($0))" } ?? ""),
      tooltip: (tooltip + [remark].compactMap(\.self)).joined(separator: " — "), glyphs: [glyph])
  }

  /// A title that is short enough to stand beside its sign, with what says that an end is open.
  private static func label(_ title: String, _ date: EDTFDate) -> String {
    let isOpen = ChartGlyph.glyphs(of: date).contains(where: \.isOpen)
    let sign = !isOpen ? "" : date.earliest == nil ? "≤ " : "≥ "
    let title = title.withoutHeapedMarks
    guard title.count > 60 else { return sign + title }
    let cut = title.prefix(58)
    if let clause = cut.ranges(of: ", ").last.map({ cut[..<$0.lowerBound] }), clause.count > 24 {
      return sign + clause + "…"
    }
    let end = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return sign + (end.count > 24 ? end : cut) + "…"
  }

  private mutating func addAnniversaries(_ report: Report, _ words: PageWords) {
    let days = lanes.flatMap { $0.marks.flatMap { $0.glyphs.flatMap { [$0.first, $0.last] } } }.compactMap {
      $0
    }
    guard let first = days.min(), let last = days.max() else { return }
    let years = CivilDate(dayNumber: first).year...CivilDate(dayNumber: max(last, asOf)).year
    var lane = ChartLane(name: words.anniversaries, content: .anniversaries)
    let all = report.commemorations.flatMap { kept in
      kept.anniversaries(in: years, milestones: .round, leapDay: .mar1).map { (kept, $0) }
    }
    var round = all
    for step in [25, 50, 100] where round.count > Self.mostAnniversaries {
      round = all.filter { $0.1.years % step == 0 }
    }
    if round.count > Self.mostAnniversaries {
      round = Array(round.sorted { $0.1.first < $1.1.first }.suffix(Self.mostAnniversaries))
    }
    anniversariesLeft = all.count - round.count
    for (kept, anniversary) in round {
      let (from, to) = (anniversary.first.dayNumber, anniversary.last.dayNumber)
      let title = "\(anniversary.years): \(kept.title)"
      lane.marks.append(
        ChartMark(
          id: kept.record, title: title, label: "\(anniversary.years)",
          tooltip: "\(title) — \(anniversary.first.year) — \(words.anniversary)",
          glyphs: [ChartGlyph(.ring, first: from, last: to)]))
    }
    lane.marks.sort(by: Self.isBefore)
    if !lane.marks.isEmpty { lanes.append(lane) }
  }
}

extension String {
  /// The text with no more than three marks on a letter, which is what scripts need: more would reach into other rows.
  fileprivate var withoutHeapedMarks: String {
    var kept = UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      let isMark = scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
      marks = isMark ? marks + 1 : 0
      if marks <= 3 { kept.append(scalar) }
    }
    return String(kept)
  }
}
