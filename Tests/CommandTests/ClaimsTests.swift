import Foundation
import TestSupport
import Testing

/// What `check` and `claims` say of the claims of the example, alone and with its background.
struct ClaimsTests {
  private static let alone = Example.aseanSecretariat.inputs
  private static let both = Example.aseanWithBackground.inputs

  /// The lines of `check --format concise` about a record, each from the name of its file on.
  private static func told(_ inputs: [String], of claim: String) throws -> [String] {
    let run = chancery(["check", "--format", "json"] + inputs, in: TestFolder())
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let found = try #require(whole["diagnostics"] as? [[String: Any]])
    return found.filter { $0["record"] as? String == claim }.map {
      let file = ($0["file"] as? String ?? "").split(separator: "/").last ?? ""
      return "\(file):\($0["line"] ?? 0) \($0["severity"] ?? "") \($0["code"] ?? "") \($0["message"] ?? "")"
    }
  }

  /// The places that a finding names beside its own: `70-claims.yaml:12 The Hanoi Times gives …`.
  private static func related(_ inputs: [String], of claim: String, code: String) throws -> [String] {
    let run = chancery(["check", "--format", "json"] + inputs, in: TestFolder())
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let found = try #require(whole["diagnostics"] as? [[String: Any]])
    let one = try #require(found.first { $0["record"] as? String == claim && $0["code"] as? String == code })
    return try #require(one["related"] as? [[String: Any]]).map {
      let file = ($0["file"] as? String ?? "").split(separator: "/").last ?? ""
      return "\(file):\($0["line"] ?? 0) \($0["message"] ?? "")"
    }
  }

  @Test
  func `the first dossier tells that the two ages of ASEAN contradict each other, and where they stand`()
    throws
  {
    let told = try Self.told(Self.alone, of: "asean-age-nearly-60")
    #expect(
      told.contains {
        $0.hasSuffix(
          "warning W0501 The Hanoi Times gives “nearly 60 years” as the age of Association of Southeast Asian Nations, "
            + "against “more than 60 years”")
      })
    #expect(told.allSatisfy { $0.hasPrefix("75-rival-claims.yaml:") })
    let related = try Self.related(Self.alone, of: "asean-age-nearly-60", code: "W0501")
    #expect(related == ["75-rival-claims.yaml:11 The Hanoi Times gives “more than 60 years”"])
    #expect(try Self.told(Self.alone, of: "asean-age-more-than-60").count { $0.contains("N0514") } == 1)
  }

  @Test(arguments: ["membership-30-past", "membership-30-ceremony", "membership-three-decades"])
  func `the first dossier tells that thirty years are possibly not yet full`(claim: String) throws {
    let told = try Self.told(Self.alone, of: claim)
    #expect(
      told.contains {
        $0.contains("note N0513") && $0.contains("possibly not yet elapsed: 29.2 to 30.2 years")
      })
    #expect(!told.contains { $0.contains("W0511") || $0.contains("W0512") })
  }

  @Test func `the first dossier tells each conflict with who claims what, and where`() throws {
    let run = chancery(["check", "--select", "W0501"] + Self.alone, in: TestFolder())
    #expect(run.status == 0)
    let findings = run.lines.filter { $0.contains("[W0501]") }
    #expect(findings.count == 55)
    for finding in findings {
      #expect(finding.contains(/\.yaml:\d+:\d+: warning\[W0501\] .+ gives? “.+” as the .+, against “/))
    }
    let places = run.lines.filter { $0.hasPrefix("  /") && $0.contains(/\sgives? “/) }
    #expect(places.count >= findings.count)
    for place in places { #expect(place.contains(/\.yaml:\d+:\d+: .+ gives? “.+”/)) }
  }

  @Test func `with its background, more than sixty is contradicted by 57.6 and nearly sixty holds`() throws {
    let told = try Self.told(Self.both, of: "asean-age-more-than-60")
    #expect(
      told.contains {
        $0.hasSuffix(
          "warning W0511 The Hanoi Times gives “more than 60 years” as the age of Association of Southeast Asian Nations, "
            + "which does not hold: 57.6 years on 2025-03-10")
      })
    let related = try Self.related(Self.both, of: "asean-age-more-than-60", code: "W0511")
    #expect(
      related.contains {
        $0.hasPrefix("70-claims.yaml:") && $0.hasSuffix("reckoned from “asean-founding-day”")
      })
    #expect(
      try !Self.told(Self.both, of: "asean-age-nearly-60").contains {
        $0.contains("W051") || $0.contains("N051")
      })
  }

  @Test(arguments: ["membership-30-past", "membership-30-ceremony", "membership-three-decades"])
  func `with its background, thirty years are 140 days too early`(claim: String) throws {
    #expect(
      try Self.told(Self.both, of: claim).contains {
        $0.contains("warning W0512")
          && $0.hasSuffix(
            "140 days too early: 30 years are full on 2025-07-28 (29.6 years on 2025-03-10)")
      })
  }

  private static let verdicts: [(claim: String, alone: String, both: String)] = [
    ("membership-anniversary-30", "confirmed", "confirmed"),
    ("community-anniversary-10", "confirmed", "confirmed"),
    ("visit-weekday", "confirmed", "confirmed"), ("visit-first-by-cpv-leader", "undecidable", "undecidable"),
    ("asean-age-more-than-60", "undecidable", "contradicted"),
    ("asean-age-nearly-60", "undecidable", "confirmed"),
    ("membership-30-past", "possible", "premature"), ("membership-30-approaching", "possible", "confirmed"),
    ("chaired-three-times", "undecidable", "confirmed"), ("asean-member-count", "undecidable", "confirmed"),
    ("asean-community-fields", "confirmed", "confirmed"), ("painting-seventh", "undecidable", "undecidable"),
    ("artworks-142-in-all", "undecidable", "undecidable"), ("viet-nam-growth-2025", "", ""),
    ("asean-members-listed-11", "", "confirmed"), ("asean-founding-members", "", "confirmed"),
  ]

  @Test(arguments: [false, true])
  func `every claim has its verdict`(isWithBackground: Bool) throws {
    let inputs = isWithBackground ? Self.both : Self.alone
    let run = chancery(["claims", "--json"] + inputs, in: TestFolder())
    #expect(run.status == 0)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let claims = try #require(whole["claims"] as? [[String: Any]])
    let found = Dictionary(uniqueKeysWithValues: claims.map { ($0["claim"] as? String ?? "", $0) })
    for (claim, alone, both) in Self.verdicts {
      #expect(found[claim]?["verdict"] as? String ?? "" == (isWithBackground ? both : alone), "\(claim)")
    }
    let fields: Set = [
      "claim", "subject", "name", "property", "value", "saidBy", "verdict", "figure", "remark", "records",
      "conflict",
    ]
    for claim in claims { #expect(Set(claim.keys) == fields) }
    let conflicts = try #require(whole["conflicts"] as? [[String: Any]])
    #expect(conflicts.count == 47)
    let age = try #require(
      conflicts.first { $0["subject"] as? String == "asean" && $0["property"] as? String == "age" })
    #expect(age["decided"] as? Bool == isWithBackground)
    #expect((age["sides"] as? [Any])?.count == (isWithBackground ? 3 : 2))
  }

  @Test func `the table has a line for each claim, and can be narrowed`() {
    let folder = TestFolder()
    let all = chancery(["claims"] + Self.both, in: folder)
    #expect(all.lines.count == 31)
    #expect(all.lines.contains { $0.hasPrefix("contradicted") && $0.contains("57.6 years on 2025-03-10") })
    let some = chancery(["claims", "--verdict", "premature", "--verdict", "late"] + Self.both, in: folder)
    #expect(some.lines.count == 3)
    #expect(chancery(["claims", "--all"] + Self.both, in: folder).lines.count == 156)
    let none = chancery(["claims", "--verdict", "late"] + Self.alone, in: folder)
    #expect(none.text == "no claims\n")
    let later = chancery(
      ["claims", "--verdict", "premature", "--as-of", "2030-01-01"] + Self.both, in: folder)
    #expect(later.lines.count == 3, "claims with a day of their own keep it")
  }

  @Test func `what is asked wrongly is refused`() {
    let folder = TestFolder(["bad.yaml": "claims: [{id: c}]"])
    #expect(chancery(["claims", "--verdict", "right"] + Self.alone, in: folder).status == 64)
    #expect(chancery(["claims", "--all", "--verdict", "late"] + Self.alone, in: folder).status == 64)
    #expect(chancery(["claims", "--as-of", "soon"] + Self.alone, in: folder).status == 64)
    #expect(chancery(["claims", "none.yaml"], in: folder).status == 66)
    #expect(chancery(["claims", "bad.yaml"], in: folder).status == 65)
  }

  @Test func `a filter leaves the verdicts as the whole dossier gives them`() throws {
    let folder = TestFolder()
    let filter = ["--actor", "asean", "--kind", "visit"]
    let run = chancery(["export"] + Self.both + filter + ["-q", "-o", "csv:out/"], in: folder)
    #expect(run.status == 0)
    let rows = try #require(folder.text("out/claims.csv")).split(separator: "\r\n")
    let first = try #require(rows.first { $0.hasPrefix("visit-first-by-cpv-leader,") })
    #expect(first.contains(",not decidable,\"it is the only one that the dossier lists, "))
    let count = try #require(rows.first { $0.hasPrefix("asean-members-listed-10,") })
    #expect(count.contains(",confirmed,10 listed,"))
    let conflicts = try #require(folder.text("out/conflicts.csv")).split(separator: "\r\n").dropFirst()
    let numbers = conflicts.compactMap { Int($0.prefix { $0 != "," }) }
    #expect(Set(numbers) == Set(1...(numbers.max() ?? 0)))
  }
}
