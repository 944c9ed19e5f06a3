import Foundation
import Testing

/// Python with the libraries of `scripts/readers.txt`: readers that are not ours.
public enum Python {
  /// The interpreter that `CHANCERY_PYTHON` names.
  public static let path = ProcessInfo.processInfo.environment["CHANCERY_PYTHON"]

  /// Runs a script in a folder, to its end: `try Python.run("print(1)").text` is `1` and a line end.
  public static func run(
    _ script: String, _ arguments: [String] = [], in folder: TestFolder = TestFolder()
  ) throws -> Run {
    let words = ["-W", "ignore", "-c", script] + arguments
    return Program(try #require(path), words, in: folder.path).wait(atMost: 240)
  }
}
