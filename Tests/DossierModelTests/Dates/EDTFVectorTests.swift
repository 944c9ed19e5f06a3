import DossierModel
import Foundation
import TestSupport
import Testing

/// Real strings from the test files of other EDTF libraries, with the verdicts on which all of them agree.
///
/// `CHANCERY_DATA` names the folder that has `edtf/valid.txt`, `invalid.txt`, `bounds-agreed.tsv` and
/// `vectors-sample.tsv`.
@Suite(.wantsRealData) struct EDTFVectorTests {
  @Test func `what all libraries accept is accepted, and comes back`() throws {
    let lines = try RealData.lines("edtf/valid.txt")
    let levels = try Self.levels()
    for text in lines {
      let date = try EDTFDate(text)
      #expect(try EDTFDate(date.description) == date, "\(text)")
      // A zone of hours alone is given its minutes; all else comes back as it was.
      let isShortZone =
        text.utf8.dropLast(2).last.map { "+-".utf8.contains($0) } == true && text.contains("T")
      #expect(date.description == (isShortZone ? text + ":00" : text))
      if let level = levels[text] { #expect(date.level == level, "level of \(text)") }
    }
    print("EDTF vectors: \(lines.count) valid strings read")
  }

  @Test func `what all libraries refuse is refused`() throws {
    let lines = try RealData.lines("edtf/invalid.txt")
    for text in lines {
      #expect(throws: EDTFError.self, "\(text)") { try EDTFDate(text) }
    }
    print("EDTF vectors: \(lines.count) invalid strings refused")
  }

  @Test func `bounds on which the libraries agree are equal`() throws {
    let lines = try RealData.lines("edtf/bounds-agreed.tsv")
    for line in lines.dropFirst() {
      let row = line.components(separatedBy: "\t")
      let date = try EDTFDate(row[0])
      // The libraries invent years for an unknown end, which ours leaves unknown.
      let latest = row[0].hasSuffix("/") ? "inf" : row[2]
      #expect(date.earliest?.description ?? "-inf" == row[1], "\(row[0])")
      #expect(date.latest?.description ?? "inf" == latest, "\(row[0])")
    }
    print("EDTF vectors: bounds of \(lines.count - 1) rows equal")
  }

  private static func levels() throws -> [String: Int] {
    try RealData.lines("edtf/vectors-sample.tsv").reduce(into: [:]) { levels, line in
      let row = line.components(separatedBy: "\t")
      levels[row[0]] = Int(row[2])
    }
  }
}
