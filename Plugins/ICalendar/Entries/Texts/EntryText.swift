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
    if !role.isEmpty, !principal.isEmpty { lines.put(literal: " ") }
    if !principal.isEmpty {
      lines.put(literal: "→ ")
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
    put(conflicts, into: &lines)
    let rivals = Set(conflicts.flatMap(\.sides).compactMap(\.claim?.id))
    let others = claims.filter { !rivals.contains($0.id) }
    guard !others.isEmpty else { return }
    lines.put(label: words.claims)
    lines.put(literal: ":")
    for claim in others {
      let said =
        claim.text?.text(in: language) ?? "\(Vocabulary.phrase(of: claim.property)): \(claim.valueText)"
      let claimant =
        claim.claimant.map { dossier.name(of: $0, in: language) ?? $0 }
        ?? claim.sources.map { title(of: $0) }.joined(separator: "; ")
      lines.breakLine()
      lines.put(text: "- \(said)" + (claimant.isEmpty ? "" : " — \(claimant)") + remark(on: claim))
    }
  }

  /// Puts both accounts, or all, of what sources do not agree on: `- age: nearly 60 years — The Hanoi Times, paragraph 15`.
  private func put(_ conflicts: [Conflict], into lines: inout ContentLines) {
    guard !conflicts.isEmpty else { return }
    lines.put(label: words.conflicts)
    lines.put(literal: ":")
    for conflict in conflicts {
      for side in conflict.sides {
        let property = Vocabulary.phrase(of: side.property)
        let remark = side.claim.map { self.remark(on: $0) } ?? ""
        lines.breakLine()
        lines.put(
          text:
            "- \(property): \(side.phrase(in: dossier, language)) — \(side.attribution(in: dossier, language))\(remark)"
        )
        if let text = side.claim?.text?.text(in: language) { lines.put(text: ": \(text)") }
      }
    }
  }

  private func remark(on claim: Claim) -> String {
    var remarks: [String] = []
    if claim.modality != .actual { remarks.append(claim.modality.rawValue) }
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
