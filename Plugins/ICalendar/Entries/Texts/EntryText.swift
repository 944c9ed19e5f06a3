import DossierModel
import PluginKit

// The paragraphs of a description: when it was and with whom, who claims what, where it stands.
extension DossierTexts {
  /// Puts a date in words and as EDTF: `First: 28 July 1995 (EDTF 1995-07-28)`.
  func putDate(_ date: EDTFDate, _ label: StaticString, into lines: inout ContentLines) {
    lines.put(label: label)
    lines.put(literal: ": ")
    date.withPhrase(language: language) { lines.put(text: $0) }
    if date.plainDay == nil,
      [date.startPart, date.endPart].contains(where: { $0.point?.time?.zone == TimeOfDay.Zone.none })
    {
      lines.put(text: " (\(words.zoneNotKnown))")
    }
    lines.put(literal: " (EDTF ")
    lines.put(bare: date)
    lines.put(literal: ")")
  }

  /// Puts the words of the source for a date.
  func put(reported dateText: some TextBytes, into lines: inout ContentLines) {
    lines.put(label: words.dateAsReported)
    lines.put(literal: ": ")
    lines.put(text: dateText)
  }

  /// Puts who took part, and as what: `Participants: To Lam (visitor → Viet Nam); Kao Kim Hourn (host)`.
  func putParticipants(of event: EventView, into lines: inout ContentLines) {
    let batch = event.batch
    var isFirst = true
    for index in event.fields.participants.indices {
      if isFirst { lines.put(label: words.participants) }
      lines.put(literal: isFirst ? ": " : "\\; ")
      isFirst = false
      let participant = batch.participants[index]
      if let soon = batch.actorNumber(ofParticipant: index + fetchLead) { actors.fetch(soon) }
      putName(of: participant.actor, participant.number, in: batch, into: &lines)
      putPart(of: participant, in: batch, into: &lines)
    }
  }

  /// Puts what someone did there, and for whom, in brackets.
  private func putPart(
    of participant: ParticipantRecord, in batch: EventBatch, into lines: inout ContentLines
  ) {
    let (role, principal) = (participant.role, participant.onBehalfOf)
    guard !role.isEmpty || !principal.isEmpty else { return }
    lines.put(literal: " (")
    if !role.isEmpty { batch.lend(role) { lines.put(phraseOf: $0) } }
    if !role.isEmpty, !principal.isEmpty { lines.put(literal: "\\, ") }
    if !principal.isEmpty {
      lines.put(text: words.onBehalfOf)
      lines.put(literal: " ")
      putName(of: principal, .unknown, in: batch, into: &lines)
    }
    lines.put(literal: ")")
  }

  /// Puts what is said of a record, and by whom: what cannot all hold side by side, then the rest.
  func putClaims(
    about id: @autoclosure () -> some TextBytes, _ conflicts: [Conflict], into lines: inout ContentLines
  ) {
    guard !dossier.claims.isEmpty else { return }
    let claims = dossier.claims(about: id().string)
    let sides = conflicts.flatMap(\.sides)
    put(sides, words.conflicts, into: &lines) { $0.attribution(in: dossier, language) }
    let rivals = Set(sides.compactMap(\.claim?.id))
    let others = claims.filter { !rivals.contains($0.id) }.map { Conflict.Side(of: $0) }
    put(others, words.claims, into: &lines) { side in
      guard side.claim?.claimant == nil else { return side.attribution(in: dossier, language) }
      return side.sources.map { source in
        [title(of: source), source.locator].compactMap(\.self).joined(separator: ", ")
      }.joined(separator: "; ")
    }
  }

  /// Puts what claims say, each with who says it: `- age: nearly 60 years — The Hanoi Times, paragraph 15`.
  ///
  /// A claim in words stands on a line of its own below, as they may be the editor's; where it has no value, in its place.
  private func put(
    _ sides: [Conflict.Side], _ label: StaticString, into lines: inout ContentLines,
    voice: (Conflict.Side) -> String
  ) {
    guard !sides.isEmpty else { return }
    lines.put(label: label)
    lines.put(literal: ":")
    for side in sides {
      let (value, text) = (side.phrase(in: dossier, language), side.claim?.text?.text(in: language) ?? "")
      let said = value.isEmpty ? text : value
      let (property, voice) = (Vocabulary.phrase(of: side.property), voice(side))
      lines.breakLine()
      lines.put(
        text: "- \(property)" + (said.isEmpty ? "" : ": \(said)") + (voice.isEmpty ? "" : " — \(voice)"))
      if let claim = side.claim { lines.put(text: remark(on: claim)) }
      guard !value.isEmpty, !text.isEmpty else { continue }
      lines.breakLine()
      lines.put(text: "  \(text)")
    }
  }

  private func remark(on claim: Claim) -> String {
    let report = ReportWords(language: language)
    var remarks: [String] = []
    if let day = claim.asOf { remarks.append(report.asOf(day.phrase(language: language))) }
    if claim.modality != .actual { remarks.append(report.modality(claim.modality, of: .claim)) }
    switch claim.rank {
    case .preferred: remarks.append(words.preferred.string)
    case .deprecated: remarks.append(words.deprecated.string)
    case .normal: break
    }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }

  /// Puts the sources, a line for each.
  func putSources(_ works: some CitedWorks, into lines: inout ContentLines) {
    guard works.citationCount > 0 else { return }
    lines.put(label: words.sources)
    lines.put(literal: ":")
    for index in 0..<works.citationCount {
      works.lendCitation(at: index, in: dossier) { citation in
        let isTold = (0..<index).contains { earlier in
          works.lendCitation(at: earlier, in: dossier) { $0.isShown(as: citation) }
        }
        guard !isTold else { return }
        lines.breakLine()
        lines.put(literal: "- ")
        put(citation, into: &lines)
      }
    }
  }
}

extension ContentLines {
  /// Puts the beginning of a paragraph, or all of it, on a line of its own.
  mutating func put(paragraph text: some TextBytes) {
    if hasText { breakLine() }
    put(text: text)
  }
}
