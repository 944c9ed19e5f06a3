import DossierModel
import PluginKit

extension CheckedDossier {
  /// Who gives it as what: `The Hanoi Times gives “59”`, `The Gazette and others give “60”`.
  func giving(of side: Conflict.Side) -> String {
    let voices = side.voices(in: dossier, dossier.language)
    return voices[0] + (voices.count > 1 ? " and others give" : " gives") + " “\(side.value)”"
  }

  /// What one side of a conflict says: `The Hanoi Times gives “more than 60 years” as the age of ASEAN`.
  func saying(of side: Conflict.Side) -> String {
    "\(giving(of: side)) as the \(noun(for: side.property)) of \(name(of: side.subject))"
  }

  private func noun(for property: String) -> String {
    switch property {
    case "since": "beginning"
    case "until": "end"
    default: Vocabulary.phrase(of: property)
    }
  }

  /// A finding for each claim with one of these verdicts.
  func findings(
    _ verdicts: Set<ClaimVerification.Verdict>, _ severity: Diagnostic.Severity, _ code: String,
    help: (ClaimVerification) -> String, _ ending: (ClaimVerification) -> String
  ) -> [Diagnostic] {
    judgement.claims.filter { $0.verification.verdict.map(verdicts.contains) ?? false }.map { judged in
      let verification = judged.verification
      let records = verification.records.filter { $0 != judged.claim.id }.prefix(3)
      return Diagnostic(
        severity, code, at: location(of: judged.claim.id), record: judged.claim.id,
        saying(of: judged.claim) + ending(verification), help: help(verification),
        related: records.flatMap { related($0, "reckoned from “\($0)”") })
    }
  }

  private func saying(of claim: Claim) -> String { saying(of: Conflict.Side(of: claim)) }
}
