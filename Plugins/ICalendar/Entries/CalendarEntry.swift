import DossierModel
import PluginKit

/// One entry of a calendar: what it tells of, when it is, how sure it is, and what shows it.
///
/// Its texts are not in it: they are written straight from the records.
struct CalendarEntry<Subject: EntrySubject>: Sendable {
  /// What it tells of.
  let subject: Subject
  /// When it is.
  let times: EntryTimes
  /// How it goes on every year, if it is a series.
  var rule: YearlyRule?
  /// The date of the record as the dossier has it, if it has one.
  let date: EDTFDate?
  /// Who gives the date, where the record itself does not.
  var account: DateAccount?
  /// How sure it is.
  let status: EntryStatus
  /// The day on which what it tells was last revised, as far as the sources show.
  let revised: CivilDate
  /// The page where it stands, if there is just one.
  let address: WebAddress?
  /// What its sources do not agree on.
  var conflicts: [Conflict] = []
  /// How many minutes before its beginning each of its alarms rings.
  var alarms: [Int] = []

  /// Whether they do not agree on the date.
  var isDateDisputed: Bool { conflicts.contains(where: \.isAboutBeginning) }
}

/// A date that an event does not have of itself: by a claim, or one of several.
///
/// Few entries have one, and an entry that held it would be copied with room for it.
final class DateAccount: Sendable {
  /// The claim that gives it.
  let claim: String?
  /// Whether an editor prefers it.
  let isPreferred: Bool
  /// The date that the event has of itself.
  let own: EDTFDate?
  /// Where the claim stands, but for what the event cites in the same words.
  let sources: [Citation]

  init(claim: String?, isPreferred: Bool, own: EDTFDate?, sources: [Citation] = []) {
    self.claim = claim
    self.isPreferred = isPreferred
    self.own = own
    self.sources = sources
  }
}

/// How sure an entry is (RFC 5545 §3.8.1.11).
enum EntryStatus: Sendable {
  case confirmed, tentative, cancelled

  /// How sure what happened on a date is.
  init(of date: EDTFDate?) {
    guard let date, date.plainDay == nil else {
      self = .confirmed
      return
    }
    self = date.isUncertain || date.isApproximate ? .tentative : .confirmed
  }
}

/// What an entry tells of: an event, an anniversary, or what is due.
protocol EntrySubject: Sendable {
  associatedtype ID: TextBytes
  /// The id of the record.
  var id: ID { get }
  /// Lends the bytes of the id.
  func lendID<Result>(_ body: (LentText?) -> Result) -> Result
  /// What the entry is to its record.
  var role: StableUID.Kind { get }
  /// Puts the title of the entry.
  func putTitle(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines)
  /// Puts the description of the entry, in paragraphs.
  func putText(of entry: CalendarEntry<Self>, _ texts: DossierTexts, into lines: inout ContentLines)
  /// Puts what sort of entry it is, and words to find it by.
  func putCategories(_ texts: DossierTexts, into lines: inout ContentLines)
  /// Puts where it is into the description of an entry that has no place for it.
  func putPlace(_ texts: DossierTexts, into lines: inout ContentLines)
  /// What the record is called, where neither its own entry nor the title of this one tells it to a reader.
  func hiddenTitle(_ texts: DossierTexts, hasEvents: Bool) -> SomeText?
  /// Writes the record itself, and what of its fields the other lines do not tell.
  func putRecord(whole: Bool, into lines: inout ContentLines)
  /// Writes where it is, if that is known.
  func putVenue(_ texts: DossierTexts, into lines: inout ContentLines)
}

extension EntrySubject {
  /// They are those of the id.
  func lendID<Result>(_ body: (LentText?) -> Result) -> Result { id.lend(body) }
  /// No place is known.
  func putPlace(_ texts: DossierTexts, into lines: inout ContentLines) {}
  /// The title tells it.
  func hiddenTitle(_ texts: DossierTexts, hasEvents: Bool) -> SomeText? { nil }
  /// The other lines tell all.
  func putRecord(whole: Bool, into lines: inout ContentLines) {}
}
