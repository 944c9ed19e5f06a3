import Testing

@testable import PluginKit

/// Conflicts of many claims: what is named of them, and that they are those of the claims two by two.
struct ManyRivalsTests {
  private static func claims(_ fields: [String]) -> String {
    let lines = fields.enumerated().map { number, fields in
      // Three digits, so that ids stand in the order of the claims.
      "  - {id: c\(number + 100), subject: asean, property: count, sources: s, \(fields)}"
    }
    return "claims:\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test func `of many rivals the first are named`() throws {
    let conflicts = try Verdicts.judgement(Self.claims((1...60).map { "number: \($0)" })).conflicts
    #expect(conflicts.count == 1)
    let sides = conflicts[0].sides
    #expect(sides.count == 60)
    #expect(sides[59].rivals == Array(0..<12))
    #expect(sides[3].rivals == Array(0...12).filter { $0 != 3 })
    #expect(sides.allSatisfy { $0.hasMoreRivals })
  }

  @Test(arguments: [
    ([58], true), ([58, 59], false), ([0, 59], false), ([], false),
  ])
  func `a preferred claim decides however late it stands`(preferred: [Int], isDecided: Bool) throws {
    let fields = (0..<60).map { "number: \($0)" + (preferred.contains($0) ? ", rank: preferred" : "") }
    #expect(try Verdicts.judgement(Self.claims(fields)).conflicts.map(\.isDecided) == [isDecided])
  }

  @Test func `claims that say the same are no rivals of each other`() throws {
    let fields = (0..<40).map { "number: \($0 < 20 ? 7 : 8)" }
    let sides = try #require(Verdicts.judgement(Self.claims(fields)).conflicts.first).sides
    #expect(sides[0].rivals == Array(20..<32))
    #expect(sides[39].rivals == Array(0..<12))
  }

  @Test(arguments: 0..<12)
  func `a conflict is what rivals two by two come to`(seed: Int) throws {
    var random = Numbers(seed)
    let fields = (0..<9).map { _ in
      let comparator = ["=", ">", "<", "nearly", "about"][random.next(below: 5)]
      let asOf = ["", ", asOf: 2020", ", asOf: 2021", ", asOf: \"2020/2021\""][random.next(below: 4)]
      let modality = random.next(below: 6) == 0 ? ", modality: negated" : ""
      return "comparator: \"\(comparator)\", number: \(50 + random.next(below: 12))\(asOf)\(modality)"
    }
    var chains = Chains()
    var inConflict: Set<Int> = []
    for one in fields.indices {
      chains.add()
      for other in 0..<one {
        guard try !Verdicts.judgement(Self.claims([fields[one], fields[other]])).conflicts.isEmpty else {
          continue
        }
        chains.join(one, other)
        inConflict.formUnion([one, other])
      }
    }
    var expected: [Int: [String]] = [:]
    for claim in inConflict.sorted() {
      expected[chains.end(of: claim), default: []].append("c\(claim + 100)")
    }
    let found = try Verdicts.judgement(Self.claims(fields)).conflicts.map { $0.sides.map(\.record) }
    #expect(found.sorted { $0[0] < $1[0] } == expected.values.sorted { $0[0] < $1[0] })
  }

  /// A row of numbers that is the same in every run.
  private struct Numbers {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
