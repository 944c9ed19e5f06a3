import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery claims`: every claim, whether it holds, what was found, and from which records.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the claims with a verdict on each.",
    discussion: """
      Ages, anniversaries, counts, ordinals, weekdays and spans are reckoned again from what the dossier holds. Claims of \
      other things have no verdict; --all lists them too.

        chancery claims examples/asean-secretariat-2025 examples/asean-background
        chancery claims visit.yaml --verdict contradicted --verdict premature
        chancery claims visit.yaml --all --json
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only these: confirmed, contradicted, premature, late, possible, undecidable.", valueName: "verdict"))
  var verdict: [ClaimVerification.Verdict] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The day as of which to judge; else the dossier's own.", valueName: "date"))
  var asOf: String?

  @Flag(name: .long, help: "Claims without a verdict too.")
  var all = false

  @Flag(name: .long, help: "Print JSON, with the records and the conflicts.")
  var json = false

  func validate() throws {
    if let asOf { _ = try Dates.day(asOf, option: "--as-of") }
    if all, !verdict.isEmpty { throw ValidationError("--all and --verdict exclude each other") }
  }

  func run() throws {
    let contents = try input.readSound()
    let day = try Dates.asOf(asOf, header: contents.header).day
    let judgement = contents.claims(asOf: day).judgement.reduced(to: contents.dossier)
    let wanted = Set(verdict)
    let chosen = judgement.claims.filter { claim in
      guard let verdict = claim.verification.verdict else { return all }
      return wanted.isEmpty || wanted.contains(verdict)
    }
    let listing = ClaimListing(dossier: contents.dossier, conflicts: judgement.conflicts)
    Terminal.print(json ? listing.json(chosen) : listing.table(chosen))
  }
}

extension ClaimVerification.Verdict: ExpressibleByArgument {}

/// Claims with their verdicts as a list for people, or as JSON.
struct ClaimListing {
  let dossier: Dossier
  let conflicts: [Conflict]

  /// A line for each claim: verdict, id, what is claimed, what was found and from what, of what it is claimed.
  func table(_ claims: [JudgedClaim]) -> String {
    guard !claims.isEmpty else { return "no claims" }
    let rows = claims.map { judged in
      let (claim, verification) = (judged.claim, judged.verification)
      let conflict = judged.conflict.map { ", conflict \($0)" } ?? ""
      return [
        verification.verdict?.word ?? "–", claim.id,
        "\(Vocabulary.phrase(of: claim.property)) \(value(of: judged))", verification.finding,
        shown(verification.records), name(of: judged) + conflict,
      ]
    }
    return FormatListing.aligned(rows)
  }

  private func shown(_ records: [String]) -> String {
    let few = records.prefix(2).joined(separator: ", ")
    return records.count > 2 ? few + " and \(records.count - 2) more" : few
  }

  private func value(of judged: JudgedClaim) -> String { Conflict.Side(of: judged.claim).value }

  private func name(of judged: JudgedClaim) -> String {
    let id = judged.claim.subject
    if let name = dossier.name(of: id, in: dossier.language) ?? judged.title?.text(in: dossier.language) {
      return name
    }
    return dossier.relation(id)?.nounPhrase(of: dossier, in: dossier.language) ?? id
  }

  func json(_ claims: [JudgedClaim]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("claims") { json in json.array(claims) { write($1, to: &$0) } }
      json.field("conflicts") { json in json.array(conflicts) { write($1, to: &$0) } }
    }
    return json.text
  }

  private func write(_ judged: JudgedClaim, to json: inout JSONWriter) {
    let (claim, verification) = (judged.claim, judged.verification)
    json.object { json in
      json.field("claim", claim.id)
      json.field("subject", claim.subject)
      json.field("name", name(of: judged))
      json.field("property", claim.property)
      json.field("value", value(of: judged))
      json.field("saidBy", Conflict.Side(of: claim).voice(in: dossier, dossier.language))
      json.field("verdict", verification.verdict?.rawValue)
      json.field("figure", verification.figure.isEmpty ? nil : verification.figure)
      json.field("remark", verification.remark.isEmpty ? nil : verification.remark)
      json.field("records") { json in json.array(verification.records) { $0.value($1) } }
      json.field("conflict", judged.conflict)
    }
  }

  private func write(_ conflict: Conflict, to json: inout JSONWriter) {
    json.object { json in
      json.field("number", conflict.number)
      json.field("subject", conflict.subject)
      json.field("property", conflict.property)
      json.field("decided", conflict.isDecided)
      json.field("sides") { json in
        json.array(conflict.sides) { json, side in
          json.object { json in
            json.field("record", side.record)
            json.field("subject", side.subject)
            json.field("value", side.value)
            json.field("saidBy", side.voice(in: dossier, dossier.language))
            json.field("rank", side.claim?.rank.rawValue)
            json.field("verdict", side.verification?.verdict?.rawValue)
          }
        }
      }
    }
  }
}
