import PluginKit
import Testing

@testable import CSVPlugin

/// What the guard puts before a text, a reader takes off, and nothing else.
struct FormulaGuardTests {
  private static let formulas = ["=1+1", "+1", "-1", "@a", "\tx", "\r", "\nx", "＝x", "＋x", "－x", "＠x"]
  private static let others = ["a=1", " =1", "'x", "1", "é", "！x", "", "’", "\u{FEFF}=1"]

  private func written(_ text: String, _ formulaGuard: FormulaGuard) -> String {
    var buffer = ByteBuffer()
    buffer.put("before,")
    let mark = buffer.count
    buffer.put(text)
    formulaGuard.apply(to: &buffer, from: mark)
    return String(decoding: buffer.take(from: mark), as: UTF8.self)
  }

  private func read(_ cell: String, _ formulaGuard: FormulaGuard) -> String {
    var cell = cell
    let isGuarded = cell.withUTF8 { formulaGuard.isGuarded($0) }
    return isGuarded ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  @Test func `texts that begin as a formula does get a sign, and others none`() {
    for text in Self.formulas {
      #expect(written(text, .tab).utf8.elementsEqual(("\t" + text).utf8), "\(text)")
      #expect(written(text, .quote).utf8.elementsEqual(("'" + text).utf8), "\(text)")
      #expect(written(text, .none).utf8.elementsEqual(text.utf8), "\(text)")
    }
    for text in Self.others { #expect(written(text, .tab).utf8.elementsEqual(text.utf8), "\(text)") }
    #expect(written("'x", .quote) == "''x")
  }

  @Test(arguments: FormulaGuard.allCases)
  func `what was written is read back as it was`(formulaGuard: FormulaGuard) {
    for text in Self.formulas + Self.others + ["''", "'=1", "\t\t=1", "\t"] {
      #expect(read(written(text, formulaGuard), formulaGuard).utf8.elementsEqual(text.utf8), "\(text)")
    }
  }

  @Test func `a table of someone else keeps its tabs and quotes`() {
    #expect(read("\tx", .tab) == "\tx")
    #expect(read("'x", .quote) == "'x")
    #expect(read("'", .quote) == "'")
  }

  @Test func `the error guard forbids just what others make harmless`() {
    for (texts, isForbidden) in [(Self.formulas, true), (Self.others, false)] {
      for text in texts {
        var buffer = ByteBuffer()
        buffer.put(text)
        #expect(FormulaGuard.error.forbids(buffer, from: 0) == isForbidden, "\(text)")
      }
    }
  }
}
