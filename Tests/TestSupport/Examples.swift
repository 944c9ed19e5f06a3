import Foundation

/// The example dossiers.
public enum Example: String, CaseIterable, Sendable {
  case aseanSecretariat = "asean-secretariat-2025"
  case aseanWithBackground = "asean-with-background"
  case hanoiLease = "hanoi-embassy-lease-2021"

  /// The folders that it is read from.
  public var inputs: [String] {
    let names =
      switch self {
      case .aseanWithBackground: ["asean-secretariat-2025", "asean-background"]
      case .aseanSecretariat, .hanoiLease: [rawValue]
      }
    return names.map { Self.folder + $0 }
  }

  /// The files of these folders, one by one.
  public var files: [String] {
    inputs.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }
  }

  private static let folder: String = {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return here.appendingPathComponent("../../examples/").standardizedFileURL.path + "/"
  }()
}
