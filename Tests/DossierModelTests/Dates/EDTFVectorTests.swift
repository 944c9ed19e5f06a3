import DossierModel
import Foundation
import Testing

/// Real strings from the test files of other EDTF libraries, with the verdicts on which all of them agree.
///
/// `CHANCERY_DATA` names the folder that has `edtf/valid.txt`, `invalid.txt`, `bounds-agreed.tsv` and
/// `vectors-sample.tsv`.
struct EDTFVectorTests {
  @Test func `what all libraries accept at level 0 and 1 is accepted`() throws {
    guard let lines = Self.lines("valid.txt") else { return }
    let levels = Self.levels()
    var counted = 0
    var levelTwo = 0
    for text in lines {
      do {
        let date = try EDTFDate(text)
        counted += 1
        #expect(try EDTFDate(date.description) == date, "\(text)")
        if let level = levels[text] { #expect(date.level == level, "level of \(text)") }
      } catch {
        levelTwo += 1
        #expect(levels[text] ?? 2 == 2 && error.found.contains("level 2"), "\(text): \(error)")
      }
    }
    print("EDTF vectors: \(counted) valid strings read, \(levelTwo) refused as level 2 not yet read")
  }

  @Test func `what all libraries refuse is refused`() throws {
    guard let lines = Self.lines("invalid.txt") else { return }
    for text in lines {
      #expect(throws: EDTFError.self, "\(text)") { try EDTFDate(text) }
    }
    print("EDTF vectors: \(lines.count) invalid strings refused")
  }

  @Test func `bounds on which the libraries agree are equal`() throws {
    guard let lines = Self.lines("bounds-agreed.tsv") else { return }
    var counted = 0
    var refused = 0
    for line in lines.dropFirst() {
      let row = line.components(separatedBy: "\t")
      guard let date = try? EDTFDate(row[0]) else {
        refused += 1
        continue
      }
      counted += 1
      // The libraries invent years for an unknown end, which ours leaves unknown.
      let latest = row[0].hasSuffix("/") ? "inf" : row[2]
      #expect(date.earliest?.description ?? "-inf" == row[1], "\(row[0])")
      #expect(date.latest?.description ?? "inf" == latest, "\(row[0])")
    }
    print("EDTF vectors: bounds of \(counted) rows equal, \(refused) rows refused as level 2 not yet read")
  }

  private static func levels() -> [String: Int] {
    let rows = lines("vectors-sample.tsv", isLoud: false) ?? []
    return rows.reduce(into: [:]) { levels, line in
      let row = line.components(separatedBy: "\t")
      levels[row[0]] = Int(row[2])
    }
  }

  private static func lines(_ name: String, isLoud: Bool = true) -> [String]? {
    guard let folder = ProcessInfo.processInfo.environment["CHANCERY_DATA"] else {
      if isLoud { print("EDTF vectors: NOT CHECKED (\(name)): set CHANCERY_DATA to the folder of test data") }
      return nil
    }
    guard let text = try? String(contentsOfFile: "\(folder)/edtf/\(name)", encoding: .utf8) else {
      Issue.record("cannot read \(folder)/edtf/\(name)")
      return nil
    }
    return text.components(separatedBy: "\n").filter { !$0.isEmpty }
  }
}
