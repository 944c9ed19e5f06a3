import DossierModel

extension Report {
  /// What was said, the statements of one speaker together, and among them those of one occasion: each in the order in
  /// which they first come.
  var statementSection: ReportSection? {
    let statements = statementsAsTold
    guard !statements.isEmpty else { return nil }
    let blocks = grouped(statements, by: \.speaker).flatMap { speaker, spoken in
      // What was said on no occasion comes first: behind an occasion it would seem to belong there.
      let occasions = grouped(spoken, by: occasion)
      let sorted = occasions.filter { $0.0.isEmpty } + occasions.filter { !$0.0.isEmpty }
      return sorted.enumerated().map { number, group in
        ReportBlock.items(
          group.1.map(item), heading: number == 0 ? name(of: speaker) : nil, occasion: group.0)
      }
    }
    return ReportSection(
      subject: .statements, title: words.title(of: .statements), count: statements.count, blocks: blocks)
  }

  /// When and where it was said.
  private func occasion(of statement: Statement) -> [ReportPiece] {
    let date = statement.date.map { [ReportPiece.text($0.phrase(language: language))] } ?? []
    return [date, statement.event.map { [record($0)] } ?? []].joinedPieces("; ")
  }

  /// What has the same key together, in the order in which keys come first.
  private func grouped<Key: Hashable>(_ statements: [Statement], by key: (Statement) -> Key)
    -> [(Key, [Statement])]
  {
    var groups: [(Key, [Statement])] = []
    var places: [Key: Int] = [:]
    for statement in statements {
      let key = key(statement)
      let place = places[key] ?? groups.count
      places[key] = place
      if place == groups.count { groups.append((key, [])) }
      groups[place].1.append(statement)
    }
    return groups
  }

  private func item(_ statement: Statement) -> ReportItem {
    var item = ReportItem(id: statement.id)
    item.kind = statement.kind.map(words.word)
    if statement.modality != .actual {
      item.marks.append(.text(words.modality(statement.modality, of: .statement)))
    }
    item.text = statement.gist.text(in: language)
    if let quote = statement.quote {
      item.details.append(
        [.quote(quote)] + (statement.language.map { [.aside(" (\($0))")] } ?? []))
    }
    var line: [[ReportPiece]] = []
    if !statement.audience.isEmpty {
      line.append([.aside(words.to), .text(" ")] + list(statement.audience))
    }
    if !statement.about.isEmpty {
      line.append([.aside(words.about), .text(" ")] + list(statement.about))
    }
    if !line.isEmpty { item.details.append(line.joinedPieces("; ")) }
    item.citations = citations(statement.sources, besides: statement.quote)
    return item
  }

  /// What someone means to reach, the earliest due first: what is due by 2030 at the end of 2030, as on the timeline.
  var targetSection: ReportSection? {
    func place(_ target: Target) -> (Int, EDTFDate.SortKey) {
      (target.due?.latest?.dayNumber ?? .max, target.due?.sortKey ?? .undated)
    }
    let targets = dossier.targets.enumerated().sorted { one, other in
      let (left, right) = (place(one.element), place(other.element))
      return left == right ? one.offset < other.offset : left < right
    }
    guard !targets.isEmpty else { return nil }
    let rows = targets.map { _, target in
      var goal: [ReportPiece] = [.text(target.goal.text(in: language))]
      let measure = measure(of: target)
      if !measure.isEmpty { goal.append(.text(" (\(measure))")) }
      return ReportRow(
        id: target.id,
        cells: [
          [.text(target.due.map(limit) ?? words.noDate)],
          [record(target.owner)], goal,
          [
            target.status.map { [.text(words.word($0))] } ?? [],
            target.madeAt.map { [record($0)] } ?? [],
          ].joinedPieces("; "),
          citations(target.sources),
        ])
    }
    return ReportSection(
      subject: .targets, title: words.title(of: .targets), count: targets.count,
      blocks: [
        .table(
          headings: [words.due, words.whose, words.goal, words.standing, words.sources], rows: rows)
      ])
  }

  /// What cannot all hold, with all sides.
  var conflictSection: ReportSection? {
    let conflicts = judgement.conflicts
    guard !conflicts.isEmpty else { return nil }
    // A sentence that is in dispute stands in all its words.
    var sentences: [String: LocalizedText] = [:]
    for statement in dossier.statements { sentences[statement.id] = statement.gist }
    for target in dossier.targets { sentences[target.id] = target.goal }
    let items = conflicts.map { conflict in
      var item = ReportItem(title: "")
      let sentence = sentences[conflict.subject]?.text(in: language)
      item.title = sentence?.withoutFullStop ?? name(of: conflict.subject)
      item.kind = words.property(conflict.property)
      if conflict.isDecided { item.marks = [.text(words.decided)] }
      item.parts = conflict.sides.map(side)
      item.takeWhatAllPartsShare()
      return item
    }
    return ReportSection(
      subject: .conflicts, title: words.title(of: .conflicts), count: conflicts.count,
      blocks: [.note(words.conflictsNote), .items(items)])
  }

  private func side(_ side: Conflict.Side) -> ReportItem {
    var item = ReportItem(id: side.claim?.id, title: phrase(of: side))
    if let claim = side.claim {
      item.marks = marks(of: claim)
      item.text = claim.text?.text(in: language)
      item.details = details(of: claim)
      let voice = claim.claimant.map { [record($0)] } ?? []
      item.details.insert(contentsOf: [voice, scope(of: claim)], at: 0)
      item.details.removeAll(where: \.isEmpty)
    } else {
      item.text = words.theRecordItself
    }
    if let verification = side.verification { item.details += verdict(verification) }
    item.citations = citations(side.sources)
    return item
  }

  /// What a side says, in the language of the report.
  func phrase(of side: Conflict.Side) -> String {
    guard let claim = side.claim else { return titles[side.value] ?? side.phrase(in: dossier, language) }
    if claim.number != nil { return words.value(of: claim) }
    let title = claim.value.flatMap { titles[$0] }.map { words.denial(of: claim) + $0 }
    return title ?? side.phrase(in: dossier, language)
  }

  /// The claims that stand in no conflict.
  var claimSection: ReportSection? {
    let claims = judgement.claims.filter { $0.conflict == nil }
    guard !claims.isEmpty else { return nil }
    let rows = claims.map { judged in
      let claim = judged.claim
      var value: [ReportPiece] = [.text(value(of: claim))]
      let marks = marks(of: claim).map { [$0] }.joinedPieces(", ")
      if !marks.isEmpty { value += [.text(" (")] + marks + [.text(")")] }
      if let text = claim.text { value += [.text(" — "), .aside(text.text(in: language))] }
      for detail in details(of: claim) { value += [.text(" · ")] + detail }
      return ReportRow(
        id: claim.id,
        cells: [
          [record(claim.subject), .text(": "), .aside(words.property(claim.property))],
          value,
          [claim.claimant.map { [record($0)] } ?? [], scope(of: claim)].joinedPieces("; "),
          verdict(judged.verification).joinedPieces("; "),
          citations(claim.sources),
        ])
    }
    return ReportSection(
      subject: .indicators, title: words.title(of: .indicators), count: claims.count,
      blocks: [
        .table(
          headings: [words.subject, words.value, words.whoSaysSo, words.verdict, words.sources],
          rows: rows)
      ])
  }

  private func value(of claim: Claim) -> String {
    guard claim.number == nil, let value = claim.value else { return words.value(of: claim) }
    let date = claim.statedDate?.phrase(language: language, asOf: context.asOf)
    return words.denial(of: claim)
      + (date ?? titles[value] ?? dossier.name(of: value, in: language) ?? value)
  }

  private func marks(of claim: Claim) -> [ReportPiece] {
    var marks: [ReportPiece] = []
    if claim.modality != .actual { marks.append(.text(words.modality(claim.modality, of: .claim))) }
    if claim.rank != .normal { marks.append(.text(words.rank(claim.rank))) }
    return marks
  }

  /// For when, and on what, a claim is made.
  private func scope(of claim: Claim) -> [ReportPiece] {
    var parts: [[ReportPiece]] = []
    if let asOf = claim.asOf { parts.append([.text(words.asOf(asOf.phrase(language: language)))]) }
    if let period = claim.period {
      let isAhead = claim.modality == .projected || claim.modality == .planned
      parts.append([
        .text(isAhead ? limit(period) : period.phrase(language: language, asOf: context.asOf))
      ])
    }
    return parts.joinedPieces("; ")
  }

  /// By when something is to be so: `by 2030` for `../2030`, which of what lasts is `until 2030`.
  private func limit(_ date: EDTFDate) -> String {
    guard date.set == nil, case .interval(.open, .date) = date.form else {
      return date.phrase(language: language, asOf: context.asOf)
    }
    return words.by(date.phrase(language: language, after: .end))
  }

  private func details(of claim: Claim) -> [[ReportPiece]] {
    var details: [[ReportPiece]] = []
    if let base = claim.of?.id, base != claim.subject {
      details.append([.aside(words.measuredBy), .text(" "), record(base)])
    } else if let scope = claim.of, scope.id == nil {
      details.append(counted(scope))
    }
    if let confidence = claim.confidence { details.append([.aside("\(words.confidence): \(confidence)")]) }
    return details
  }

  /// What is counted, in words: `counted: visit, visitor Communist Party of Vietnam`, `counted: member of ASEAN`.
  private func counted(_ scope: ClaimScope) -> [ReportPiece] {
    let kind = scope.kind ?? scope.record
    let object = scope.kind == nil ? nil : scope.to
    var parts: [[ReportPiece]] = [
      [.aside(words.counted + " " + (kind.map(words.word) ?? ""))]
        + (object.map { [.text(" "), record($0)] } ?? [])
    ]
    let ends: [(String?, String)] = [
      (scope.actor, scope.role.map(words.role) ?? ""), (scope.from, words.givenBy),
      (object == nil ? scope.to : nil, words.to), (scope.partOf, words.partOf),
    ]
    for case (let id?, let word) in ends {
      parts.append((word.isEmpty ? [] : [.aside(word), .text(" ")]) + [record(id)])
    }
    return parts.joinedPieces(", ")
  }

  private func verdict(_ verification: ClaimVerification) -> [[ReportPiece]] {
    guard let verdict = verification.verdict else { return [] }
    let finding = verification.finding(in: words, naming: name)
    return [[.text(words.verdict(verdict)), .aside(finding.isEmpty ? "" : ": \(finding)")]]
  }
}
