import DossierModel
import PluginKit

/// A slide of the timeline.
struct Slide {
  let id: String
  let start: SlideDate
  let end: SlideDate?
  /// What the slide shows as its date: the words of the source, else the date in words.
  let dateWords: String
  let group: String
  let headline: String
  /// Lines of the text below, as HTML.
  let lines: [String]

  /// The slide of an event; nil for one without a date.
  init?(_ event: Event, _ report: Report) {
    guard let date = report.date(of: event),
      let span = SlideDate.span(of: date, planAsOf: event.modality == .planned ? report.context.asOf : nil)
    else { return nil }
    id = event.id
    (start, end) = span
    dateWords = report.phrase(ofDateOf: event)
    group = report.words.word(event.kind)
    headline = event.title.text(in: report.language)
    var lines: [String] = []
    if event.modality == .planned {
      lines.append("<em>\(report.words.modality(.planned, of: .event).html)</em>")
    }
    if let fate = report.words.fate(of: event) { lines.append("<em>\(fate.html)</em>") }
    if let words = report.quotedDate(of: event) { lines.append("“\(words.html)”") }
    if let account = report.whoDates(event) { lines.append("<em>\(account.html)</em>") }
    if let description = event.description { lines.append(description.text(in: report.language).html) }
    let told = [report.place(of: event).plainText, report.participants(of: event).plainText]
    lines += (told.filter { !$0.isEmpty } + report.accounts(about: event.id)).map(\.html)
    self.lines = lines + event.sources.map { Self.line($0, report) }
  }

  /// The slide of a target; nil for one that is due at no date.
  init?(_ target: Target, _ report: Report) {
    guard let due = target.due, let span = SlideDate.span(of: due) else { return nil }
    id = target.id
    (start, end) = span
    dateWords = due.phrase(language: report.language)
    group = target.isForecast ? report.words.forecasts : report.words.title(of: .targets)
    headline = target.goal.text(in: report.language)
    let standing = report.words.remark(on: target).map { "<em>\($0.html)</em>" }
    let told = [report.measure(of: target), report.name(of: target.owner)].filter { !$0.isEmpty }
    lines =
      [standing].compactMap(\.self) + (told + report.accounts(about: target.id)).map(\.html)
      + target.sources.map { Self.line($0, report) }
  }

  private static func line(_ citation: Citation, _ report: Report) -> String {
    let source = citation.source.flatMap { report.dossier.source($0) }
    let url = (citation.url ?? source?.url).flatMap { PageAddress($0) }
    let title =
      source?.title.text(in: report.language) ?? citation.title ?? citation.source ?? citation.url ?? ""
    let text = ([title] + [citation.locator].compactMap { $0 }).joined(separator: ", ").html
    return url.map { "<a href=\"\($0.text.html)\">\(text)</a>" } ?? text
  }
}

/// Writes slides as JSON.
struct SlideWriter {
  let report: Report
  /// Whether the timeline has the scale for deep time.
  let isDeep: Bool

  func title(into json: inout ByteBuffer) {
    let lines = [report.asOf.html, report.dossier.header.description?.text(in: report.language).html]
    // Without an id it would get one made of its headline, which may be that of an event.
    json.put("{\"unique_id\":\"Title\",\"text\":{\"headline\":")
    json.put(jsonText: report.title.html)
    json.put(",\"text\":")
    json.put(jsonText: Self.paragraphs(lines.compactMap { $0 }))
    json.put("},\"autolink\":false}")
  }

  func write(_ slide: Slide, into json: inout ByteBuffer) {
    json.put("{\"unique_id\":")
    json.put(jsonText: slide.id)
    json.put(",\"start_date\":")
    write(slide.start, into: &json)
    if let end = slide.end {
      json.put(",\"end_date\":")
      write(end, into: &json)
    }
    json.put(",\"display_date\":")
    json.put(jsonText: slide.dateWords.html)
    json.put(",\"group\":")
    json.put(jsonText: slide.group.html)
    json.put(",\"text\":{\"headline\":")
    json.put(jsonText: slide.headline.html)
    json.put(",\"text\":")
    json.put(jsonText: Self.paragraphs(slide.lines))
    json.put("},\"autolink\":false}")
  }

  private func write(_ date: SlideDate, into json: inout ByteBuffer) {
    json.put("{\"year\":\(date.year)")
    if !isDeep {
      if let month = date.month { json.put(",\"month\":\(month)") }
      if let day = date.day { json.put(",\"day\":\(day)") }
      if let time = date.time { json.put(",\"hour\":\(time.hour),\"minute\":\(time.minute)") }
    }
    json.put("}")
  }

  private static func paragraphs(_ lines: [String]) -> String {
    lines.map { "<p>\($0)</p>" }.joined()
  }
}

extension String {
  /// The text as HTML, which TimelineJS takes every text to be: it can be nothing but text.
  var html: String {
    var html = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\t", "\n": html.unicodeScalars.append(scalar)
      default: if !scalar.isHidden { html.unicodeScalars.append(scalar) }
      }
    }
    return html
  }
}
