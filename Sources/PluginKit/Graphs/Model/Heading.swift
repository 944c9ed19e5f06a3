import DossierModel

/// What stands above the graph: what it is about, what it shows, and what it leaves out.
struct Heading {
  let choice: GraphChoice
  let words: Words
  /// The two days that are compared, if the graph shows what changed.
  let comparison: Comparison?

  func lines(
    _ graph: Graph, _ dossier: Dossier, actorsLeft: Int, pairsLeft: Int, eventsLeft: Int
  ) -> [String] {
    var lines = name(of: dossier) + (comparison.map { changes($0, graph) } ?? [subject(graph)])
    if !choice.actors.values.isEmpty {
      let names = choice.actors.values.map { dossier.name(of: $0, in: words.language) ?? $0 }
      let list = names.joined(separator: ", ")
      lines.append(words("around \(list), \(steps)", "quanh \(list), \(steps)"))
    }
    if actorsLeft > 0 {
      let count = graph.nodes.count { $0.kind != .event }
      lines.append(
        words(
          "\(counted(count, "actor")) with the strongest ties; \(left(actorsLeft))",
          "\(count) chủ thể có quan hệ mạnh nhất; bỏ \(actorsLeft) chủ thể khác"))
    }
    if pairsLeft > 0 {
      lines.append(
        words(
          "each actor's \(Strongest.tiesKept) strongest ties; \(left(pairsLeft))",
          "\(Strongest.tiesKept) quan hệ mạnh nhất của mỗi chủ thể; bỏ \(pairsLeft) quan hệ khác"))
    }
    return lines + told(graph.nodes.count { $0.kind == .event }, eventsLeft)
  }

  /// What stands above a timeline.
  func lines(of timeline: Timeline, _ dossier: Dossier, eventsLeft: Int) -> [String] {
    let isEmpty = timeline.dated.isEmpty && timeline.undated.isEmpty
    let subject =
      isEmpty
      ? words("no event to draw", "không có sự kiện")
      : words("What happened when", "Diễn biến theo thời gian")
    return name(of: dossier) + [subject]
      + told((timeline.dated + timeline.undated).count { !$0.isTarget }, eventsLeft)
  }

  private func name(of dossier: Dossier) -> [String] {
    let title = dossier.header.title.text(in: words.language)
    return wrapped(title.isEmpty ? dossier.header.id : title, width: 90, lines: 2)
      .split(separator: "\n").map(String.init)
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private func left(_ count: Int) -> String {
    count == 1 ? "1 other is left out" : "\(count) others are left out"
  }

  private var steps: String {
    words(counted(choice.depth, "step"), "\(choice.depth) bước")
  }

  private func told(_ count: Int, _ eventsLeft: Int) -> [String] {
    guard eventsLeft > 0 else { return [] }
    let isNearestFirst = choice.mode == .participation && choice.depth > 1
    return [
      isNearestFirst
        ? words(
          "\(counted(count, "event")), the nearest and largest; \(left(eventsLeft))",
          "\(count) sự kiện gần nhất và đông người nhất; bỏ \(eventsLeft) sự kiện khác")
        : words(
          "\(counted(count, "event")) with the most participants; \(left(eventsLeft))",
          "\(count) sự kiện đông người tham gia nhất; bỏ \(eventsLeft) sự kiện khác")
    ]
  }

  /// The two days, and how much changed between them.
  private func changes(_ comparison: Comparison, _ graph: Graph) -> [String] {
    let (earlier, later) = (comparison.earlierPhrase(words), comparison.laterPhrase(words))
    func told(_ change: EdgeChange, _ english: String, _ vietnamese: String) -> String? {
      let count = graph.edges.filter { $0.change == change }.reduce(0) { $0 + $1.weight }
      return count == 0 ? nil : change.sign + "\(count) " + words(english, vietnamese)
    }
    let counts = [
      told(.added, "new", "mới"), told(.ended, "ended", "đã hết"),
      told(.changed, "with another level or title", "đổi cấp hoặc chức danh"),
    ].compactMap { $0 }
    return [
      words(
        "Relations on \(later), and what changed since \(earlier)",
        "Quan hệ vào \(later), và thay đổi từ \(earlier)"),
      counts.isEmpty ? words("nothing changed", "không có thay đổi") : counts.joined(separator: "    "),
    ]
  }

  private func subject(_ graph: Graph) -> String {
    let isEmpty = graph.nodes.isEmpty
    switch choice.mode {
    case .relationships:
      guard let day = choice.asOf.day else {
        return isEmpty
          ? words("no relation to draw", "không có quan hệ")
          : words("Relations, at all times", "Quan hệ, mọi thời")
      }
      let phrase = EDTFDate(reading: day.description)?.phrase(language: words.language) ?? day.description
      return isEmpty
        ? words("no relation holds on \(phrase)", "không có quan hệ vào \(phrase)")
        : words("Relations as of \(phrase)", "Quan hệ tính đến \(phrase)")
    case .participation:
      return isEmpty
        ? words("no event to draw", "không có sự kiện")
        : words("Who took part in what", "Ai tham gia sự kiện nào")
    case .timeline: return ""
    case .coparticipation:
      return isEmpty ? words("nobody meets", "không ai gặp nhau") : words("Who meets whom", "Ai gặp ai")
    }
  }
}
