import DossierModel

/// What happened when, and what is meant to: events and targets with their dates, as vague as they are.
package struct Timeline: Sendable {
  /// An event or a target.
  package struct Entry: Sendable {
    package let id: String
    package let title: String
    /// The kind in the record's own word: `meeting`; `target`, `forecast`.
    package let word: String
    /// When, in words: `10 March 2025`, `late 1990s`.
    package let date: String
    /// When, as each account has it; more than one where the sources do not agree, none for what has no date.
    package let accounts: [EDTFDate]
    /// Whether an editor prefers the first account to the others.
    package var isDecided = false
    package let isTarget: Bool
    /// Whether it is a target that is foretold, and that nobody has promised.
    package var isForecast = false
    package let isPlanned: Bool
    package let link: String?
    /// What is known beside the title.
    package let notes: [String]
  }

  package var title: [String] = []
  /// The day of the export, at which the future begins.
  package let asOf: CivilDate
  /// What has a date, in the order of time.
  package var dated: [Entry] = []
  /// What has none.
  package var undated: [Entry] = []
}

extension Timeline {
  /// The timeline of these events, and of all targets.
  init(_ events: [DrawnEvent], _ page: GraphPage, eventsLeft: Int) {
    let (dossier, language) = (page.context.dossier, page.language)
    let records = page.records
    asOf = page.context.asOf
    let (words, reportWords) = (Words(language), ReportWords(language: language))
    for event in events.inOrder(asOf: asOf) {
      let node = ParticipationGraph(choice: page.choice, records: records).node(event)
      // The account by which it has its place comes first.
      let accounts = records.rivalDates(about: event.id, ["date"])
      let dates = accounts.map(\.dates).flatMap { $0.count > 1 ? $0 : nil } ?? []
      let rivals = dates.filter { $0 == event.date } + dates.filter { $0 != event.date }
      let entry = Entry(
        id: event.id, title: node.name, word: event.kind,
        date: accounts == nil ? Self.words(for: event, node) : node.date,
        accounts: rivals.isEmpty ? [event.date].compactMap { $0 } : rivals,
        isDecided: accounts?.isDecided == true, isTarget: false,
        isPlanned: event.isPlanned, link: node.link, notes: node.notes)
      entry.accounts.isEmpty ? undated.append(entry) : dated.append(entry)
    }
    for target in dossier.targets {
      let owner = dossier.name(of: target.owner, in: language) ?? target.owner
      let entry = Entry(
        id: target.id,
        title: target.goal.text(in: language) + (reportWords.remark(on: target).map { " (\($0))" } ?? ""),
        word: target.isForecast ? "forecast" : "target",
        date: target.due.map { words("by ", "đến ") + $0.phrase(language: language, after: .end) } ?? "",
        accounts: [target.due].compactMap { $0 }, isTarget: true,
        isForecast: target.isForecast, isPlanned: true, link: records.link(of: target.sources),
        notes: ["\(reportWords.noun(for: target)) · \(owner)"])
      entry.accounts.isEmpty ? undated.append(entry) : dated.append(entry)
    }
    // Events of one day keep their order, and targets come behind them.
    let order = dated.indices.sorted { one, other in
      let (left, right) = (dated[one], dated[other])
      let (first, second) = (left.drawnDay(asOf), right.drawnDay(asOf))
      guard first == second else { return first < second }
      guard left.isTarget == right.isTarget else { return right.isTarget }
      let (key, otherKey) = (left.accounts[0].sortKey, right.accounts[0].sortKey)
      return left.isTarget && key != otherKey ? key < otherKey : one < other
    }
    dated = order.map { dated[$0] }
    let heading = Heading(choice: page.choice, words: words, comparison: nil)
    title = heading.lines(of: self, dossier, eventsLeft: eventsLeft)
  }

  /// When an event was: of a vague date, what its source says, as `late 1990s`.
  private static func words(for event: DrawnEvent, _ node: Graph.Node) -> String {
    guard let text = event.dateText, let date = event.date else { return node.date }
    return date.isApproximate || date.isUncertain ? "“\(text)”" : node.date
  }
}

extension Timeline.Entry {
  /// The day at which it stands in the order of a timeline: its first, and of `2023 or earlier` its last; of a plan that
  /// is still to come, the day of the export at the earliest.
  fileprivate func drawnDay(_ asOf: CivilDate) -> Int {
    let (first, last) = (accounts[0].earliest, accounts[0].latest)
    let day = isPlanned && !isTarget && last ?? asOf >= asOf ? max(first ?? asOf, asOf) : first ?? last
    return day?.dayNumber ?? .max
  }
}
