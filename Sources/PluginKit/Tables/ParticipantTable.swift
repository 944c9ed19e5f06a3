import DossierModel

/// A participant together with the event that he took part in.
public struct Participation: Sendable {
  /// The event.
  public let event: EventView
  /// Which of the event's participants it is, from 1.
  public let number: Int
  /// The participant.
  public let participant: ParticipantView
}

extension EventView {
  /// The event's participants, each with the event.
  public var participations: some Sequence<Participation> {
    participants.enumerated().lazy.map { Participation(event: self, number: $0 + 1, participant: $1) }
  }
}

extension Table where Row == Participation {
  /// Who took part in what, a row for each participant of each event.
  public static let participants = Table(
    "participants", "Participants", "Who took part in an event, and as what.",
    [
      Column("event_id", "Event ID", .id, "The event's id.") { row, _, cell in cell.put(row.event.id) },
      Column("number", "Number", .integer, "Which of the event's participants it is.") { row, _, cell in
        cell.put(row.number)
      },
      Column("actor_id", "Actor ID", .id, "The actor's id.") { row, _, cell in cell.put(row.participant.actor)
      },
      Column("actor", "Actor", .text, "The actor's name.") { row, context, cell in
        if let actor = context.dossier.actor(of: row.participant) {
          cell.put(actor.displayName(in: context.language))
        } else {
          cell.put(row.participant.actor)
        }
      },
      Column("role", "Role", .text, "What the actor did there.") { row, _, cell in
        if let role = row.participant.role { cell.put(role) }
      },
      Column("on_behalf_of", "On behalf of", .id, "The actor for whom he acted.") { row, _, cell in
        if let principal = row.participant.onBehalfOf { cell.put(principal) }
      },
      Column("date", "Date (EDTF)", .edtf, "The date of the event.") { row, _, cell in
        if let date = row.event.dateAsWritten { cell.put(date) }
      },
      Column("event", "Event", .text, "The title of the event.") { row, context, cell in
        cell.put(row.event.title(in: context.language))
      },
    ])
}
