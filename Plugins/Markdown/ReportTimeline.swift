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
    for event in drawn {
      let remarks = remarks(on: event).map { " (\($0))" }.joined()
      timeline.add(event.title.text(in: language) + remarks, on: phrase(ofDateOf: event))
    }
    return timeline.lines.joined(separator: "\n") + "\n"
  }

  /// What a reader must not overlook: that it is planned, and what became of it.
  private func remarks(on event: Event) -> [String] {
    let plan = event.modality == .planned ? words.modality(.planned, of: .event) : nil
    return [plan, words.fate(of: event)].compactMap(\.self)
  }
}
