import Foundation
import Testing

/// What a test wants and a machine may lack: there the test is skipped, with a word on what is missing.
///
/// ```swift
/// @Test(.wantsPython, .wants("soffice")) func `LibreOffice reads every cell`() throws { … }
/// ```
extension Trait where Self == ConditionTrait {
  /// A Python that reads what was written.
  public static var wantsPython: Self {
    .enabled(if: Python.path != nil, "CHANCERY_PYTHON names no Python")
  }

  /// Programs in the `PATH`.
  public static func wants(_ programs: String...) -> Self {
    .enabled(
      if: programs.allSatisfy { Program.path(of: $0) != nil },
      "not in the PATH: \(programs.filter { Program.path(of: $0) == nil }.joined(separator: ", "))")
  }

  /// Larger sets of data.
  public static var wantsRealData: Self {
    .enabled(if: RealData.folder != nil, "CHANCERY_DATA names no folder of test data")
  }
}
