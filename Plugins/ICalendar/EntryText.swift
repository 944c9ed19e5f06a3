import DossierModel
import PluginKit

/// The description of an entry, in paragraphs: what happened, when and with whom, who claims what, where it stands.
struct EntryText {
  let context: ExportContext
  let words: EntryWords
  let language: String

  private var dossier: Dossier { context.dossier }

  /// The description of an event.
  func text(of event: EventView, date: EDTFDate, _ evidence: Evidence) -> String {
    joined([
      event.description(in: language)?.string,
      event.modality == .planned ? words.planned : nil,
      line(words.date, date),
      reported(event.dateText?.string),
      participants(of: event),
      claims(about: event.id.string),
      sources(evidence),
    ])
  }

  /// The description of an anniversary.
  func text(
    of commemoration: Commemoration, story: String? = nil, participants: String? = nil, _ evidence: Evidence
  ) -> String {
    joined([
      story,
      line(words.first, commemoration.base),
      reported(commemoration.dateText),
      participants,
      claims(about: commemoration.record),
      sources(evidence),
    ])
  }

  /// The description of a target.
  func text(of target: Target, due: EDTFDate, _ evidence: Evidence) -> String {
    let measure = [target.measure, target.valueText].compactMap(\.self).filter { !$0.isEmpty }
    return joined([
      measure.isEmpty ? nil : measure.joined(separator: ": "),
      "\(words.owner): \(dossier.name(of: target.owner, in: language) ?? target.owner)",
      line(words.due, due),
      target.status.map { "\(words.standing): \($0)" },
      claims(about: target.id),
      sources(evidence),
    ])
  }

  /// Who took part, and as what: `Participants: To Lam (visitor, for Viet Nam); Kao Kim Hourn (host)`.
  func participants(of event: EventView) -> String? {
    let names = event.participants.map { participant in
      let actor = participant.actor.string
      let name = dossier.name(of: actor, in: language) ?? actor
      let role = participant.role.map { Vocabulary.phrase(of: $0.string) }
      let principal = participant.onBehalfOf.map { dossier.name(of: $0.string, in: language) ?? $0.string }
      let remarks = [role, principal.map { "→ \($0)" }].compactMap(\.self).joined(separator: " ")
      return remarks.isEmpty ? name : "\(name) (\(remarks))"
    }
    return names.isEmpty ? nil : "\(words.participants): \(names.joined(separator: "; "))"
  }

  /// A date in words and as EDTF: `First: 28 July 1995 (EDTF 1995-07-28)`.
  private func line(_ label: String, _ date: EDTFDate) -> String {
    let isLocal = [date.startPart, date.endPart].contains { $0.point?.time?.zone == TimeOfDay.Zone.none }
    let zone = isLocal ? " (\(words.zoneNotKnown))" : ""
    return "\(label): \(date.phrase(language: language))\(zone) (EDTF \(date))"
  }

  /// The words of the source for a date.
  private func reported(_ dateText: String?) -> String? {
    dateText.map { "\(words.dateAsReported): \($0)" }
  }

  /// What is said of a record, and by whom: rivals side by side.
  private func claims(about id: String) -> String? {
    let lines = dossier.claims(about: id).map { claim in
      let said =
        claim.text?.text(in: language) ?? "\(Vocabulary.phrase(of: claim.property)): \(claim.valueText)"
      let claimant =
        claim.claimant.map { dossier.name(of: $0, in: language) ?? $0 }
        ?? claim.sources.map { Evidence.title($0, of: dossier, in: language) }.joined(separator: "; ")
      return "- \(said)" + (claimant.isEmpty ? "" : " — \(claimant)") + remark(on: claim)
    }
    return lines.isEmpty ? nil : "\(words.claims):\n\(lines.joined(separator: "\n"))"
  }

  private func remark(on claim: Claim) -> String {
    var remarks: [String] = []
    if claim.modality != .actual { remarks.append(claim.modality.rawValue) }
    switch claim.rank {
    case .preferred: remarks.append(words.preferred)
    case .deprecated: remarks.append(words.deprecated)
    case .normal: break
    }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }

  private func sources(_ evidence: Evidence) -> String? {
    evidence.lines.isEmpty ? nil : "\(words.sources):\n- \(evidence.lines.joined(separator: "\n- "))"
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
