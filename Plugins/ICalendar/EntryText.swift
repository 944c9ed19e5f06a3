import DossierModel
import PluginKit

/// The description of an entry, in paragraphs: what happened, when and with whom, who claims what, where it stands.
struct EntryText: Sendable {
  private let texts: DossierTexts

  private var dossier: Dossier { texts.dossier }
  private var language: String { texts.language }
  private var words: EntryWords { texts.words }

  init(_ texts: DossierTexts) { self.texts = texts }

  /// Puts the description of an entry.
  func put(_ entry: CalendarEntry, into lines: inout ContentLines) {
    switch entry.subject {
    case .event(let event):
      putStory(of: event, into: &lines)
      if event.modality == .planned { lines.put(paragraph: words.planned) }
      putDate(entry.date, words.date, reported: event.dateText, into: &lines)
      putParticipants(of: event, into: &lines)
      putClaims(about: event.id, into: &lines)
      putSources(event.citations, into: &lines)
    case .eventAnniversary(_, let commemoration, let event):
      putStory(of: event, into: &lines)
      putDate(entry.date, words.first, reported: commemoration.dateText, into: &lines)
      putParticipants(of: event, into: &lines)
      putClaims(about: event.id, into: &lines)
      putSources(commemoration.sources, into: &lines)
    case .relationAnniversary(_, let commemoration, let relation):
      putDate(entry.date, words.first, reported: commemoration.dateText, into: &lines)
      putClaims(about: relation.id, into: &lines)
      putSources(commemoration.sources, into: &lines)
    case .target(let target):
      putMeasure(of: target, into: &lines)
      putDate(entry.date, words.due, reported: String?.none, into: &lines)
      if let status = target.status { lines.put(paragraph: "\(words.standing): \(status)") }
      putClaims(about: target.id, into: &lines)
      putSources(target.sources, into: &lines)
    }
  }

  private func putStory(of event: EventView, into lines: inout ContentLines) {
    if let story = event.description(in: language) { lines.put(paragraph: story) }
  }

  /// A date in words and as EDTF, and as the source has it: `First: 28 July 1995 (EDTF 1995-07-28)`.
  private func putDate(
    _ date: EDTFDate, _ label: StaticString, reported: (some TextBytes)?, into lines: inout ContentLines
  ) {
    lines.put(paragraph: label)
    lines.put(literal: ": ")
    lines.put(text: date.phrase(language: language))
    if [date.startPart, date.endPart].contains(where: { $0.point?.time?.zone == TimeOfDay.Zone.none }) {
      lines.put(text: " (\(words.zoneNotKnown))")
    }
    lines.put(literal: " (EDTF ")
    lines.put(bare: date)
    lines.put(literal: ")")
    guard let reported else { return }
    lines.put(paragraph: words.dateAsReported)
    lines.put(literal: ": ")
    lines.put(text: reported)
  }

  /// Who took part, and as what: `Participants: To Lam (visitor → Viet Nam); Kao Kim Hourn (host)`.
  private func putParticipants(of event: EventView, into lines: inout ContentLines) {
    guard !event.participants.isEmpty else { return }
    lines.put(paragraph: words.participants)
    var separator: StaticString = ": "
    for participant in event.participants {
      lines.put(literal: separator)
      separator = "\\; "
      texts.putName(of: participant, into: &lines)
      putPart(of: participant, into: &lines)
    }
  }

  /// What someone did there, and for whom, in brackets.
  private func putPart(of participant: ParticipantView, into lines: inout ContentLines) {
    let (role, principal) = (participant.role, participant.onBehalfOf)
    guard role != nil || principal != nil else { return }
    lines.put(literal: " (")
    if let role { lines.put(phraseOf: role) }
    if role != nil, principal != nil { lines.put(literal: " ") }
    if let principal {
      lines.put(literal: "→ ")
      texts.putName(of: principal, into: &lines)
    }
    lines.put(literal: ")")
  }

  /// What is to be reached, and by whom.
  private func putMeasure(of target: Target, into lines: inout ContentLines) {
    let measure = [target.measure, target.valueText].compactMap(\.self).filter { !$0.isEmpty }
    if !measure.isEmpty { lines.put(paragraph: measure.joined(separator: ": ")) }
    let owner = dossier.name(of: target.owner, in: language) ?? target.owner
    lines.put(paragraph: "\(words.owner): \(owner)")
  }

  /// What is said of a record, and by whom: rivals side by side.
  private func putClaims(about id: some TextBytes, into lines: inout ContentLines) {
    guard !dossier.claims.isEmpty, case let claims = dossier.claims(about: id.string), !claims.isEmpty else {
      return
    }
    lines.put(paragraph: "\(words.claims):")
    for claim in claims {
      let said =
        claim.text?.text(in: language) ?? "\(Vocabulary.phrase(of: claim.property)): \(claim.valueText)"
      let claimant =
        claim.claimant.map { dossier.name(of: $0, in: language) ?? $0 }
        ?? claim.sources.map { texts.title(of: $0) }.joined(separator: "; ")
      lines.breakLine()
      lines.put(text: "- \(said)" + (claimant.isEmpty ? "" : " — \(claimant)") + remark(on: claim))
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

  private func putSources(_ citations: some Collection<some CitedWork>, into lines: inout ContentLines) {
    guard !citations.isEmpty else { return }
    lines.put(paragraph: words.sources)
    lines.put(literal: ":")
    texts.putLines(of: citations, into: &lines)
  }
}

extension ContentLines {
  /// Puts the beginning of a paragraph, or all of it, on a line of its own.
  fileprivate mutating func put(paragraph text: some TextBytes) {
    if hasText { breakLine() }
    put(text: text)
  }
}
