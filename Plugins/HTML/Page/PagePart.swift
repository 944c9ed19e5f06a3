import PluginKit

/// A part of the page as it is asked for by name: those of any report, and what a page alone can show.
enum PagePart: OptionValue, Equatable {
  case timeline, graph
  case report(ReportPart)

  init?(optionText: String) {
    switch optionText {
    case "timeline": self = .timeline
    case "graph": self = .graph
    default:
      guard let part = ReportPart(optionText: optionText) else { return nil }
      self = .report(part)
    }
  }

  var optionText: String {
    switch self {
    case .timeline: "timeline"
    case .graph: "graph"
    case .report(let part): part.optionText
    }
  }

  static let choices = ["all", "brief", "timeline", "graph"] + ReportPart.choices.dropFirst(2)
  static let expected = "one of " + choices.joined(separator: ", ")
}
