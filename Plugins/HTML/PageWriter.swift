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
  /// Elements that have got their id.
  var written: Set<String> = []
  /// Addresses that the page does not lead to, by the records that name them.
  var refused: [(kind: RecordKind, record: String)] = []

  init(_ report: Report, _ options: HTMLOptions) {
    self.report = report
    self.options = options
    words = PageWords(language: report.words)
    anchors = Self.anchors(of: report)
  }

  /// Records have their ids; sources have numbers, which are short, and begin with a capital as no id does.
  private static func anchors(of report: Report) -> [String: String] {
    let dossier = report.dossier
    var anchors: [String: String] = [:]
    func add(_ ids: some Sequence<String>) { for id in ids { anchors[id] = id } }
    add(report.events.lazy.map(\.id))
    add(dossier.actors.lazy.map(\.id))
    add(dossier.relations.lazy.map(\.id))
    add(dossier.objects.lazy.map(\.id))
    add(dossier.places.lazy.map(\.id))
    add(dossier.claims.lazy.map(\.id))
    add(dossier.targets.lazy.map(\.id))
    add(dossier.statements.lazy.map(\.id))
    for (number, source) in dossier.sources.enumerated() { anchors[source.id] = "S\(number + 1)" }
    return anchors
  }

  mutating func write(_ tally: inout ExportTally) {
    let sections = report.sections
    head()
    header(sections)
    if options.script { toolbar() }
    buffer.put("<main>")
    timeline()
    for section in sections {
      write(section)
      if section.subject == .relations { graphSection() }
    }
    buffer.put("</main><footer>")
    buffer.put(html: report.colophon.joined(separator: " · "))
    buffer.put("</footer>")
    if options.script {
      buffer.put("\n<script>")
      buffer.put(PageScript.text)
      buffer.put("</script>")
    }
    buffer.put("\n")
    for (kind, record) in refused {
      tally.omitted(kind, record, "its address is neither of a page nor of a mailbox, and is not linked")
    }
  }

  private mutating func head() {
    buffer.put("<!doctype html><html")
    buffer.put(attribute: "lang", report.words.tag)
    buffer.put("><meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">")
    buffer.put("<meta name=color-scheme content=\"light dark\"><meta http-equiv=Content-Security-Policy")
    buffer.put(
      attribute: "content",
      ContentPolicy.text(style: StyleSheet.text, script: options.script ? PageScript.text : nil))
    buffer.put("><meta name=generator")
    buffer.put(attribute: "content", report.context.generator)
    buffer.put("><title>")
    buffer.put(html: report.title)
    buffer.put("</title>\n<style>")
    buffer.put(StyleSheet.text)
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
    buffer.put(html: report.counts.joined(separator: " · "))
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
    buffer.put("</nav></header>")
  }

  /// Hidden until the script shows it: without a script it would do nothing.
  private mutating func toolbar() {
    buffer.put("<form id=Bar role=search hidden><label>")
    buffer.put(html: words.search)
    buffer.put(" <input type=search id=Q autocomplete=off></label>")
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
      buffer.put(attribute: "title", name)
      buffer.put(">\(sign)</button>")
    }
    buffer.put("<button type=button id=Clear>")
    buffer.put(html: words.clear)
    buffer.put("</button></span><output id=N")
    buffer.put(attribute: "data-text", words.found)
    buffer.put("></output></form>")
  }

  private mutating func timeline() {
    let chart = Chart(report, words, anniversaries: options.anniversaries)
    guard chart.markCount > 0 else { return }
    var drawing = ChartWriter(chart, words)
    buffer.put("\n<section id=Timeline><h2>")
    buffer.put(html: report.words.timeline)
    buffer.put("</h2>")
    buffer.put(Legend.shapes)
    buffer.put("<figure role=group")
    buffer.put(attribute: "aria-label", report.words.timeline)
    buffer.put(">")
    drawing.write(into: &buffer)
    buffer.put("<figcaption>")
    Legend.write(drawing.signs, words, into: &buffer)
    var notes: [String] = []
    if drawing.isDense { notes.append(words.density) }
    if chart.anniversariesLeft > 0 { notes.append(words.anniversariesLeft(chart.anniversariesLeft)) }
    if chart.notDrawn > 0 { notes.append(words.notDrawn(chart.notDrawn)) }
    if !notes.isEmpty {
      buffer.put("<p>")
      buffer.put(html: notes.joined(separator: " "))
    }
    if options.script {
      buffer.put("<p class=keys hidden>")
      buffer.put(html: words.keys)
    }
    buffer.put("</figcaption></figure></section>")
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
