import DossierModel
import PluginKit

/// Writes the page: its head, its title and counts, the tools, the timeline, and a section for each kind of record.
///
/// Tags that HTML lets a writer leave out are left out, and an entry is a line: a thousand events fit in less than half a
/// megabyte.
struct PageWriter: ~Copyable {
  let report: Report
  let options: HTMLOptions
  let words: PageWords
  var graph: EmbeddedGraph?
  var buffer = ByteBuffer(capacity: 65_536)
  /// Where a record stands in the page, by its id: an element's id.
  let anchors: [String: String]
  /// The short names of actors whose own are long.
  let abbreviations: [String: String]
  /// Where entries stand on a timeline that does not draw them one by one, for the script.
  var places: [String: String] = [:]
  /// Elements that have got their id.
  var written: Set<String> = []
  /// Addresses that the page does not lead to, by the records that name them.
  var refused: [(kind: RecordKind, record: String)] = []

  init(_ report: Report, _ options: HTMLOptions) {
    self.report = report
    self.options = options
    words = PageWords(language: report.words)
    anchors = Self.anchors(of: report)
    abbreviations = report.abbreviations
  }

  /// Records have their ids; sources have numbers, which are short, and begin with a capital as no id does.
  private static func anchors(of report: Report) -> [String: String] {
    let dossier = report.dossier
    var anchors: [String: String] = [:]
    func add(_ ids: some Sequence<String>) { for id in ids { anchors[id] = id } }
    for subject in report.subjects {
      switch subject {
      case .events: add(report.events.lazy.map(\.id))
      case .actors: add(dossier.actors.lazy.map(\.id))
      case .relations: add(dossier.relations.lazy.map(\.id))
      case .objects: add(dossier.objects.lazy.map(\.id))
      case .places: add(dossier.places.lazy.map(\.id))
      case .indicators: add(report.judgement.claims.lazy.filter { $0.conflict == nil }.map(\.claim.id))
      case .conflicts: add(report.judgement.claims.lazy.filter { $0.conflict != nil }.map(\.claim.id))
      case .targets: add(dossier.targets.lazy.map(\.id))
      case .statements: add(dossier.statements.lazy.map(\.id))
      case .sources:
        for (number, source) in dossier.sources.enumerated() { anchors[source.id] = "S\(number + 1)" }
      case .undated: break
      }
    }
    return anchors
  }

  mutating func write(_ tally: inout ExportTally) {
    let sections = report.sections
    let chart = Chart(report, words, anniversaries: options.anniversaries)
    let drawing =
      options.hasTimeline && chart.markCount > 0
      ? ChartWriter(chart, words, anchors, canZoom: options.script) : nil
    let script = options.script ? PageScript.text(isDense: drawing?.isDense ?? false) : nil
    if script != nil { places = drawing?.places ?? [:] }
    head(StyleSheet.text(for: style(sections, drawing)), script)
    header(sections)
    if options.script { toolbar() }
    buffer.put("<main>")
    if var drawing { timeline(&drawing) }
    let behindGraph = sections.firstIndex { [.objects, .places, .sources].contains($0.subject) }
    for section in sections[..<(behindGraph ?? sections.endIndex)] { write(section) }
    graphSection()
    for section in sections[(behindGraph ?? sections.endIndex)...] { write(section) }
    buffer.put("</main><footer>")
    buffer.put(html: report.colophon.joined(separator: " · "))
    buffer.put("</footer>")
    if let script {
      buffer.put("\n<script>")
      buffer.put(script)
      buffer.put("</script>")
    }
    buffer.put("\n")
    report.count(sections, into: &tally)
    if let drawing, !report.subjects.contains(.events) { count(drawing.chart, into: &tally) }
    for hindrance in drawing == nil || !options.anniversaries ? [] : report.anniversaryHindrances {
      tally.omitted(hindrance.kind, hindrance.record, hindrance.sentence)
    }
    for (kind, record) in refused {
      tally.omitted(kind, record, "its address is neither of a page nor of a mailbox, and is not linked")
    }
  }

  /// Notes the events of a timeline that stands without their list.
  private func count(_ chart: Chart, into tally: inout ExportTally) {
    tally.wrote(.event, report.events.count - chart.notDrawn.count)
    for id in chart.notDrawn {
      tally.lost(.event, id, "what has no date, did not happen, or only might have been is not on a timeline")
    }
  }

  /// The rules that the page needs.
  private func style(_ sections: [ReportSection], _ drawing: ChartWriter?) -> Set<StyleSheet.Part> {
    var parts: Set<StyleSheet.Part> = [.page, .lists, .paper]
    if options.script { parts.insert(.tools) }
    if sections.count > Self.fewSections { parts.insert(.contents) }
    if drawing != nil { parts.insert(.chart) }
    if drawing?.isCut ?? false { parts.insert(.slices) }
    if let graph {
      parts.insert(.graph)
      if graph.isDense { parts.insert(graph.isUpright ? .sheetUpright : .sheetAcross) }
    }
    if drawing?.isDense ?? false { parts.insert(.long) }
    for section in sections { parts.formUnion(StyleSheet.Part.needed(by: section.subject)) }
    return parts
  }

  /// The most sections that need no list of them.
  private static let fewSections = 3

  private mutating func head(_ style: String, _ script: String?) {
    buffer.put("<!doctype html><html")
    buffer.put(attribute: "lang", report.words.tag)
    buffer.put("><meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">")
    buffer.put("<meta http-equiv=Content-Security-Policy")
    buffer.put(attribute: "content", ContentPolicy.text(style: style, script: script))
    buffer.put("><title>")
    buffer.put(html: report.title)
    buffer.put("</title>\n<style>")
    buffer.put(style)
    buffer.put("</style>\n")
  }

  private mutating func header(_ sections: [ReportSection]) {
    buffer.put("<header><p class=asof>")
    buffer.put(html: report.asOf)
    buffer.put("<h1>")
    buffer.put(html: report.title)
    buffer.put("</h1>")
    if let description = report.dossier.header.description {
      paragraphs(description.text(in: report.language))
    }
    buffer.put("<p class=counts>")
    // A number and what it counts stay in one line.
    buffer.put(html: report.counts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " · "))
    if sections.count > Self.fewSections { contents(sections) }
    buffer.put("</header>")
  }

  private mutating func contents(_ sections: [ReportSection]) {
    buffer.put("<nav")
    buffer.put(attribute: "aria-label", words.contents)
    buffer.put(">")
    for section in sections {
      buffer.put("<a")
      buffer.put(attribute: "href", "#" + section.subject.anchor)
      buffer.put(">")
      buffer.put(html: section.title)
      buffer.put("</a> ")
    }
    buffer.put("</nav>")
  }

  /// Hidden until the script shows it: without a script it would do nothing.
  private mutating func toolbar() {
    buffer.put("<form id=Bar role=search hidden><label>")
    buffer.put(html: words.search)
    buffer.put(" <input type=search id=Q></label>")
    for (id, name) in [("K", words.kind), ("A", words.actor), ("D", words.date)] {
      buffer.put("<label>")
      buffer.put(html: name)
      buffer.put(" <select id=\(id)><option value=\"\">")
      buffer.put(html: words.all)
      if id == "D" {
        let choices = [
          ("d", words.exactDay), ("m", words.monthOrYear), ("u", words.doubtful), ("n", words.noDate),
        ]
        for (value, text) in choices {
          buffer.put("<option value=\(value)>")
          buffer.put(html: text)
        }
      }
      buffer.put("</select></label>")
    }
    buffer.put("<span>")
    for (id, sign, name) in [("Less", "−", words.zoomOut), ("More", "+", words.zoomIn)] {
      buffer.put("<button type=button id=\(id)")
      buffer.put(attribute: "aria-label", name)
      buffer.put(">\(sign)</button>")
    }
    buffer.put("<button type=button id=Clear>")
    buffer.put(html: words.clear)
    buffer.put("</button></span><output id=N")
    buffer.put(attribute: "data-text", words.found)
    buffer.put("></output><label hidden><input type=checkbox id=P>")
    buffer.put(html: words.printEverything)
    buffer.put("</label></form><p id=Said>")
  }

  private mutating func timeline(_ chart: inout ChartWriter) {
    buffer.put("\n<section id=Timeline><h2>")
    buffer.put(html: report.words.timeline)
    buffer.put("</h2>")
    buffer.put("<figure role=group")
    buffer.put(attribute: "aria-label", report.words.timeline)
    buffer.put(">")
    chart.write(into: &buffer)
    buffer.put("<figcaption>")
    Legend.write(chart.signs, words, into: &buffer)
    var notes: [String] = []
    if chart.isDense { notes.append(words.density(canZoom: options.script)) }
    let left = chart.chart.anniversariesLeft
    if left > 0 { notes.append(words.anniversariesLeft(left)) }
    let notDrawn = chart.chart.notDrawn.count
    if notDrawn > 0 { notes.append(words.notDrawn(notDrawn)) }
    if !notes.isEmpty {
      buffer.put("<p>")
      buffer.put(html: notes.joined(separator: " "))
    }
    if options.script {
      buffer.put("<p class=keys hidden>")
      buffer.put(html: words.keys)
    }
    buffer.put("</figcaption></figure>")
    buffer.put(Legend.shapes(areOpen: chart.isDense || chart.signs.contains(.open)))
    buffer.put("</section>")
  }

  private mutating func graphSection() {
    guard let graph else { return }
    buffer.put("\n<section id=Graph><h2>")
    buffer.put(html: report.words.graph)
    buffer.put("</h2><figure class=graph tabindex=0 role=group")
    buffer.put(attribute: "aria-label", report.words.graph)
    buffer.put("><svg role=img")
    buffer.put(attribute: "aria-label", report.words.graph)
    buffer.put(attribute: "viewBox", graph.viewBox)
    buffer.put(">")
    buffer.put(graph.content)
    buffer.put("</svg></figure></section>")
  }
}
