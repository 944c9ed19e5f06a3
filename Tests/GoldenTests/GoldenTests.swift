// Every example in every format, against the files in Expected/EXAMPLE/.
//
//   swift test --filter GoldenTests               compares
//   RECORD=1 swift test --filter GoldenTests      writes all expected files anew: read the difference, then commit
//   RECORD=csv,ics swift test --filter GoldenTests    those of some formats only
//
// A workbook is compared by what openpyxl reads from it, through the Python that CHANCERY_PYTHON names.
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct GoldenTests {
  @Test(arguments: Example.allCases, Rendering.texts)
  func `an example comes out as it did`(example: Example, rendering: Rendering) throws {
    try compare(example, rendering)
  }

  @Test(.wantsPython, arguments: Example.allCases)
  func `an example's workbook says what it did`(example: Example) throws {
    try compare(example, .workbook)
  }

  private func compare(_ example: Example, _ rendering: Rendering) throws {
    let folder = TestFolder()
    let run = chancery(["export"] + example.inputs + ["-o", rendering.output], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let found = try rendering.readable(in: folder)
    let golden = GoldenFolder(example, rendering)
    if GoldenFolder.records(rendering.format) {
      try golden.record(found)
    } else {
      let difference = Difference.between(expected: golden.files, found: found)
      #expect(difference == nil, "\(example.rawValue)/\(difference ?? "")")
    }
  }
}

/// The expected files of an example in one rendering.
struct GoldenFolder {
  private let folder: String
  private let name: String

  init(_ example: Example, _ rendering: Rendering) {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    folder = here.appendingPathComponent("Expected/\(example.rawValue)").path
    name = rendering.expectedName
  }

  static func records(_ format: String) -> Bool {
    guard let wanted = ProcessInfo.processInfo.environment["RECORD"], !wanted.isEmpty else { return false }
    return wanted == "1" || wanted.split(separator: ",").contains { $0 == format }
  }

  var files: [String: String] {
    let path = "\(folder)/\(name)"
    guard name.hasSuffix("/") else { return text(path).map { [name: $0] } ?? [:] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Dictionary(uniqueKeysWithValues: names.map { (name + $0, text(path + $0) ?? "") })
  }

  func record(_ files: [String: String]) throws {
    let path = "\(folder)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    let home = name.hasSuffix("/") ? path : folder
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
