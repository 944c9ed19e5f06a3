import Glibc
import PluginKit

extension StandardInput {
  /// Reads standard input line by line, as it comes, without the line ends; a byte order mark is no part of the first.
  static func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) throws(Files.Failure) {
    var pending: [UInt8] = []
    var searched = 0
    var isFirst = true
    func tell(_ line: ArraySlice<UInt8>) {
      var line = line
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      isFirst = false
      body(line)
    }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { Files.read(STDIN_FILENO, into: $0) }
      guard count >= 0 else { throw .unreadable("-", reason: lastSystemError()) }
      guard count > 0 else { break }
      pending.append(contentsOf: block[..<count])
      var start = 0
      while let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        tell(pending[start..<end])
        start = end + 1
        searched = start
      }
      pending.removeFirst(start)
      searched = pending.count
    }
    if !pending.isEmpty { tell(pending[...]) }
  }
}
