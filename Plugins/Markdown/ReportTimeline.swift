import DossierModel
import PluginKit

extension Report {
  /// What happened as Mermaid draws it, by its date in words, the parts of an event left out; nil where nothing has a date.
  var mermaidTimeline: String? {
    let known = Set(events.map(\.id))
    let drawn = events.filter { event in
      date(of: event) != nil && event.modality.isShown && !(event.partOf.map(known.contains) ?? false)
    }
    guard !drawn.isEmpty else { return nil }
    var timeline = MermaidTimeline(title: words.timeline)
    for event in drawn { timeline.add(event.title.text(in: language), on: phrase(ofDateOf: event)) }
    return timeline.lines.joined(separator: "\n") + "\n"
  }
}
