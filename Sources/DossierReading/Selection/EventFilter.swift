import DossierModel
import PluginKit

/// Which events are wanted.
///
/// Conditions of different sorts must all hold; of the values of one sort, any.
public struct EventFilter: Sendable {
  /// Events that may end on this day or later.
  public var from: CivilDate?
  /// Events that may begin on this day or earlier.
  public var until: CivilDate?
  /// Events of one of these kinds.
  public var kinds: Set<String> = []
  /// Events with one of these actors, as participant or as the one acted for.
  public var actors: Set<String> = []
  /// Events with all of these actors.
  public var with: Set<String> = []
  /// Events at one of these places, or within it.
  public var places: Set<String> = []
  /// Events in one of these countries, by the codes of their places: `VN` finds `VN` and `VN-HN`.
  public var countries: Set<String> = []
  /// Events with one of these tags.
  public var tags: Set<String> = []
  /// Events that cite one of these sources.
  public var sources: Set<String> = []
  /// Events of one of these modalities.
  public var modalities: Set<Modality> = []

  /// A filter that lets everything through.
  public init() {}

  /// Whether it lets everything through.
  public var isEmpty: Bool { from == nil && until == nil && !hasEventConditions && namedActors.isEmpty }

  /// Whether there is a condition beside dates and actors.
  var hasEventConditions: Bool {
    !(kinds.isEmpty && places.isEmpty && countries.isEmpty && tags.isEmpty && sources.isEmpty
      && modalities.isEmpty)
  }

  /// The actors that the filter names.
  var namedActors: Set<String> { actors.union(with) }

  /// The ids that the filter names, with the option that names each, to be looked up before anything is written.
  public var namedRecords: [(option: String, id: String, kind: RecordKind)] {
    actors.sorted().map { ("--actor", $0, .actor) } + with.sorted().map { ("--with", $0, .actor) }
      + places.sorted().map { ("--place", $0, .place) } + sources.sorted().map { ("--source", $0, .source) }
  }

  /// Whether the event is wanted, as of a day.
  ///
  /// A fuzzy date that possibly overlaps the time asked for is in; an undated event is out when a time is
  /// asked for, unless the claim that an editor prefers dates it. What is planned for `[..2030]` has not been before that
  /// day.
  func wants(_ event: EventView, of dossier: Dossier, asOf day: CivilDate? = nil) -> Bool {
    if from != nil || until != nil {
      guard let date = event.date, date.overlap(from: from, until: until) != .certainlyNot else {
        return false
      }
      if event.modality == .planned, let day, let until, until < day, day <= date.latest ?? day {
        return false
      }
    }
    if !kinds.isEmpty, !kinds.contains(event.kind.string) { return false }
    if !modalities.isEmpty, !modalities.contains(event.modality) { return false }
    if !tags.isEmpty, !event.tags.contains(where: { tags.contains($0.string) }) { return false }
    if !sources.isEmpty, !event.sources.contains(where: { $0.source.map(sources.contains) ?? false }) {
      return false
    }
    return wantsActors(of: event) && wantsPlace(of: event, dossier)
  }

  private func wantsActors(of event: EventView) -> Bool {
    guard !namedActors.isEmpty else { return true }
    let present = Set(
      event.participants.flatMap { [$0.actor.string, $0.onBehalfOf?.string].compactMap { $0 } })
    return (actors.isEmpty || !actors.isDisjoint(with: present)) && with.isSubset(of: present)
  }

  private func wantsPlace(of event: EventView, _ dossier: Dossier) -> Bool {
    guard !places.isEmpty || !countries.isEmpty else { return true }
    guard let place = event.place else { return false }
    // The place itself, and those that it lies in.
    var chain: Set<String> = []
    var codes = [place.country].compactMap(\.self)
    var next = place.place
    while let id = next, chain.insert(id).inserted {
      let around = dossier.place(id)
      if let code = around?.country { codes.append(code) }
      next = around?.partOf
    }
    return (places.isEmpty || !places.isDisjoint(with: chain))
      && (countries.isEmpty || codes.contains(where: names))
  }

  /// Whether the code of a country, or of a part of one (ISO 3166-2), is one of those asked for.
  private func names(_ code: String) -> Bool {
    countries.contains(code) || countries.contains(String(code.prefix { $0 != "-" }))
  }
}
