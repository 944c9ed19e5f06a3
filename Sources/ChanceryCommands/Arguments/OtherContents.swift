import DossierReading

extension InputText.OtherFormat {
  /// What a file is by how it begins, where no dossier begins so, whatever its name says.
  init?(of bytes: [UInt8], at path: String) {
    let start = Start(bytes)
    guard let kind = Kind.allCases.first(where: start.isOf) else { return nil }
    self.init(
      "\(path == "-" ? "what came in" : "“\(Files.name(of: path))”") looks like \(kind.rawValue)",
      help: kind.help(path))
  }

  /// What is taken for a dossier by mistake, as people call it.
  private enum Kind: String, CaseIterable {
    case workbook = "an Excel workbook"
    case archive = "a zip file"
    case compressed = "a file packed by gzip"
    case picture = "a picture"
    case pdf = "a PDF document"
    case calendar = "a calendar (iCalendar)"
    case page = "a web page (HTML)"
    case markup = "XML"
    case graph = "a graph for Graphviz"
    case timeline = "a timeline for TimelineJS"
    case table = "a table (CSV)"

    func help(_ path: String) -> String {
      switch self {
      case .workbook:
        "save its sheets as CSV UTF-8, and make a dossier of them: chancery import csv FILE -o dossier.jsonl"
      case .archive, .compressed: "unpack it first"
      case .calendar: "make a dossier of it: chancery import ics \(Files.asTyped(path)) -o dossier.jsonl"
      case .table: "make a dossier of it: chancery import csv \(Files.asTyped(path)) -o dossier.jsonl"
      case .picture, .pdf, .page, .markup: "name the dossier itself; “chancery init” makes one to begin with"
      case .graph, .timeline: "it cannot be read back; name the dossier that it was made from"
      }
    }
  }

  /// How a file begins.
  private struct Start {
    let bytes: ArraySlice<UInt8>
    /// The same without a byte order mark, blanks and empty lines before it.
    let text: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
      self.bytes = bytes.prefix(64 * 1_024)
      text = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? self.bytes.dropFirst(3) : self.bytes).drop {
        $0 <= 0x20
      }
    }

    func isOf(_ kind: Kind) -> Bool {
      switch kind {
      case .workbook: bytes.starts(with: "PK".utf8 + [3, 4]) && holds("xl/")
      case .archive: bytes.starts(with: "PK".utf8 + [3, 4])
      case .compressed: bytes.starts(with: [0x1F, 0x8B])
      case .picture:
        [[0x89] + Array("PNG".utf8), [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)].contains {
          bytes.starts(with: $0)
        }
      case .pdf: bytes.starts(with: "%PDF".utf8)
      case .calendar: begins(with: "begin:vcalendar")
      case .page: begins(with: "<!doctype html") || begins(with: "<html")
      case .markup: begins(with: "<?xml") || begins(with: "<gexf") || begins(with: "<svg")
      case .graph:
        begins(with: "//") && holds("graph \"") || begins(with: "digraph ") || begins(with: "graph {")
          || begins(with: "strict digraph ")
      case .timeline: text.first == UInt8(ascii: "{") && holds("\"start_date\"") && holds("\"events\"")
      case .table: isTable
      }
    }

    private func begins(with word: String) -> Bool {
      String(decoding: text.prefix(word.utf8.count), as: UTF8.self).lowercased() == word
    }

    private func holds(_ word: String) -> Bool {
      let word = Array(word.utf8)
      return bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }

    /// Headings between commas, semicolons or tabs, and as many cells below.
    private var isTable: Bool {
      let lines = text.split(maxSplits: 2) { $0 == 0x0A || $0 == 0x0D }.prefix(2)
      guard let first = lines.first, !"{[-#&*|>%@\"'<".utf8.contains(first[first.startIndex]),
        !first.contains(UInt8(ascii: ":"))
      else { return false }
      return ",;\t".utf8.contains { sign in
        let counts = lines.map { $0.count { $0 == sign } }
        let isProse = zip(first, first.dropFirst()).contains { $0 == sign && $1 == 0x20 }
        return counts[0] > 1 && !isProse && counts.allSatisfy { $0 >= counts[0] }
      }
    }
  }
}
