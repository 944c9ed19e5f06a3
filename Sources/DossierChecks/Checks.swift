import DossierModel
import PluginKit

/// The list of checks, and how they are run.
public enum Checks {
  static let all: [any Check] = [
    ConflictingClaims(), OverlappingRelations(), PartOutsideItsEvent(), PlannedInThePast(), TargetPastDue(),
    UncitedFact(), UnusedSource(),
    // Relations
    SymmetricRelationTwice(), RelationToItself(), OneOfficeTwoHolders(), StartedAtAnotherTime(),
    UnusualEnds(),
    RelationPlannedInThePast(), AnniversariesOfTheBeginning(),
    // Actors and places
    SharedIdentity(), ActorsAlike(), PlacesAlike(), NeverNamed(),
    // Codes
    UnknownCountryCode(), WithdrawnCountryCode(), CodesDisagree(), FormOfCodes(), PlaceInAnotherCountry(),
    LanguageTags(), Addresses(), Coordinates(),
    // Dates
    ToldBeforeItHappens(), StandInDate(), WrongWeekday(), DueBeforeItWasSet(), ReadBeforePublished(),
    ReadAfterToday(), SourceOlderThanItsEvent(), OtherThanItsWords(),
    // Sources
    SourceTwice(), PageThatIsASource(), CitedTwice(),
    // Texts
    HiddenCharacters(), BrokenLetters(), MixedScripts(),
    // Offices and statements
    ActsOutsideOffice(), SpeaksOutsideOffice(), StatementOutsideItsEvent(),
    // Events
    ParticipantTwice(), GiverIsRecipient(), GiftWithoutItsGiver(), EventTwice(), EventsAlike(),
    OrderOfParts(),
    PartOfWhatWasNot(), ActsForItself(), RoleOfAnotherKind(),
    // Claims
    ContradictedClaims(), UntimelyClaims(), PossibleClaims(), UndecidableClaims(), ClaimedDateInWords(),
  ]

  /// All findings that matter so much, of all checks, by file, line and column.
  ///
  /// `locate` says where a field of a record stands. Where events are not held, `judgement` tells what they come to for
  /// the claims.
  public static func findings(
    in dossier: Dossier, events: [Event], asOf: CivilDate, atLeast severity: Diagnostic.Severity = .note,
    judgement: Judgement? = nil, locate: @escaping (_ record: String, _ field: String?) -> SourceLocation?
  ) -> [Diagnostic] {
    let judgement =
      judgement ?? Judgement(of: dossier, events: ClaimedEvents(of: dossier, in: events), asOf: asOf)
    let checked = CheckedDossier(
      dossier: dossier, events: events, asOf: asOf, judgement: judgement, locate: locate)
    return all.filter { type(of: $0).severity >= severity }
      .flatMap { $0.findings(in: checked) }
      .filter { $0.severity >= severity }
      .sorted(by: Diagnostic.isBefore)
  }
}

extension Explanations {
  /// The explanations of what checks find, which stand in the files of the rules.
  static let findings: [Explanation] = [
    .conflictingClaims, .overlappingRelations, .partOutsideItsEvent, .plannedInThePast, .targetPastDue,
    .uncitedFact, .unusedSource, .unusedException,
    // Claims
    .contradictedClaims, .untimelyClaims, .possibleClaims, .undecidableClaims, .claimedDateInWords,
    // Relations
    .symmetricRelationTwice, .relationToItself, .oneOfficeTwoHolders, .startedAtAnotherTime, .unusualEnds,
    .relationPlannedInThePast, .anniversariesOfTheBeginning,
    // Actors and places
    .sharedIdentity, .actorsAlike, .placesAlike, .neverNamed,
    // Codes
    .unknownCountryCode, .withdrawnCountryCode, .codesDisagree, .formOfCodes, .placeInAnotherCountry,
    .languageTags, .addresses, .coordinates,
    // Dates
    .toldBeforeItHappens, .standInDate, .wrongWeekday, .dueBeforeItWasSet, .readBeforePublished,
    .readAfterToday, .sourceOlderThanItsEvent, .otherThanItsWords,
    // Sources
    .sourceTwice, .pageThatIsASource, .citedTwice,
    // Texts
    .hiddenCharacters, .brokenLetters, .mixedScripts,
    // Offices and statements
    .actsOutsideOffice, .speaksOutsideOffice, .statementOutsideItsEvent,
    // Events
    .participantTwice, .giverIsRecipient, .giftWithoutItsGiver, .eventTwice, .eventsAlike, .orderOfParts,
    .partOfWhatWasNot, .actsForItself, .roleOfAnotherKind,
  ]
}

/// The checks of events one by one, for inputs whose events are not held.
extension Checks {
  /// The code of an event that is planned though its time is over.
  public static let overduePlan = PlannedInThePast.code
  /// The code of a part that lies outside its event.
  public static let outsidePart = PartOutsideItsEvent.code

  /// Whether an event is planned though its time is over: a warning.
  public static func isOverduePlan(
    modality: Modality, status: EventStatus?, date: EDTFDate?, asOf: CivilDate
  ) -> Bool {
    guard modality == .planned, status == nil || status == .confirmed, let latest = date?.latest else {
      return false
    }
    return latest < asOf
  }

  /// Whether the date of a part lies outside that of its event: a warning.
  public static func isOutside(part: EDTFDate, of whole: EDTFDate) -> Bool {
    part.overlap(with: whole) == .certainlyNot
  }
}
