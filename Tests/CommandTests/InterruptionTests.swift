import Glibc
import TestSupport
import Testing

/// An interrupted run ends at once, and leaves everything as it was.
struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted export leaves no trace`(signal: Int32) {
    let folder = TestFolder([
      "many.jsonl": SmallDossier.events(20_000), "out.csv": "old", "t/events.csv": "old",
    ])
    let before = folder.names
    let arguments = [
      "export", "many.jsonl", "-o", "csv:t/", "-o", "out.csv", "-o", "new.ics", "-o", "new.xlsx", "-o",
      "csv:new/",
    ]
    let program = Program(Program.chancery, arguments, in: folder.path)
    while !folder.names.contains(where: { $0.contains(".chancery-") }), kill(program.process, 0) == 0 {
      usleep(500)
    }
    kill(program.process, signal)
    let run = program.wait()
    #expect(run.status == 128 + signal)
    #expect(folder.names.filter { $0.contains(".chancery-") } == [])
    #expect(folder.text("t/events.csv") == "old")
    #expect(folder.names == before)
    #expect(folder.text("out.csv") == "old")
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `however early or late a workbook is ended, there is the old file or a whole new one`(signal: Int32) {
    let folder = TestFolder(["many.jsonl": SmallDossier.events(2_000), "out.xlsx": "old"])
    let arguments = ["export", "many.jsonl", "-q", "-o", "out.xlsx"]
    let start = ContinuousClock.now
    #expect(chancery(arguments, in: folder).status == 0)
    let whole = folder.bytes("out.xlsx")?.count ?? 0
    let duration = ContinuousClock.now - start
    var ended = 0
    for part in [0.1, 0.5, 0.75, 0.95] {
      folder.write("old", to: "out.xlsx")
      let program = Program(Program.chancery, arguments, in: folder.path)
      usleep(UInt32(part * (duration / .microseconds(1))))
      kill(program.process, signal)
      if program.wait().status == 128 + signal { ended += 1 }
      let bytes = folder.bytes("out.xlsx")?.count
      #expect(bytes == 3 || bytes == whole)
    }
    #expect(ended > 0)
    #expect(chancery(arguments, in: folder).status == 0)
    #expect(folder.names == ["many.jsonl", "out.xlsx"], "what was left is taken away")
  }

  // A shell lets what it starts in the background ignore SIGINT.
  @Test func `waiting for standard input can be interrupted`() {
    let folder = TestFolder()
    let line = "mkfifo in; $CHANCERY check - < in & exec 3> in; kill -TERM $!; wait $!"
    #expect(shell(line, in: folder).status == 143)
  }
}
