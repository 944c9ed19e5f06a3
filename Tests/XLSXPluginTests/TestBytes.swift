import Foundation
import Testing

/// Whole files as bytes.
enum TestBytes {
  /// The bytes of a file; none where it is not there.
  static func read(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }

  static func write(_ bytes: [UInt8], to path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  }
}
