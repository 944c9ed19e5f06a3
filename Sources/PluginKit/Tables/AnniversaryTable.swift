import DossierModel

/// The next anniversary of something commemorated.
public struct NextAnniversary: Sendable {
  /// What is commemorated.
  public let commemoration: Commemoration
  /// The anniversary.
  public let anniversary: Anniversary
  /// Whether the sources do not agree on when that was.
  public let isDisputed: Bool

  /// An anniversary of something, where these records are the ones on whose dates sources do not agree.
  public init(commemoration: Commemoration, anniversary: Anniversary, disputed: Set<String>) {
    self.commemoration = commemoration
    self.anniversary = anniversary
    isDisputed = disputed.contains(commemoration.record)
  }

  /// Why the day may be another one: `about`, `uncertain`, `disputed`.
  public var doubts: [String] {
    let base = commemoration.base
    return (base.isApproximate ? ["about"] : []) + (base.isUncertain ? ["uncertain"] : [])
      + (isDisputed ? ["disputed"] : [])
  }

  /// How many days are left until it begins; 0 while it lasts.
  public func daysToGo(from day: CivilDate) -> Int { max(0, anniversary.first.dayNumber - day.dayNumber) }

  /// The next anniversaries as of a day, the nearest first.
  ///
  /// What has none (a decade, an open date) is left out.
  public static func all(
    of commemorations: [Commemoration], asOf day: CivilDate, disputed: Set<String>
  ) -> [NextAnniversary] {
    let found = commemorations.compactMap { commemoration -> NextAnniversary? in
      let years = day.year...(day.year + 9)
      let coming = commemoration.anniversaries(in: years, milestones: .all, leapDay: .feb28)
      guard let next = coming.first(where: { $0.last >= day }) else { return nil }
      return NextAnniversary(commemoration: commemoration, anniversary: next, disputed: disputed)
    }
    return found.sorted {
      ($0.anniversary.first, $0.commemoration.record) < ($1.anniversary.first, $1.commemoration.record)
    }
  }
}

extension Table where Row == NextAnniversary {
  /// The next anniversaries, the nearest first.
  public static let anniversaries = Table(
    "anniversaries", "Anniversaries", "The next anniversary of each event or relation that is commemorated.",
    [
      Column("record_id", "Record ID", .id, "The event or relation.") { $0.commemoration.record },
      Column("title", "Title", .text, "What is commemorated.") { $0.commemoration.title },
      Column("base", "Base date (EDTF)", .edtf, "When it was.") { $0.commemoration.base.description },
      Column("years", "Years", .integer, "Which anniversary it is.") { row, _, cell in
        cell.put(row.anniversary.years)
      },
      Column("next_day", "Next day", .day, "The day, where it is known.") { row, _, cell in
        if row.anniversary.first == row.anniversary.last { cell.put(row.anniversary.first) }
      },
      Column("earliest", "Earliest day", .day, "The first day that may be meant.") { row, _, cell in
        cell.put(row.anniversary.first)
      },
      Column("latest", "Latest day", .day, "The last day that may be meant.") { row, _, cell in
        cell.put(row.anniversary.last)
      },
      Column(
        "days_to_go", "Days to go", .integer, "From the day as of which is exported to the earliest day."
      ) {
        row, context, cell in cell.put(row.daysToGo(from: context.asOf))
      },
      Column(
        "milestone", "Milestone", .integer, "How round it is: 5, 10, 25, 50 or 100; empty for none of them."
      ) { row, _, cell in
        if let round = [100, 50, 25, 10, 5].first(where: { row.anniversary.years % $0 == 0 }) {
          cell.put(round)
        }
      },
      Column("known_to", "Known to the", .text, "day, month or year: how exactly the base date is known.") {
        $0.anniversary.precision.rawValue
      },
      Column(
        "doubts", "Doubts", .text,
        "about, uncertain or disputed, where the base date is; empty where nobody doubts it."
      ) { row, _, cell in cell.put(list: row.doubts) },
    ])
}
