import DossierModel
import PluginKit

/// What goes in a calendar, and in which words.
public struct ICalendarOptions: ExporterOptions {
  var anniversaries = AnniversaryMode.expand
  var events = true
  var targets = true
  var window = YearWindow.standard
  var milestones = MilestoneChoice(.round)
  var leapDay = LeapDayPolicy.feb28
  var undated = UndatedPolicy.span
  var claims = ClaimPolicy.preferred
  var original = false
  var alarms = OptionList<Alarm>()
  var busy = false
  var name = ""
  var description = ""
  var calendarName = true
  var language = ReportLanguage()
  var titleTemplate = TitleTemplate()
  var refresh = RefreshInterval.weekly
  var color = ColorName()
  var sourceURL = PageAddress()
  var split = Split.none
  var previous = ""
  var tombstones = false
  var records = false
  var allowEmpty = false

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<ICalendarOptions>] =
    contentDeclarations + formDeclarations

  private static let contentDeclarations: [OptionDeclaration<ICalendarOptions>] = [
    OptionDeclaration(
      "anniversaries", \.anniversaries,
      help: "One entry for each anniversary, with its number in the title; a yearly series for each; or none."
    ),
    OptionDeclaration("events", \.events, help: "Whether the events themselves are entries."),
    OptionDeclaration(
      "targets", \.targets, help: "Whether targets are entries, on the day or in the year when they are due."),
    OptionDeclaration(
      "window", \.window,
      help: "The years whose anniversaries are written; a series ends with the last if it is given."),
    OptionDeclaration(
      "milestones", \.milestones,
      help: "Which anniversaries are written: the 1st and every 5th, all, or these."),
    OptionDeclaration(
      "leap-day", \.leapDay, help: "Where anniversaries of a 29 February fall in years that have none."),
    OptionDeclaration(
      "undated", \.undated,
      help:
        "A date without a day becomes a banner over its month or year, is left out and reported, or is listed "
        + "in a journal, as is an event without a date."),
    OptionDeclaration(
      "claims", \.claims,
      help:
        "Where accounts of an event's date differ: one entry, by the preferred claim, or one for each account."
    ),
    OptionDeclaration(
      "original", \.original,
      help:
        "Whether the first day itself of what has anniversaries is an entry, also with events=no; told where it "
        + "lies before 1970."),
    OptionDeclaration(
      "alarm", \.alarms,
      help: "When a program rings for an entry: days before and the time; none before the day of the export."),
    OptionDeclaration("busy", \.busy, help: "Whether entries mark the time as taken."),
  ]

  private static let formDeclarations: [OptionDeclaration<ICalendarOptions>] = [
    OptionDeclaration("name", \.name, help: "What the calendar is called, instead of the dossier's title."),
    OptionDeclaration(
      "description", \.description, help: "What the calendar is about, instead of the dossier's description."),
    OptionDeclaration(
      "calendar-name", \.calendarName,
      help: "Whether the calendar says what it is called; Outlook opens a new calendar for one that does."),
    OptionDeclaration(
      "language", \.language, help: "The language of the titles, en or vi, instead of the export's."),
    OptionDeclaration(
      "title-template", \.titleTemplate,
      help: "How titles of anniversaries are made, instead of in the language's words."),
    OptionDeclaration(
      "refresh", \.refresh, help: "How often a program that subscribes to the calendar should look again."),
    OptionDeclaration("color", \.color, help: "The colour of the calendar."),
    OptionDeclaration("source-url", \.sourceURL, help: "Where the calendar can be had anew."),
    OptionDeclaration(
      "split", \.split,
      help:
        "A file for each topic (the first tag), party or kind of event, in a folder; in a folder without it, each "
        + "entry is a file, as CalDAV has it."),
    OptionDeclaration(
      "previous", \.previous,
      help: "The calendar, or folder, that this one takes the place of: what is unchanged keeps its bytes."),
    OptionDeclaration(
      "tombstones", \.tombstones,
      help: "Whether entries of the previous calendar that are no more are cancelled."),
    OptionDeclaration(
      "records", \.records, help: "Whether entries of events carry the whole record, to be read back."),
    OptionDeclaration(
      "allow-empty", \.allowEmpty,
      help: "Whether a calendar without an entry is written, which some programs refuse."),
  ]

  /// The language of the calendar.
  func language(of context: ExportContext) -> String {
    language.tag.isEmpty ? context.language : language.tag
  }

  /// What does not go together.
  public func validate() throws(OptionFailure) {
    guard events || targets || anniversaries != .off || original else {
      throw conflict("events", "events=no, anniversaries=off and targets=no leave nothing to write")
    }
    if anniversaries == .recurring {
      guard leapDay != .mar1 else {
        throw conflict(
          "leap-day",
          "mar1 goes with anniversaries=expand only: programs differ on a series that would give it")
      }
      guard milestones.milestones == .round || milestones.milestones == .all else {
        throw conflict(
          "milestones", "a yearly series has every anniversary; numbers go with anniversaries=expand")
      }
      guard !titleTemplate.isNumbered else {
        throw conflict("title-template", "a series has one title, without {years}, {ordinal} and {year}")
      }
    }
    if anniversaries == .off, !titleTemplate.pieces.isEmpty {
      throw conflict("title-template", "there are no anniversaries to give titles to")
    }
    if tombstones, previous.isEmpty {
      throw conflict(
        "tombstones", "they are of the entries of a previous calendar; name it with previous=FILE")
    }
    if !calendarName, !name.isEmpty {
      throw conflict("calendar-name", "no and name=\(name) contradict each other")
    }
  }

  /// What goes with a folder, and what with a file.
  func check(writesFolder: Bool) throws(OptionFailure) {
    if split != .none, !writesFolder {
      throw conflict("split", "it writes several files; name a folder, like ics:calendars/")
    }
    if records, writesFolder {
      throw conflict("records", "the records stand in one calendar; name a file, like calendar.ics")
    }
  }

  private func conflict(_ option: String, _ sentence: String) -> OptionFailure {
    OptionFailure(option: option, problem: .conflict(sentence))
  }
}

/// How anniversaries are written; a yearly series has one fixed title, so no number can stand in it.
enum AnniversaryMode: String, OptionValue, CaseIterable { case expand, recurring, off }

/// What becomes of a date that names no day: a banner over all of it, nothing, or a note in a journal.
enum UndatedPolicy: String, OptionValue, CaseIterable { case span, skip, journal }

/// Which accounts of an event's date are entries.
enum ClaimPolicy: String, OptionValue, CaseIterable { case preferred, all }

/// By what the entries of a folder are put in several calendars.
enum Split: String, OptionValue, CaseIterable { case none, topic, party, kind }
