import Foundation
import TestSupport
import Testing

/// The forms of `chancery check` for other programs: whatever stands in the input, they stay well-formed.
struct CheckFormTests {
  /// Names, ids and texts that would break out of a line, a command or a JSON text.
  private static let hostile = """
    dossier:
      id: case
      title: A case
      asOf: 2025-03-10
      exceptions: [{check: N0506, record: calm, reason: "Quiet: \\"50%\\",\\nand more"}]
    events:
      - {id: calm, kind: visit, title: Calm}
      - {id: loud, kind: "vi,sit::error file=x%0A\\n::warning::y", title: Loud, participants: [{actor: a, role: "100%"}]}
    actors: [{id: a, kind: "\\u202Eperson\\u0007", name: A}]

    """

  private static let folder = TestFolder(["50% a,b:c ü.yaml": hostile, "sub/d.yaml": "evnts: []\n"])
  private static let name = "50% a,b:c ü.yaml"

  private func log(_ name: String) throws -> [String: Any] {
    let run = chancery(["check", name, "--format", "sarif"], in: Self.folder)
    #expect(run.errors.isEmpty)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    #expect(whole["version"] as? String == "2.1.0")
    let runs = try #require(whole["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  @Test func `SARIF has a rule for each code, and a region for each place`() throws {
    let run = try log(Self.name)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Chancery")
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == ["N0506", "N0601"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 5)
    for result in results {
      let code = try #require(result["ruleId"] as? String)
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == code)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      let text = try #require((result["message"] as? [String: Any])?["text"] as? String)
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x202A...0x202E).contains($0.value) })
      let location = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let region = try #require(location["region"] as? [String: Int])
      #expect(try #require(region["startLine"]) > 0 && #require(region["startColumn"]) > 0)
      let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(uri == "50%25%20a,b%3Ac%20%C3%BC.yaml")
    }
  }

  @Test func `SARIF suppresses what is excepted, with the reason`() throws {
    let results = try #require(try log(Self.name)["results"] as? [[String: Any]])
    let suppressed = results.filter { $0["suppressions"] != nil }
    #expect(suppressed.count == 1)
    let suppression = try #require((suppressed.first?["suppressions"] as? [[String: Any]])?.first)
    #expect(suppression["kind"] as? String == "inSource")
    #expect(suppression["justification"] as? String == "Quiet: \"50%\",\u{FFFD}and more")
  }

  @Test func `SARIF names files as URIs, relative as they were given`() throws {
    for (path, uri) in [
      ("sub/d.yaml", "sub/d.yaml"),
      (Self.folder.path("sub/d.yaml"), "file://\(Self.folder.path("sub/d.yaml"))"),
    ] {
      let results = try #require(try log(path)["results"] as? [[String: Any]])
      let location = try #require(
        (results.first?["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      #expect((location["artifactLocation"] as? [String: Any])?["uri"] as? String == uri)
      #expect(results.first?["level"] as? String == "error")
    }
  }

  @Test func `a GitHub annotation is one line, whatever stands in the input`() {
    let run = chancery(["check", Self.name, "--format", "github"], in: Self.folder)
    #expect(run.lines.count == 4)
    for line in run.lines {
      #expect(line.hasPrefix("::notice file=50%25 a%2Cb%3Ac ü.yaml,line="))
      #expect(
        line.wholeMatch(of: /::notice file=[^,:]+,line=\d+,col=\d+,title=N0\d{3}::[^\p{Cc}\u{202E}]+/) != nil,
        "\(line)")
    }
    #expect(
      run.text.contains("::“100%25” is not a known role; it is used once%0Ahelp: a word of your own is fine"))
    let error = chancery(["check", "sub/d.yaml", "--format", "github"], in: Self.folder)
    #expect(error.status == 1)
    #expect(
      error.text
        == "::error file=sub/d.yaml,line=1,col=1,title=E0401::“evnts” is not a section of a dossier%0Ahelp: did you mean “events”?\n"
    )
  }

  @Test func `a dossier without findings gives an empty log`() throws {
    let folder = TestFolder(["a.yaml": "dossier: {id: a, title: A}\n"])
    let run = chancery(["check", "a.yaml", "--format", "sarif", "--as-of", "2025-03-10"], in: folder)
    #expect(run.text.contains(#""rules":[]"#) && run.text.contains(#""results":[]"#))
    #expect(chancery(["check", "a.yaml", "--format", "github"], in: folder).bytes.isEmpty)
  }
}
