import Foundation
import TestSupport
import Testing

/// What a real browser makes of the pages: chromium, driven by playwright, asked once for all tests.
struct BrowserTests {
  /// For each question what is wrong.
  private static let answers = Result { () throws -> [String: [String]] in
    let folder = TestFolder()
    let errors = Pages.write(into: folder)
    guard errors.isEmpty else { return ["quiet": [errors]] }
    let chromium = try #require(Program.path(of: "chromium"))
    let asked = try Python.run(BrowserScript.text, [chromium], in: folder)
    let answers = try? JSONDecoder().decode([String: [String]].self, from: Data(asked.bytes))
    return answers ?? ["quiet": ["the browser was not asked to the end: \(asked.errors)"]]
  }

  @Test(
    .wantsPython, .wants("chromium", "pdftotext", "dot"),
    arguments: [
      "quiet", "axe, light", "axe, dark", "search", "filter", "state", "zoom", "keyboard", "hostile",
      "no script",
      "language", "policy", "dates", "accounts", "paper", "tall", "narrow", "many", "empty",
    ])
  func `a browser finds nothing wrong`(question: String) throws {
    let answers = try Self.answers.get()
    let answer = try #require(answers[question], "not asked: \(answers["quiet"] ?? [])")
    #expect(answer == [])
  }
}
