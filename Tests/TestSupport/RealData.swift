import Foundation
import Testing

/// Larger sets of data, which lie beside the repository on some machines.
public enum RealData {
  /// The folder that `CHANCERY_DATA` names; where it names none, that is said aloud.
  public static let folder: String? = {
    if let path = ProcessInfo.processInfo.environment["CHANCERY_DATA"] { return path }
    print("\n*** LEFT OUT: all tests on real data: CHANCERY_DATA is not set ***\n")
    return nil
  }()

  /// The path of a file or folder of it: `edtf/valid.txt`.
  public static func path(_ name: String) throws -> String { "\(try #require(folder))/\(name)" }

  /// A file of it as text.
  public static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// The lines of a file of it that are not empty.
  public static func lines(_ name: String) throws -> [String] {
    try text(name).components(separatedBy: "\n").filter { !$0.isEmpty }
  }
}
