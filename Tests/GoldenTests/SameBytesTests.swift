import TestSupport
import Testing

/// The same dossier gives the same bytes, wherever and however it is exported.
struct SameBytesTests {
  private static let outputs = Rendering.all.flatMap { ["-o", $0.output] }

  private static let surroundings = [
    ["TZ": "Pacific/Kiritimati", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"],
    ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"],
    ["TZ": ":nowhere", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent", "TMPDIR": "/tmp"],
  ]

  @Test(arguments: Example.allCases, surroundings)
  func `time zone, locale, folder and order of files make no difference`(
    example: Example, surroundings: [String: String]
  ) throws {
    let here = TestFolder()
    let plain = chancery(["export"] + example.inputs + Self.outputs, in: here)
    try #require(plain.status == 0, "\(plain.errors)")

    let elsewhere = TestFolder()
    let shuffled = ["export", "--jobs", "1"] + Self.outputs + example.files.shuffled()
    let other = chancery(shuffled, in: elsewhere, environment: surroundings)
    try #require(other.status == 0, "\(other.errors)")
    try expectSameFiles(here, elsewhere)
  }

  @Test(arguments: [1, 2, 7])
  func `the number of outputs at a time makes no difference`(jobs: Int) throws {
    let here = TestFolder()
    let elsewhere = TestFolder()
    for (folder, number) in [(here, jobs), (elsewhere, 3)] {
      let arguments = ["export", "--jobs", "\(number)"] + Example.hanoiLease.inputs + Self.outputs
      let run = chancery(arguments, in: folder)
      try #require(run.status == 0, "\(run.errors)")
    }
    try expectSameFiles(here, elsewhere)
  }

  private func expectSameFiles(_ one: TestFolder, _ other: TestFolder) throws {
    try #require(one.names == other.names)
    #expect(one.names.count > Rendering.all.count)
    for name in one.names where !name.hasSuffix("/") {
      #expect(one.bytes(name) == other.bytes(name), "\(name) differs")
    }
  }
}
