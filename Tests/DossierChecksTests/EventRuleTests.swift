import Testing

/// What the checks of events find, and what they pass over.
struct EventRuleTests {
  private static let actors = """
    actors:
      - {id: a, kind: person, name: A}
      - {id: b, kind: person, name: B, country: VN}
      - {id: x, kind: state, name: X, country: VN}
      - {id: y, kind: organ, name: Y, partOf: z}
      - {id: z, kind: organisation, name: Z}

    """

  private static func participants(_ participants: String) -> String {
    actors + "events: [{id: e, kind: meeting, title: E, participants: \(participants)}]"
  }

  private static func gift(_ from: String, _ participants: String, kind: String = "gift") -> String {
    Self.participants(participants) + "\nobjects: [{id: o, kind: \(kind), name: O, from: \(from), event: e}]"
  }

  private static func two(_ one: String, _ other: String) -> String {
    actors + "events: [{id: one, \(one)}, {id: two, \(other)}]"
  }

  private static let same = "kind: visit, title: The visit, date: 2025-03-09, participants: [a, x]"

  @Test(arguments: [
    RuleCase("W0591", participants("[a, a]"), ["e"]),
    RuleCase("W0591", participants("[a, {actor: a, role: host}]")),
    RuleCase("W0591", participants("[{actor: a, role: host}, b, {actor: a, role: host}]"), ["e"]),
    RuleCase("W0591", participants("[{actor: a, onBehalfOf: x}, {actor: a, onBehalfOf: z}]")),
    RuleCase("W0592", participants("[{actor: a, role: donor}, {actor: a, role: recipient}]"), ["e"]),
    RuleCase("W0592", participants("[{actor: a, role: giver}, {actor: b, role: recipient}]")),
    RuleCase(
      "W0592", participants("[a]") + "\nobjects: [{id: o, kind: gift, name: O, from: x, to: x}]", ["o"]),
    RuleCase("W0592", participants("[a]") + "\nobjects: [{id: o, kind: gift, name: O, from: x, to: z}]"),
    RuleCase("N0593", gift("x", "[a]"), ["o"]), RuleCase("N0593", gift("x", "[a]", kind: "photograph")),
    RuleCase("N0593", gift("x", "[{actor: a, onBehalfOf: x}]")), RuleCase("N0593", gift("x", "[b]")),
    RuleCase("N0593", gift("z", "[y]")), RuleCase("N0593", gift("y", "[z]")),
    RuleCase("N0593", gift("x", "[]")),
    RuleCase("W0594", two(same, same), ["two"]),
    RuleCase("W0594", two(same, same.replacing("The visit", with: "THE VÍSIT!")), ["two"]),
    RuleCase("W0594", two(same, same.replacing("[a, x]", with: "[x, a]")), ["two"]),
    RuleCase("W0594", two(same + ", seq: 1", same + ", seq: 2")),
    RuleCase("W0594", two(same, same + ", seq: 2"), ["two"]),
    RuleCase("W0594", two(same + ", place: {name: P}", same + ", place: {name: Q}")),
    RuleCase("W0594", two(same, same + ", modality: negated")),
    RuleCase("W0594", two(same, same + ", tags: x"), ["two"]),
    RuleCase("W0594", two("kind: visit, title: V, date: 2025", "kind: visit, title: V, date: 2025")),
    RuleCase("N0595", two(same, same.replacing("The visit", with: "Another")), ["two"]),
    RuleCase("N0595", two(same, same)),
    RuleCase("N0595", two(same, same.replacing("The", with: "A").replacing("2025-03-09", with: "2025-03"))),
    RuleCase(
      "N0595",
      two(same, same.replacing("The", with: "A")).replacing("date: 2025-03-09", with: "date: 2025-03")),
    RuleCase(
      "N0595", two(same, same.replacing("The", with: "A")).replacing("kind: visit", with: "kind: speech")),
    RuleCase("N0595", two(same, same.replacing("The", with: "A")).replacing("[a, x]", with: "[a]")),
    RuleCase("N0598", participants("[{actor: a, onBehalfOf: a}]"), ["e"]),
    RuleCase("N0598", participants("[{actor: a, onBehalfOf: x}]")),
    RuleCase("N0602", participants("[{actor: a, role: planter}, {actor: b, role: planter}]"), ["e"]),
    RuleCase("N0602", participants("[{actor: a, role: host}, {actor: b, role: gardener}]")),
    RuleCase("N0602", participants("[{actor: a, role: planter}]").replacing("meeting", with: "digging")),
  ])
  func `participants, gifts and repetitions`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }

  private static func parts(_ whole: String, _ one: String, _ other: String) -> String {
    """
    events:
      - {id: whole, kind: visit, title: W\(whole)}
      - {id: one, kind: speech, title: One, partOf: whole, \(one)}
      - {id: two, kind: speech, title: Two, partOf: whole, \(other)}
    """
  }

  @Test(arguments: [
    RuleCase("W0596", parts("", "seq: 2, date: 2025-03-09", "seq: 1, date: 2025-03-10"), ["one"]),
    RuleCase("W0596", parts("", "seq: 1, date: 2025-03-09", "seq: 2, date: 2025-03-10")),
    RuleCase(
      "W0596", parts("", "seq: 2, date: '2025-03-10T09:00:00'", "seq: 1, date: '2025-03-10T10:00:00'"),
      ["one"]),
    RuleCase(
      "W0596", parts("", "seq: 2, date: '2025-03-10T09:00:00Z'", "seq: 1, date: '2025-03-10T10:00:00'")),
    RuleCase("W0596", parts("", "seq: 2, date: 2025-03", "seq: 1, date: 2025-03-10")),
    RuleCase("W0596", parts("", "seq: 1, date: 2025-03-10", "seq: 1, date: 2025-03-09")),
    RuleCase("W0596", parts("", "seq: 2, date: 2025-03-09", "date: 2025-03-10")),
    RuleCase("W0597", parts(", status: cancelled", "seq: 1", "status: cancelled"), ["one"]),
    RuleCase("W0597", parts(", modality: planned", "seq: 1", "modality: planned"), ["one"]),
    RuleCase("W0597", parts(", modality: negated", "modality: hypothetical", "modality: planned")),
    RuleCase("W0597", parts(", status: postponed", "seq: 1", "seq: 2")),
  ])
  func `parts and the whole`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }
}
