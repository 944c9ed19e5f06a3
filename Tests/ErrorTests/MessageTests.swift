import DossierChecks
import Foundation
import Testing

/// The exact words of every message.
///
/// `RECORD=1 swift test --filter ErrorTests` writes the expected texts anew.
struct MessageTests {
  @Test(arguments: ErrorCase.all)
  func `a bad input gives these messages`(of bad: ErrorCase) throws {
    let told = try bad.told()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try told.write(to: bad.expected, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOf: bad.expected, encoding: .utf8)) ?? ""
    #expect(told == expected)
    #expect(told.contains("[\(bad.code)]"), "the case is about \(bad.code)")
  }

  @Test func `every code has a case, and every expected text its input`() throws {
    let sources = ErrorCase.folder.appendingPathComponent("../../../Sources").standardizedFileURL
    var codes: Set<String> = []
    for folder in ["DossierReading", "DossierChecks", "../Plugins/CSV", "../Plugins/ICalendar"] {
      let files = FileManager.default.enumerator(
        at: sources.appendingPathComponent(folder).standardizedFileURL, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let text = try String(contentsOf: file, encoding: .utf8)
        codes.formUnion(text.matches(of: /"([EWN]0\d\d\d)"/).map { String($0.1) })
      }
    }
    #expect(codes.count > 20)
    #expect(codes.subtracting(ErrorCase.all.map(\.code)).sorted() == [])
    #expect(codes.subtracting(Explanations.all.map(\.code)).sorted() == [], "a code is not explained")
    let texts = try FileManager.default.contentsOfDirectory(atPath: ErrorCase.folder.path).filter {
      $0.hasSuffix(".txt")
    }
    #expect(Set(texts) == Set(ErrorCase.all.map(\.expected.lastPathComponent)))
  }

  @Test(arguments: ErrorCase.all)
  func `a message is one sentence on one line, without a full stop`(of bad: ErrorCase) throws {
    let messages = try bad.told().split(separator: "\n").filter { $0.hasPrefix(bad.name) }
    #expect(!messages.isEmpty)
    for message in messages {
      #expect(!message.hasSuffix("."))
      #expect(
        message.wholeMatch(of: /\S+:\d+:\d+: (error|warning|note)\[[EWN]\d{4}\] .+/) != nil, "\(message)")
    }
  }
}
