import Glibc
import PluginKit

/// Makes pictures of a written graph with the program `dot`: a child process with a time limit, never a library in ours.
struct Rendering {
  let program: String
  let seconds: Int
  let megabytes: Int
  let dotsPerInch: Int

  /// Draws each picture beside the graph's file.
  ///
  /// A picture that fails leaves nothing behind.
  func draw(_ pictures: [Picture], beside output: Output) throws(ExportError) {
    guard !output.isFolder, let graph = output.main else {
      throw .refused("pictures lie beside the graph's file: give the graph a path of its own")
    }
    let text = try read(graph.temporaryPath, target: output.path)
    try refuseTooMany(in: text)
    for picture in pictures {
      guard let file = try output.companion(extension: picture.rawValue) else {
        throw .refused("pictures lie beside the graph's file: give the graph a path of its own")
      }
      do throws(ExportError) {
        if let way = try draw(picture, of: text, to: file.temporaryPath) { output.note(way) }
      } catch {
        output.discard(file)
        throw error
      }
    }
  }

  /// What a picture may have: more would take minutes, and nobody could tell one from another.
  private static let most = (nodes: 20_000, edges: 40_000)

  /// Refuses a graph of which no picture can be made.
  ///
  /// Our files have one statement a line.
  private func refuseTooMany(in text: [UInt8]) throws(ExportError) {
    let arrows = ["\" -> \"", "\" -- \""].map { Array($0.utf8) }
    var (nodes, edges) = (0, 0)
    for line in text.split(separator: UInt8(ascii: "\n")) where line.starts(with: "  \"".utf8) {
      let start = line.prefix(2 * longestToken)
      if arrows.contains(where: { start.contains($0) }) { edges += 1 } else { nodes += 1 }
    }
    guard nodes > Self.most.nodes || edges > Self.most.edges else { return }
    throw .refused(
      "the graph has \(nodes) nodes and \(edges) edges, and a picture at most \(Self.most.nodes) and "
        + "\(Self.most.edges): choose fewer with top, events, min-degree or actor")
  }

  /// A way to draw a graph, and what is said where the ways before it failed.
  private typealias Way = (text: String, told: String)

  /// As asked; without the boxes, which cause most failures of `dot`; with `sfdp`, which has never failed.
  ///
  /// Says how it was drawn in the end, unless that is as it was asked.
  private func draw(
    _ picture: Picture, of text: [UInt8], to path: String
  ) throws(ExportError) -> String? {
    let asked = String(decoding: text, as: UTF8.self)
    var ways: [Way] = [(asked, "")]
    // What we laid out ourselves has no other way.
    if !asked.contains("\n  layout=\"nop2\";") {
      let plain = asked.withoutClusters
      if plain != asked { ways.append((plain, "without boxes")) }
      ways.append((plain.laidOutBySfdp, "by sfdp, without boxes"))
    }
    var failures: [ExportError] = []
    for way in ways {
      do throws(ExportError) {
        try run(picture, Array(way.text.utf8), to: path)
        try check(picture, path)
        guard let first = failures.first else { return nil }
        return "the \(picture) is drawn \(way.told), for as it was asked \(first.words)"
      } catch {
        failures.append(error)
        switch error {
        case .missingTool, .refused: throw error
        case .cannotCreate, .writeFailed, .closedPipe, .verificationFailed, .toolFailed, .timedOut,
          .stalled, .protocolBroken:
          continue
        }
      }
    }
    throw failures.last ?? .toolFailed(name: program, reason: "nothing was tried")
  }

  private func run(_ picture: Picture, _ text: [UInt8], to path: String) throws(ExportError) {
    var arguments = ["-T\(picture.rawValue)", "-o", path]
    if picture == .png { arguments.append("-Gdpi=\(dotsPerInch)") }
    let outcome = Child(program: program, arguments: arguments, megabytes: megabytes).run(
      text, seconds: seconds)
    switch outcome {
    case .done: return
    case .missing:
      throw .missingTool(
        name: program, help: "pictures need Graphviz: install the package graphviz (apt-get install graphviz)"
      )
    case .failed(let reason): throw .toolFailed(name: program, reason: reason)
    case .tooLarge:
      throw .refused(
        "the graph is too large for a \(picture) of \(dotsPerInch) dots an inch: take svg or a smaller dpi")
    case .late: throw .timedOut(name: program, seconds: seconds)
    }
  }

  /// A picture is taken only when it is whole: `dot` ends well on an empty input, and leaves half a file on some errors.
  private func check(_ picture: Picture, _ path: String) throws(ExportError) {
    let bytes = try read(path, target: path)
    let isWhole =
      switch picture {
      case .svg: SVGCheck.isHarmless(bytes)
      case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      case .pdf: bytes.starts(with: "%PDF".utf8)
      }
    guard isWhole else {
      throw .toolFailed(
        name: program, reason: bytes.isEmpty ? "it wrote nothing" : "its \(picture) is not whole")
    }
  }

  private func read(_ path: String, target: String) throws(ExportError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .writeFailed(path: target, reason: "cannot read it back: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(descriptor, &block, block.count), count > 0 { bytes += block[..<count] }
    return bytes
  }
}

extension ExportError {
  /// What happened, for the middle of a sentence.
  fileprivate var words: String {
    switch self {
    case .toolFailed(let name, let reason): "\(name) failed: \(reason)"
    case .timedOut(let name, let seconds): "\(name) took longer than \(seconds) s"
    default: "it failed"
    }
  }
}

extension String {
  /// The graph with plain groups in place of its boxes.
  ///
  /// Our files have one statement a line.
  fileprivate var withoutClusters: String {
    replacingLines { $0.hasPrefix("  subgraph \"cluster_") ? "  {" : $0 }
  }

  /// The graph for `sfdp`, which needs no ranks.
  fileprivate var laidOutBySfdp: String {
    replacingLines { $0.hasPrefix("  layout=") ? "  layout=\"sfdp\"; overlap=\"prism\";" : $0 }
  }

  private func replacingLines(_ change: (Substring) -> Substring) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map(change).joined(separator: "\n")
  }
}
