import DossierModel
import PluginKit

/// What became of an output, in one or two lines: `relations.gv: 67 relations, 58 actors; 3 relations left out`.
enum OutputSentence {
  static func text(of targets: [String], _ tally: ExportTally) -> String {
    let counts = RecordKind.allCases.compactMap { kind in tally.counts[kind].map { (kind, $0) } }
    let written = counts.filter { $0.1.written > 0 && $0.0 != .dossier }.map {
      counted($0.1.written, $0.0.rawValue)
    }
    let lost = counts.filter { $0.1.lost > 0 }.map { counted($0.1.lost, $0.0.rawValue) }
    let folder = targets.count > 3 ? targets.first.flatMap { commonFolder($0, targets) } : nil
    let shown = targets.map { $0 == "-" ? "standard output" : $0 }
    let names = folder.map { "\($0) (\(targets.count) files)" } ?? shown.joined(separator: ", ")
    var text = "\(names): \(written.isEmpty ? "no records" : written.joined(separator: ", "))"
    if !lost.isEmpty { text += "; left out \(lost.joined(separator: ", "))" + example(tally.losses) }
    if !tally.omissions.isEmpty {
      text += "; \(counted(tally.omissions.total, "part")) cut or left out" + example(tally.omissions)
    }
    for remark in tally.remarks { text += "; \(remark)" }
    if let caution = tally.cautions.first {
      let more =
        tally.cautions.total > 1 ? "; \(tally.cautions.total - 1) more, which --report FILE tells" : ""
      text += "; note: \(caution.record): \(caution.reason)\(more)"
    }
    return DiagnosticText.plain(text)
  }

  private static func commonFolder(_ first: String, _ targets: [String]) -> String? {
    guard let slash = first.lastIndex(of: "/") else { return nil }
    let folder = String(first[...slash])
    return targets.allSatisfy { $0.hasPrefix(folder) } ? folder : nil
  }

  private static func example(_ losses: LossList) -> String {
    guard let first = losses.first else { return "" }
    let more = losses.total > 1 ? "; --report FILE tells all" : ""
    return " (\(first.record): \(first.reason)\(more))"
  }
}
