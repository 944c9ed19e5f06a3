import TestSupport
import Testing

/// A disk without room: status 74, the old file stays, and no temporary file is left.
struct FullDiskTests {
  private static let outputs = "-o tables.csv -o calendar.ics -o book.xlsx -o csv:new/ -o csv:old/"

  @Test(arguments: ["csv:/dev/full", "jsonl:/dev/full", "ics:/dev/full", "dot:/dev/full", "xlsx:/dev/full"])
  func `a device without room is told`(output: String) {
    let folder = SmallDossier.folder
    let run = chancery(["export", "small.yaml", "-q", "-o", output], in: folder)
    #expect(run.status == 74)
    #expect(run.errors == "chancery: cannot write /dev/full: No space left on device\n")
    #expect(folder.names == ["small.yaml"])
  }

  @Test(arguments: [
    "--version", "export small.yaml -q -o csv:-", "check small.yaml", "formats", "schema",
    "anniversaries small.yaml",
  ])
  func `standard output without room is told`(words: String) {
    let run = shell("$CHANCERY \(words) > /dev/full", in: SmallDossier.folder)
    #expect(run.status == 74)
    #expect(run.errors == "chancery: cannot write standard output: No space left on device\n")
  }

  @Test func `a file that may not grow is told`() {
    let folder = TestFolder([
      "many.jsonl": SmallDossier.events(3000), "tables.csv": "old", "old/events.csv": "old",
    ])
    let before = folder.contents
    let run = shell("ulimit -f 8; $CHANCERY export many.jsonl -q \(Self.outputs)", in: folder)
    #expect(run.status == 74)
    #expect(run.errors.contains("chancery: cannot write tables.csv: File too large\n"))
    // The library that writes workbooks may add lines of its own.
    let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("chancery: ") }
    #expect(told.count == 5, "\(run.errors)")
    #expect(folder.contents == before)
  }

  /// Whether a disk as small as a test wants it can be made here.
  private static let hasSmallDisks =
    shell("unshare -rm sh -c 'mkdir disk && mount -t tmpfs -o size=16k tmpfs disk'", in: TestFolder())
    .status == 0

  /// The library that makes workbooks does not see it; the finished file, read again, does.
  @Test(.enabled(if: hasSmallDisks, "a small disk cannot be mounted here"))
  func `a full folder for temporary files is told`() {
    let folder = TestFolder(["many.jsonl": SmallDossier.events(300)])
    let script = """
      mkdir disk && mount -t tmpfs -o size=16k tmpfs disk
      TMPDIR=$PWD/disk $CHANCERY export many.jsonl -q -o book.xlsx; echo $?; ls
      """
    folder.write(script, to: "script")
    let run = shell("unshare -rm sh script", in: folder)
    #expect(run.lines == ["74", "disk", "many.jsonl", "script"])
    #expect(run.errors.contains("was not whole when it was read back"))
  }

  @Test(.enabled(if: hasSmallDisks, "a small disk cannot be mounted here"))
  func `a full disk is told`() {
    let folder = TestFolder(["many.jsonl": SmallDossier.events(3000)])
    let script = """
      mkdir disk && mount -t tmpfs -o size=64k tmpfs disk
      echo old > disk/tables.csv; mkdir disk/old; echo old > disk/old/events.csv; cd disk
      $CHANCERY export ../many.jsonl -q \(Self.outputs); echo $?
      find . -type f | sort; cat tables.csv old/events.csv
      """
    folder.write(script, to: "script")
    let run = shell("unshare -rm sh script", in: folder)
    #expect(run.lines == ["74", "./old/events.csv", "./tables.csv", "old", "old"])
    #expect(run.errors.contains("chancery: cannot write tables.csv: No space left on device\n"))
  }
}
