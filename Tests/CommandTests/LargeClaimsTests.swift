import TestSupport
import Testing

/// Claims about the events of a large input, which are not held: the same verdicts, conflicts and warnings.
struct LargeClaimsTests {
  private static let story = String(repeating: "The two sides agree. ", count: 110)

  private static let references = [
    #"{"type":"dossier","id":"large","title":"A large dossier","asOf":"2025-03-10"}"#,
    #"{"type":"source","id":"s","title":"S","publisher":"The Gazette"}"#,
    #"{"type":"actor","id":"a","kind":"state","name":"A","sources":["s"]}"#,
  ]

  private static let claims = [
    #"{"type":"claim","id":"first","subject":"e1400","property":"ordinal","number":1,"of":{"record":"event","kind":"visit","actor":"a"},"sources":["s"]}"#,
    #"{"type":"claim","id":"hundredth","subject":"e1400","property":"ordinal","number":101,"of":{"record":"event","kind":"visit"},"sources":["s"]}"#,
    #"{"type":"claim","id":"all","subject":"a","property":"count","number":2400,"of":{"record":"event","kind":"visit"},"complete":true,"sources":["s"]}"#,
    #"{"type":"claim","id":"too-many","subject":"a","property":"count","number":2000,"of":{"record":"event","kind":"visit"},"sources":["s"]}"#,
    #"{"type":"claim","id":"day","subject":"e3000","property":"date","value":"1999","sources":["s"]}"#,
    #"{"type":"claim","id":"old","subject":"a","property":"age","number":25,"unit":"year","of":"e3399","sources":["s"]}"#,
    #"{"type":"claim","id":"older","subject":"a","property":"age","comparator":">","number":90,"unit":"year","of":"e3300","sources":["s"]}"#,
  ]

  /// More than 4 MiB of events, one a day in 1900 to 1906.
  private static let events = (1_000..<3_400).map { number in
    let day = number - 1_000
    let date = "\(1_900 + day / 336)-\(padded(day / 28 % 12 + 1))-\(padded(day % 28 + 1))"
    return #"{"type":"event","id":"e\#(number)","kind":"visit","title":"Visit \#(number)","date":"\#(date)","#
      + #""participants":[{"actor":"a","role":"host"}],"description":"\#(story)","sources":["s"]}"#
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func file(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// In one pass, with a survey, and held in memory.
  private static let folder = TestFolder([
    "sorted.jsonl": file(references + claims + events),
    "shuffled.jsonl": file(references + claims + events.reversed()),
    "last.jsonl": file(events + references + claims),
    "held/a.jsonl": file(references + claims + events.prefix(1_200)),
    "held/b.jsonl": file(Array(events.dropFirst(1_200))),
  ])

  private static func export(_ input: String, _ arguments: [String] = []) -> (run: Run, files: TestFolder) {
    let files = TestFolder()
    var outputs = ["csv:\(files.path("csv"))/"]
    // A filter is one for all formats.
    if arguments.isEmpty { outputs += ["a.ics", "a.gv", "a.xlsx"].map { files.path($0) } }
    let run = chancery(["export", input] + arguments + outputs.flatMap { ["-o", $0] }, in: folder)
    return (run, files)
  }

  /// How many warnings are told of; of a large input, at least so many.
  private static func warnings(_ run: Run) -> Int {
    let words = run.errors.prefix { $0 != "\n" }.replacing("at least ", with: "").split(separator: " ")
    return words.dropFirst().first?.hasPrefix("warning") ?? false ? Int(words[0]) ?? 0 : 0
  }

  @Test(arguments: [[], ["--jobs", "1"], ["--from", "1902", "--until", "1905-06"]] as [[String]])
  func `however the input is read, the same is written, and warned of`(arguments: [String]) throws {
    let held = Self.export("held", arguments)
    #expect(held.run.status == 0)
    #expect(held.files.names.count == (arguments.isEmpty ? 21 : 18))
    let inputs = arguments.isEmpty ? ["sorted.jsonl", "shuffled.jsonl", "last.jsonl"] : ["sorted.jsonl"]
    for input in inputs {
      let large = Self.export(input, arguments)
      #expect(Self.warnings(large.run) > 0)
      #expect(Self.warnings(large.run) == Self.warnings(held.run), "\(input)")
      #expect(large.files.names == held.files.names)
      for name in held.files.names where !name.hasSuffix("/") {
        #expect(large.files.bytes(name) == held.files.bytes(name), "\(input): \(name)")
      }
    }
    #expect(held.run.errors.hasPrefix("6 warnings; “chancery check” tells them\n"))
  }

  @Test func `verdicts and conflicts follow from events that have passed`() throws {
    let files = Self.export("sorted.jsonl").files
    let rows = try #require(files.text("csv/claims.csv")).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let verdicts = Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[0], "\($0[21]) \($0[22])") })
    #expect(verdicts["first"] == "contradicted 401st of 2400 listed")
    #expect(verdicts["hundredth"] == "contradicted 401st of 2400 listed")
    #expect(verdicts["all"] == "confirmed 2400 listed")
    #expect(verdicts["too-many"] == "contradicted 2400 listed")
    #expect(verdicts["older"] == "confirmed 118.3 years on 2025-03-10")
    #expect(rows.first { $0[0] == "first" }?[2] == "Visit 1400")
    let conflicts = try #require(files.text("csv/conflicts.csv"))
    #expect(conflicts.contains("open,e3000,Visit 3000,date,1905-12-13"))
    #expect(conflicts.contains("open,e3000,Visit 3000,date,1999,"))
    #expect(try #require(files.text("a.ics")).contains("Visit 3000 (date disputed)"))
  }

  @Test func `strict exports refuse what large inputs get wrong`() {
    for input in ["sorted.jsonl", "last.jsonl", "held"] {
      let run = chancery(["export", input, "--strict", "-o", "never.csv"], in: Self.folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("W0511"))
    }
  }
}
