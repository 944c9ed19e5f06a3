import DossierModel
import Synchronization

/// How the judgement of a dossier's claims gets to an exporter.
///
/// Who is the first, and how many there are, shows when all events have passed. So exporters ask at their end; until then
/// the pass notes here what claims need of the events.
public final class ClaimLedger: Sendable {
  /// The whole dossier: what a filter leaves out counts too.
  public let dossier: Dossier
  /// The day as of which the dossier looks at the world.
  public let asOf: CivilDate
  /// Whether the events have all been looked at before the pass.
  private let isWhole: Bool
  private let blank: ClaimedEvents
  private let state: Mutex<State>

  private struct State {
    var events: ClaimedEvents
    var judgement: Judgement?
  }

  /// A ledger of a dossier whose events have been looked at, or will be in the pass.
  public init(of dossier: Dossier, events: ClaimedEvents? = nil, asOf: CivilDate) {
    self.dossier = dossier
    self.asOf = asOf
    isWhole = events != nil
    blank = ClaimedEvents(of: dossier)
    state = Mutex(State(events: events ?? blank))
  }

  /// What is to be filled from the next events; nil where nothing is wanted of them.
  public var wanted: ClaimedEvents? { isWhole || !blank.areWanted ? nil : blank }

  /// Takes what claims need of further events.
  public func note(_ events: ClaimedEvents) {
    state.withLock { state in
      state.events.add(events)
      state.judgement = nil
    }
  }

  /// The judgement by the events that have passed so far.
  public var judgement: Judgement {
    state.withLock { state in
      if let judgement = state.judgement { return judgement }
      let judgement = Judgement(of: dossier, events: state.events, asOf: asOf)
      state.judgement = judgement
      return judgement
    }
  }
}
