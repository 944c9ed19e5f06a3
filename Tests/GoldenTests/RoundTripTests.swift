import TestSupport
import Testing

/// Records that are written as JSON Lines are read back equal.
struct RoundTripTests {
  @Test(arguments: Example.allCases)
  func `exported records export again to the same bytes`(example: Example) throws {
    let folder = TestFolder()
    let outputs = { (name: String) in ["-o", "\(name).jsonl", "-o", "csv:\(name)/", "-o", "\(name).ics"] }
    let first = chancery(["export"] + example.inputs + outputs("first"), in: folder)
    try #require(first.status == 0, "\(first.errors)")
    let second = chancery(["export", "first.jsonl"] + outputs("second"), in: folder)
    try #require(second.status == 0, "\(second.errors)")
    let files = folder.contents
    let names = files.keys.filter { $0.hasPrefix("first") && !$0.hasSuffix("/") }
    #expect(names.count > 10)
    for name in names.sorted() {
      #expect(files[name] == files["second" + name.dropFirst(5)], "\(name) differs")
    }
  }

  @Test func `records in the order of the input come back in it`() throws {
    let folder = TestFolder()
    let order = ["--order", "input"]
    let first = chancery(["export"] + Example.hanoiLease.inputs + order + ["-o", "first.jsonl"], in: folder)
    try #require(first.status == 0, "\(first.errors)")
    let second = chancery(["export", "first.jsonl"] + order + ["-o", "second.jsonl"], in: folder)
    try #require(second.status == 0, "\(second.errors)")
    #expect(folder.text("first.jsonl") == folder.text("second.jsonl"))
  }
}
