import Foundation
import Testing

@testable import ChanceryCommands

/// `docs/checks.md` says what the program says.
///
/// `RECORD=1` writes it anew.
struct ChecksManualTests {
  @Test func `the page of codes is drawn from the explanations`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/checks.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try ChecksManual.markdown.write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text == ChecksManual.markdown, "an explanation has changed; RECORD=1 writes the page anew")
  }
}
