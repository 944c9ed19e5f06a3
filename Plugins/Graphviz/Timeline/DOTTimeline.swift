import DossierModel
import PluginKit

/// Writes a timeline as DOT whose every node is pinned: `layout=nop2`, which `dot` and all other programs of Graphviz keep.
///
/// A record is one node, with its words, under its own name. Its marks, the axis and the legend are nodes whose names
/// begin with `+`, which no record's name does.
struct DOTTimeline {
  let layout: TimelineLayout
  let options: GraphvizOptions
  let context: ExportContext
  private let theme: Theme
  private var words: Words { Words(layout.language) }

  init(layout: TimelineLayout, options: GraphvizOptions, context: ExportContext) {
    self.layout = layout
    self.options = options
    self.context = context
    theme = Theme(options.theme)
  }

  func write(into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    header(into: &buffer)
    axis(into: &buffer)
    for item in layout.items {
      marks(of: item, into: &buffer)
      write(item, into: &buffer, &tally)
    }
    for (isTarget, y) in layout.undatedTops {
      let text: StaticString =
        switch (isTarget, layout.timeline.undated.contains(where: \.isForecast)) {
        case (false, _): words("events without a date", "sự kiện không rõ ngày")
        case (true, false): words("targets without a date", "mục tiêu không rõ thời hạn")
        case (true, true):
          words("targets and forecasts without a date", "mục tiêu và dự báo không rõ thời hạn")
        }
      caption(isTarget ? "targets-undated" : "events-undated", text, y: y, into: &buffer)
    }
    for item in layout.undated { write(item, into: &buffer, &tally) }
    legend(into: &buffer)
    buffer.put("}\n")
  }

  private func header(into buffer: inout ByteBuffer) {
    let text = DOTWord(theme.ink(.text)).token
    let font = DOTWord(options.font).token
    DOTWriter.comment(context, into: &buffer)
    buffer.put("digraph \"timeline\" {\n  layout=\"nop2\";\n")
    buffer.put("  graph [charset=\"UTF-8\", bgcolor=\(DOTWord(theme.background).token), pad=\"0.3\", ")
    buffer.put("fontname=\(font), fontsize=\"18\", fontcolor=\(text), ")
    buffer.put("tooltip=\" \"];\n")
    buffer.put(
      "  node [fontname=\(font), fontsize=\"11\", fontcolor=\(text), margin=\"0\", fixedsize=\"true\"];\n")
    let height = Double(layout.timeline.title.count) * 22
    box(
      DOTName(ours: "title"),
      [
        ("label", DOTLabel((layout.timeline.title + [""]).joined(separator: "\n"), newline: "\\l")),
        ("fontsize", DOTWord(18)), ("shape", DOTWord("plaintext")),
      ],
      left: -150, right: 750, y: -46 - height / 2, height: height, into: &buffer)
  }

  private func axis(into buffer: inout ByteBuffer) {
    guard !layout.ticks.isEmpty || layout.today != nil else { return }
    let grey = theme.ink(.grey)
    line("axis", left: 0, right: layout.width, y: 0, height: 0, grey, into: &buffer)
    for (number, tick) in layout.ticks.enumerated() {
      line(
        "tick-\(number)", left: tick.place, right: tick.place, y: layout.rowsEnd / 2, height: layout.rowsEnd,
        theme.faint, into: &buffer)
      box(
        DOTName(ours: "year-\(number)"),
        [("label", DOTLabel(tick.word)), ("shape", DOTWord("plaintext")), ("fontcolor", DOTWord(grey))],
        left: tick.place - 40, right: tick.place + 40, y: -9, height: 14, into: &buffer)
    }
    if let today = layout.today {
      line(
        "as-of", left: today, right: today, y: layout.rowsEnd / 2 - 9, height: layout.rowsEnd + 18,
        theme.ink(.orange), style: "dashed", into: &buffer)
      let day = EDTFDate(context.asOf)?.phrase(language: layout.language) ?? "\(context.asOf)"
      box(
        DOTName(ours: "as-of-day"),
        [
          ("label", DOTLabel(day)), ("shape", DOTWord("plaintext")),
          ("fontcolor", DOTWord(theme.ink(.orange))),
        ], left: today - 60, right: today + 60, y: -25, height: 14, into: &buffer)
    }
    if let top = layout.targetsTop {
      line("targets-top", left: 0, right: layout.width, y: top, height: 0, grey, into: &buffer)
      let text: StaticString =
        layout.timeline.dated.contains(where: \.isForecast)
        ? words("targets and forecasts", "mục tiêu và dự báo") : words("targets", "mục tiêu")
      caption("targets", text, y: top + 9, into: &buffer)
    }
  }

  /// The marks of an event: one for each account, joined where there are several.
  private func marks(of item: TimelineLayout.Item, into buffer: inout ByteBuffer) {
    if item.marks.count > 1 {
      let (left, right) = (item.marks.map(\.left).min() ?? 0, item.marks.map(\.right).max() ?? 0)
      line(
        "\(item.entry.id)+accounts", left: left, right: right, y: item.y, height: 0,
        theme.ink(item.entry.isDecided ? .grey : .violet), into: &buffer)
    }
    for (number, bar) in item.marks.enumerated() {
      let look = bar.mark.kind.look(isPlanned: item.entry.isPlanned)
      // Of accounts among which an editor has decided, the one that he prefers is drawn as if it were alone.
      let isRival = item.marks.count > 1 && !item.entry.isDecided
      let isSecond = item.entry.isDecided && number > 0
      let ink = theme.ink(isRival ? .violet : isSecond ? .grey : look.ink)
      box(
        DOTName(ours: "\(item.entry.id)+\(number)"),
        [
          ("label", DOTWord("")), ("shape", DOTWord(look.shape)), ("style", DOTWord(look.style)),
          ("color", DOTWord(ink)), ("fillcolor", DOTWord(look.isSolid && !isSecond ? ink : theme.background)),
          ("penwidth", DOTWord("1.2")), ("class", DOTName(words: ["mark"])),
          ("tooltip", DOTTooltip(tip(item))),
        ], left: bar.left, right: bar.right, y: item.y, height: look.height, into: &buffer)
    }
  }

  private func write(_ item: TimelineLayout.Item, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let entry = item.entry
    let lines = (item.lines + [""]).joined(separator: "\n")
    var attributes: [(StaticString, any DOTToken)] = [
      ("label", DOTLabel(lines, newline: item.isBefore ? "\\r" : "\\l")),
      ("shape", DOTWord("plaintext")),
      // Words stand before the lines of the grid, which would strike them out.
      ("style", DOTWord("filled")), ("fillcolor", DOTWord(theme.background)),
      ("tooltip", DOTTooltip(tip(item))),
      ("class", DOTName(words: [entry.isTarget ? "target" : "event", entry.word])),
      ("id", DOTName("n." + entry.id)),
    ]
    if let link = entry.link {
      if let token = DOTLink(link) {
        attributes.append(("URL", token))
      } else {
        tally.omitted(entry.isTarget ? .target : .event, entry.id, DOTWriter.refusedLink)
      }
    }
    box(
      DOTName(entry.id), attributes, left: item.left, right: item.left + item.width, y: item.y,
      height: Double(item.lines.count) * TimelineLayout.lineHeight, into: &buffer)
  }

  private func tip(_ item: TimelineLayout.Item) -> String {
    ([item.entry.title] + item.entry.notes).joined(separator: "\n")
  }

  private func caption(_ name: String, _ text: StaticString, y: Double, into buffer: inout ByteBuffer) {
    box(
      DOTName(ours: name),
      [
        ("label", DOTLabel("\(text)\n", newline: "\\l")), ("shape", DOTWord("plaintext")),
        ("fontcolor", DOTWord(theme.ink(.grey))),
      ], left: -150, right: 50, y: y, height: 14, into: &buffer)
  }

  /// A sign of the legend: a letter like the mark, and where there is none like it a box of dashes.
  private static func sign(_ sign: StaticString, _ ink: Colour) -> String {
    guard sign.utf8CodeUnitCount == 0 else { return "<font color=\"\(ink.hex)\">\(sign)</font>" }
    return """
      <table border="1" style="dashed" color="\(ink.hex)" cellborder="0" cellspacing="0" cellpadding="0" \
      fixedsize="true" width="18" height="8"><tr><td></td></tr></table>
      """
  }

  private func legend(into buffer: inout ByteBuffer) {
    let present = Set(layout.items.flatMap { $0.marks.map(\.mark.kind) })
    let kinds = TimelineMark.Kind.allCases.filter(present.contains)
    guard options.legend == .auto, !kinds.isEmpty else { return }
    var rows = kinds.map {
      (sign: $0.sign, ink: theme.ink($0.look(isPlanned: false).ink), text: $0.title(words))
    }
    if layout.items.contains(where: { $0.entry.isPlanned && !$0.entry.isTarget }) {
      rows.append(("╌○╌", theme.ink(.blue), words("planned", "dự kiến")))
    }
    if layout.items.contains(where: { $0.marks.count > 1 && $0.entry.isDecided }) {
      rows.append(
        (
          "●─○", theme.ink(.grey),
          words("another account, which is not preferred", "thông tin khác, không được ưu tiên")
        ))
    }
    if layout.items.contains(where: { $0.marks.count > 1 && !$0.entry.isDecided }) {
      rows.append(
        ("━", theme.ink(.violet), words("the sources disagree on it", "các nguồn không thống nhất")))
    }
    if layout.today != nil {
      rows.append(("┊", theme.ink(.orange), words("the day of this export", "ngày xuất bản này")))
    }
    let cells = rows.map { row in
      """
      <tr><td align="center">\(Self.sign(row.sign, row.ink))</td>\
      <td align="left">\(row.text)</td></tr>
      """
    }
    let frame = theme.ink(.grey).hex
    let table =
      "<table border=\"1\" color=\"\(frame)\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">"
      + cells.joined() + "</table>"
    let height = Double(rows.count) * 19 + 4
    buffer.put("  \"+legend\" [label=<\(table)>, shape=\"plain\", tooltip=\" \", fixedsize=\"false\", ")
    buffer.put("pos=\(DOTWord(x: -40, y: -(layout.end + 24 + height / 2)).token)];\n")
  }
}

extension DOTTimeline {
  /// A thin line: a box without a width or without a height.
  private func line(
    _ name: String, left: Double, right: Double, y: Double, height: Double, _ colour: Colour,
    style: StaticString = "solid", into buffer: inout ByteBuffer
  ) {
    box(
      DOTName(ours: name),
      [
        ("label", DOTWord("")), ("shape", DOTWord("box")), ("style", DOTWord(style)),
        ("color", DOTWord(colour)), ("penwidth", DOTWord("0.8")), ("tooltip", DOTWord(" ")),
      ], left: left, right: right, y: y, height: height, into: &buffer)
  }

  /// A node of a given size at a given place.
  private func box(
    _ name: DOTName, _ attributes: [(StaticString, any DOTToken)], left: Double, right: Double, y: Double,
    height: Double, into buffer: inout ByteBuffer
  ) {
    buffer.put("  \(name.token) [")
    for attribute in attributes {
      buffer.put(literal: attribute.0)
      buffer.put(literal: "=")
      buffer.put(attribute.1.token)
      buffer.put(literal: ", ")
    }
    buffer.put("width=\(DOTWord(inchesOf: right - left).token), height=\(DOTWord(inchesOf: height).token), ")
    buffer.put("pos=\(DOTWord(x: (left + right) / 2, y: -y).token)];\n")
  }
}
