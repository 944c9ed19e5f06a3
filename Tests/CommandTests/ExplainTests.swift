import Foundation
import TestSupport
import Testing

/// `chancery explain`: what a code means.
struct ExplainTests {
  private func say(_ arguments: [String]) -> Run { chancery(["explain"] + arguments, in: TestFolder()) }

  @Test func `a code is told with its meaning and two examples`() {
    let run = say(["E0201"])
    #expect(run.status == 0)
    #expect(run.lines.first == "E0201, an error: A date that is not EDTF")
    #expect(run.text.contains("\n  wrong:\n\n    events:\n"))
    #expect(run.text.contains("\n  right:\n\n    events:\n"))
    #expect(run.lines.allSatisfy { $0.count < 125 })
    #expect(say(["e0201"]).text == run.text)
    #expect(say(["E0103"]).text.contains("wrong, in a file that is saved as Latin-1:"))
  }

  @Test func `the list has a line for each code, the code first`() throws {
    let lines = say(["--list"]).lines
    #expect(lines.count > 60)
    #expect(lines.allSatisfy { $0.wholeMatch(of: /[EWN]0\d{3}  (error|warning|note) +\S.*/) != nil })
    let run = say(["--list", "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let codes = try #require(whole["codes"] as? [[String: Any]])
    #expect(codes.compactMap { $0["code"] as? String } == lines.map { String($0.prefix(5)) })
    let fields: Set = ["code", "severity", "title", "explanation", "wrong", "right"]
    for code in codes { #expect(Set(code.keys) == fields) }
  }

  @Test func `an explanation is JSON for machines`() throws {
    let run = say(["W0501", "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let codes = try #require(whole["codes"] as? [[String: Any]])
    #expect(codes.map { $0["code"] as? String } == ["W0501"])
    #expect((codes.first?["right"] as? [String: Any])?["syntax"] as? String == "yaml")
  }

  @Test(arguments: [
    (["W0506"], "there is no code “W0506”; did you mean N0506?"), (["E201"], "did you mean E0201?"),
    (["rhubarb"], "“chancery explain --list” tells all"), ([], "name a code like E0201, or give --list"),
    (["E0201", "--list"], "give a code or --list, not both"),
  ])
  func `an unknown code is refused with the nearest one`(arguments: [String], message: String) {
    let run = say(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test func `the examples that it shows do what it says`() throws {
    let run = say(["--list", "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    for explanation in try #require(whole["codes"] as? [[String: Any]]).filter({
      ["E0301", "W0591"].contains($0["code"] as? String)
    }) {
      let code = try #require(explanation["code"] as? String)
      for side in ["wrong", "right"] {
        let example = try #require(explanation[side] as? [String: String])
        let folder = TestFolder(["a.\(example["syntax"] ?? "")": example["text"] ?? ""])
        let told = chancery(
          ["check", folder.names[0], "--format", "concise", "--as-of", "2025-03-10"], in: folder)
        #expect(told.text.contains("[\(code)]") == (side == "wrong"))
      }
    }
  }
}
