import DossierModel
import DossierReading
import Foundation
import PluginKit
import TestSupport
import Testing

@testable import DossierChecks

/// Records of other people's data sets, as dirty as they are: none is dropped, and what is wrong in them is found.
@Suite(.wantsRealData) struct RealRecordsTests {
  /// The rows of a CSV file of `CHANCERY_DATA` by the names of their columns.
  private static func rows(_ path: String) throws -> [[String: String]] {
    let text = try RealData.text(path)
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    let names = try #require(rows.first)
    return rows.dropFirst().filter { $0.count == names.count }.map {
      Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func line(_ fields: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys), as: UTF8.self)
  }

  /// What is told of some records, and how many were read.
  private static func told(_ lines: [String]) throws -> (contents: DossierContents, findings: [Diagnostic]) {
    let contents = DossierReader.read([
      InputText(name: "real.jsonl", bytes: Array(lines.joined(separator: "\n").utf8), syntax: .jsonl)
    ])
    let findings = Checks.findings(
      in: contents.dossier, events: EventBatch(contents.events).events.map(\.record),
      asOf: try #require(CivilDate("2025-03-10")), locate: contents.locator())
    return (contents, findings)
  }

  @Test func `states of other lists: their codes, and dates that stand for none`() throws {
    let rows = try Self.rows("treaties/huggo-states-sample.csv")
    #expect(rows.count > 70)
    let lines = try rows.enumerated().flatMap { number, row in
      let actor: [String: Any] = [
        "type": "actor", "id": "s\(number)", "kind": "state", "name": row["StateName"] ?? "",
        "country": row["stateID"] ?? "",
      ]
      let relation: [String: Any] = [
        "type": "relation", "id": "r\(number)", "kind": "governs", "from": "s\(number)", "to": "s\(number)",
        "since": row["Begin"] ?? "", "until": row["End"] ?? "",
      ]
      return [try Self.line(actor), try Self.line(relation)]
    }
    let (contents, findings) = try Self.told(lines)
    #expect(contents.diagnostics.map(\.message) == [])
    #expect(contents.dossier.actors.count == rows.count && contents.dossier.relations.count == rows.count)
    let open = rows.count { $0["End"]?.hasPrefix("9999") ?? false }
    #expect(open > 30)
    #expect(findings.count { $0.code == "W0552" } == open)
    #expect(findings.count { $0.code == "W0522" } == rows.count)
    let unknown = rows.compactMap { $0["stateID"] }.filter {
      Countries.country($0) == nil && WithdrawnCountries.country($0) == nil && !Countries.isReserved($0)
    }
    #expect(findings.count { $0.code == "W0541" } == unknown.count)
    #expect(unknown.contains("BAV") && !unknown.contains("AGO"))
  }

  @Test func `visits of the sixties give no false alarm`() throws {
    let rows = try Self.rows("visits-us/visits-1960s.csv")
    #expect(rows.count > 250)
    var lines = [
      #"{"type":"actor","id":"us","kind":"state","name":"United States","country":"US"}"#,
      #"{"type":"source","id":"s","title":"Visits by foreign leaders","published":"2020"}"#,
    ]
    var actors: Set<String> = []
    for row in rows {
      let from = row["from_id"] ?? ""
      if actors.insert(from).inserted {
        lines.append(
          try Self.line(["type": "actor", "id": from, "kind": "state", "name": row["from"] ?? ""]))
      }
      let date = [row["start"] ?? "", row["end"] ?? ""]
      lines.append(
        try Self.line([
          "type": "event", "id": "v\(row["id"] ?? "")", "kind": "visit",
          "title": "Visit of \(row["visitor"] ?? "")",
          "date": date[0] == date[1] ? date[0] : date.joined(separator: "/"),
          "description": row["description"] ?? "",
          "participants": [["actor": from, "role": "visitor"], ["actor": "us", "role": "host"]],
          "sources": "s",
        ]))
    }
    let (contents, findings) = try Self.told(lines)
    #expect(contents.diagnostics.map(\.message) == [])
    #expect(contents.events.count == rows.count)
    // Two visitors from one country may come on one day: a note, and no more.
    #expect(findings.filter { $0.code != "N0595" }.map { "\($0.code) \($0.message)" } == [])
  }

  @Test func `dates of every sort are read or told, each of them`() throws {
    let dates = try RealData.lines("edtf/vectors-sample.tsv").dropFirst().compactMap {
      $0.split(separator: "\t").first
    }.map(
      String.init)
    #expect(dates.count > 300)
    let lines = try dates.enumerated().map { number, date in
      try Self.line([
        "type": "event", "id": "e\(number)", "kind": "visit", "title": "E\(number)", "date": date,
      ])
    }
    let (contents, _) = try Self.told(lines)
    let wrong = contents.diagnostics.filter { $0.code == "E0201" }.count
    #expect(contents.events.count + wrong == dates.count)
    #expect(wrong == dates.count { (try? EDTFDate($0)) == nil })
  }
}
