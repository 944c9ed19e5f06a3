import PluginKit

/// What is told of a node beside its name.
enum NodeAttribute: String, CaseIterable {
  case kind, country, home, date, standing, link, about, members

  /// The value for a node; nil where there is none.
  func value(_ node: Graph.Node, home: String?) -> String? {
    switch self {
    case .kind: node.word
    case .country: node.country
    case .home: home
    case .date: node.date.isEmpty ? nil : node.date
    case .standing: node.standing == .holds ? nil : "\(node.standing)"
    case .link: node.link.flatMap { isFollowable($0) ? $0 : nil }
    case .about: node.notes.isEmpty ? nil : node.notes.joined(separator: "\n")
    case .members: node.members.isEmpty ? nil : node.members.joined(separator: ", ")
    }
  }
}
