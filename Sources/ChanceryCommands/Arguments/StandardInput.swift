import DossierReading
import Glibc
import PluginKit

/// What comes in on standard input: held in memory where it is small, else kept in a file, to be read more than once.
enum StandardInput {
  /// Input of any syntax, whole.
  case small([UInt8])
  /// Much JSON, in lines or as one document.
  case large(LargeInput)

  /// Reads the beginning, and the rest unless it is much, and JSON.
  static func open() throws(Files.Failure) -> StandardInput {
    var start: [UInt8] = []
    let isAll = try read(upTo: Files.largeSize, into: &start)
    guard !isAll else { return .small(start) }
    let syntax = InputText(name: "-", bytes: start, syntax: nil).likelySyntax
    if syntax != .yaml, let spool = Spool(of: STDIN_FILENO, from: start) {
      return .large(LargeInput(name: "-", size: nil, syntax: syntax, read: spool.read))
    }
    _ = try read(upTo: .max, into: &start)
    return .small(start)
  }

  /// Appends at most so many bytes; true when that was all.
  private static func read(upTo limit: Int, into bytes: inout [UInt8]) throws(Files.Failure) -> Bool {
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count < limit {
      let count = block.withUnsafeMutableBytes { Files.read(STDIN_FILENO, into: $0) }
      guard count >= 0 else { throw .unreadable("-", reason: lastSystemError()) }
      guard count > 0 else { return true }
      bytes.append(contentsOf: block[..<count])
    }
    return false
  }
}
