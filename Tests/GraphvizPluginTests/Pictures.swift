import Foundation
import Testing

/// Writes graphs to a folder, for people to look at: set CHANCERY_PICTURES to the folder, and CHANCERY_DOSSIER to a
/// dossier in one JSON file.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["CHANCERY_PICTURES"] != nil, "CHANCERY_PICTURES is not set"))
struct Pictures {
  @Test(
    arguments: ["relationships", "participation", "coparticipation", "timeline"], ["light", "dark", "mono"])
  func `every mode in every theme`(mode: String, theme: String) async throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = try #require(environment["CHANCERY_PICTURES"])
    let dossier =
      environment["CHANCERY_DOSSIER"].map { try? String(contentsOfFile: $0, encoding: .utf8) } ?? nil
    let drawing = try await Drawing(dossier ?? visit, [("mode", mode), ("theme", theme)])
    try drawing.text.write(toFile: "\(folder)/\(mode)-\(theme).gv", atomically: true, encoding: .utf8)
  }
}
