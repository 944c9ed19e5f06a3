import DossierModel
import PluginKit

/// One entry of a calendar: what it tells of, when it is, and how sure it is.
///
/// Its texts are not in it: they are written straight from the records.
struct CalendarEntry: Sendable {
  /// What an entry tells of.
  enum Subject: Sendable {
    case event(EventView)
    indirect case eventAnniversary(Anniversary, of: Commemoration, EventView)
    indirect case relationAnniversary(Anniversary, of: Commemoration, Relation)
    indirect case target(Target)
  }

  /// How sure it is (RFC 5545 §3.8.1.11).
  enum Status: Sendable { case confirmed, tentative, cancelled }

  /// What it tells of.
  let subject: Subject
  /// When it is.
  let times: EntryTimes
  /// The date of the record as the dossier has it.
  let date: EDTFDate
  /// How sure it is.
  let status: Status
  /// The day on which what it tells was last revised, as far as the sources show.
  let revised: CivilDate

  /// The id of the record.
  var record: SomeText {
    switch subject {
    case .event(let event), .eventAnniversary(_, _, let event): .slice(event.id)
    case .relationAnniversary(_, _, let relation): .string(relation.id)
    case .target(let target): .string(target.id)
    }
  }

  /// The event, if it tells of one.
  var event: EventView? {
    switch subject {
    case .event(let event), .eventAnniversary(_, _, let event): event
    case .relationAnniversary, .target: nil
    }
  }

  /// Which anniversary it is.
  var anniversary: Anniversary? {
    switch subject {
    case .eventAnniversary(let anniversary, _, _), .relationAnniversary(let anniversary, _, _): anniversary
    case .event, .target: nil
    }
  }

  /// What it is to its record.
  var role: StableUID.Kind {
    switch subject {
    case .event: .event
    case .eventAnniversary(let anniversary, _, _), .relationAnniversary(let anniversary, _, _):
      .anniversary(year: anniversary.first.year)
    case .target: .target
    }
  }
}
