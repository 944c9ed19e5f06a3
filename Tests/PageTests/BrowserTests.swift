import Foundation
import TestSupport
import Testing

/// What a real browser makes of the pages: chromium, driven by playwright, asked once for all tests.
struct BrowserTests {
  /// For each question what is wrong; nil where there is no browser to ask.
  private static let answers: [String: [String]]? = {
    guard let python = Program.python(for: "pages in a browser") else { return nil }
    let folder = TestFolder(["ask.py": BrowserScript.text])
    let programs = shell("command -v chromium pdftotext dot", in: folder)
    guard programs.status == 0, let chromium = programs.lines.first else {
      print("\n*** LEFT OUT: pages in a browser: chromium, pdftotext or dot is not there ***\n")
      return nil
    }
    let errors = Pages.write(into: folder)
    guard errors.isEmpty else { return ["quiet": [errors]] }
    let asked = Program(python, ["-W", "ignore", "ask.py", chromium], in: folder.path).wait(atMost: 240)
    let answers = try? JSONDecoder().decode([String: [String]].self, from: Data(asked.bytes))
    return answers ?? ["quiet": ["the browser was not asked to the end: \(asked.errors)"]]
  }()

  @Test(arguments: [
    "quiet", "axe, light", "axe, dark", "search", "filter", "state", "zoom", "keyboard", "hostile",
    "no script",
    "language", "policy", "dates", "accounts", "paper", "tall", "narrow", "many", "empty",
  ])
  func `a browser finds nothing wrong`(question: String) throws {
    guard let answers = Self.answers else { return }
    let answer = try #require(answers[question], "not asked: \(answers["quiet"] ?? [])")
    #expect(answer == [])
  }
}
