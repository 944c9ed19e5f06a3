import DossierModel
import PluginKit

/// An event whose sources were all published before it took place.
struct SourceOlderThanItsEvent: Check {
  static let code = "N0557"

  /// Of these the day is told beforehand, and comes by itself.
  private static let announced: Set = [
    "entryIntoForce", "anniversary", "membership", "chairmanship", "founding",
  ]

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.compactMap { event in
      guard event.modality == .actual, event.status == nil, !Self.announced.contains(event.kind),
        let start = event.date?.earliestStart, !event.sources.isEmpty
      else { return nil }
      let published = event.sources.map { $0.source.flatMap(checked.dossier.source)?.published?.latestEnd }
      // A day of grace: in another time zone it is yesterday.
      guard published.allSatisfy({ $0.map { $0.addingDays(1) < start } ?? false }),
        let last = published.compactMap({ $0 }).max()
      else { return nil }
      return finding(
        event.id, "sources", in: checked,
        "“\(event.id)” (\(event.date?.description ?? "")) is told by sources that were published by \(last)",
        help: "cite a source that saw it happen, or write “modality: planned”")
    }
  }
}

extension Explanation {
  static let sourceOlderThanItsEvent = Explanation(
    "N0557", "Told before it happened",
    """
    An event is entered as actual, and all the sources that it cites were published before it took place: they can only have
    announced it. Cite a source that saw it, or enter it as planned. What comes by itself on a known day, such as an entry
    into force, is passed over.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article, published: 2025-03-01}]
      events: [{id: visit, kind: visit, title: Visit, date: 2025-03-10, sources: times}]
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article, published: 2025-03-11}]
      events: [{id: visit, kind: visit, title: Visit, date: 2025-03-10, sources: times}]
      """)
}
