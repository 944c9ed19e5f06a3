import DossierModel
import Foundation
import TestSupport
import Testing

/// Phrases from the tests of python-edtf, and dates of a real timeline with the bounds that its editors gave.
///
/// `CHANCERY_DATA` names the folder that has `edtf/text-to-edtf-sample.tsv` and `edtf/state-dept-date-texts.tsv`.
@Suite(.wantsRealData) struct PhraseVectorTests {
  /// Where Chancery says something else than python-edtf, and why.
  private static let otherwise: [String: String] = [
    // "Late" is read, and is no less than the whole century that it stands in.
    "active late 17th-19th centuries": "1667~/18XX",
    // So are "mid" and "early".
    "1857-mid 1860s": "1857/1866~", "1920s -early 1930s": "192X/1933~",
    // A season has no day in EDTF; the day is somewhere in the season all the same.
    "a day in about Spring 1849?": "1849-21%", "day in Spring 1849": "1849-21",
    // It is EDTF, of a southern summer; "active 1910-30" is read as thirty years.
    "1910-30": "1910-30",
    // 64 BC is the year -0063: there was no year 0.
    "c64 BCE": "-0063~",
    // One of two years, not the first of them; and both where both are said.
    "1863 or 1864": "[1863,1864]", "1864 or 1866": "[1864,1866]", "1900; 1973": "{1900,1973}",
    // EDTF already.
    "1858/1860": "1858/1860",
    "1915 late - autumn 1916": "1915-39~/1916-23",
  ]
  /// What python-edtf reads and Chancery refuses: two digits may be of any century, and days come first elsewhere.
  private static let refused: Set = ["90", "10/7/2008", "this isn't a date"]

  @Test func `python-edtf's phrases are read as its tests expect, or better`() throws {
    let lines = try RealData.lines("edtf/text-to-edtf-sample.tsv")
    var equal = 0
    for line in lines.dropFirst() {
      let row = line.components(separatedBy: "\t")
      let read = try? DatePhrase(row[0]).date.description
      if Self.refused.contains(row[0]) {
        #expect(read == nil, "\(row[0])")
      } else {
        #expect(read == Self.otherwise[row[0]] ?? row[1], "\(row[0])")
        if read == row[1] { equal += 1 }
      }
    }
    print("EDTF phrases: \(equal) of \(lines.count - 1) as python-edtf expects")
  }

  @Test func `a timeline's dates have the bounds that its editors gave`() throws {
    let lines = try RealData.lines("edtf/state-dept-date-texts.tsv")
    for line in lines.dropFirst() {
      let row = line.components(separatedBy: "\t")
      let date = try DatePhrase(row[0]).date
      #expect([date.earliest?.description, date.latest?.description] == [row[1], row[2]], "\(row[0])")
    }
    print("EDTF phrases: \(lines.count - 1) dates of a timeline have the bounds of its editors")
  }
}
