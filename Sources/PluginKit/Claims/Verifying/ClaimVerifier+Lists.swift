import DossierModel

extension ClaimVerifier {
  /// The records that a scope counts; nil for one that does not say which kind it counts, or asks for what that kind
  /// does not have.
  func list(of scope: ClaimScope) -> ClaimList? {
    switch scope.counted {
    case .event: scope.from == nil && scope.to == nil ? events.counted[scope] : nil
    case .relation: relations(in: scope)
    case .object: objects(in: scope)
    case .actor: plain(dossier.actors, in: scope) { (kind: $0.kind, partOf: $0.partOf, start: nil) }
    case .place: plain(dossier.places, in: scope) { (kind: $0.kind, partOf: $0.partOf, start: nil) }
    case .source: plain(dossier.sources, in: scope) { (kind: nil, partOf: $0.partOf, start: $0.published) }
    case .statement: statements(in: scope)
    case .target: targets(in: scope)
    case .claim, .dossier, nil: nil
    }
  }

  /// Relations that hold; one that holds both ways is the same from either side.
  private func relations(in scope: ClaimScope) -> ClaimList? {
    guard scope.actor == nil, scope.partOf == nil else { return nil }
    var list = ClaimList()
    for relation in dossier.relations where relation.modality == .actual {
      guard scope.kind == nil || scope.kind == relation.kind, scope.role == nil || scope.role == relation.role
      else { continue }
      let isForward = scope.joins(relation.from, relation.to)
      guard isForward || (relation.holdsBothWays && scope.joins(relation.to, relation.from)) else { continue }
      let counted: [String] = [relation.from, relation.to].filter { scope.from != $0 && scope.to != $0 }
      list.add(
        ListedRecord(
          id: relation.id, start: start(of: relation.id)?.days,
          end: relation.until.flatMap { DayRange(endOf: $0) },
          pair: [relation.from, relation.to].sorted().joined(separator: " "),
          isOfMany: counted.contains { dossier.actor($0)?.kind == "group" }),
        named: [relation.id, relation.from, relation.to])
    }
    return list
  }

  private func objects(in scope: ClaimScope) -> ClaimList? {
    guard scope.actor == nil, scope.role == nil else { return nil }
    var list = ClaimList()
    for object in dossier.objects {
      guard scope.kind == nil || scope.kind == object.kind, scope.from == nil || scope.from == object.from,
        scope.to == nil || scope.to == object.to, scope.partOf == nil || scope.partOf == object.partOf
      else { continue }
      list.add(ListedRecord(id: object.id, start: start(of: object.id)?.days), named: [object.id])
    }
    return list
  }

  private func statements(in scope: ClaimScope) -> ClaimList? {
    guard scope.from == nil, scope.to == nil, scope.partOf == nil, scope.role == nil else { return nil }
    var list = ClaimList()
    for statement in dossier.statements where statement.modality == .actual {
      guard scope.kind == nil || scope.kind == statement.kind,
        scope.actor == nil || scope.actor == statement.speaker
      else { continue }
      let start = statement.date.flatMap { DayRange(startOf: $0) }
      list.add(ListedRecord(id: statement.id, start: start), named: [statement.id])
    }
    return list
  }

  private func targets(in scope: ClaimScope) -> ClaimList? {
    guard scope.from == nil, scope.to == nil, scope.partOf == nil, scope.role == nil, scope.kind == nil
    else { return nil }
    var list = ClaimList()
    for target in dossier.targets where scope.actor == nil || scope.actor == target.owner {
      list.add(ListedRecord(id: target.id), named: [target.id])
    }
    return list
  }

  /// Records of which a scope can ask no more than the kind and what they are part of.
  private func plain<Record: DossierRecord>(
    _ records: [Record], in scope: ClaimScope,
    _ facts: (Record) -> (kind: String?, partOf: String?, start: EDTFDate?)
  ) -> ClaimList? {
    guard scope.actor == nil, scope.role == nil, scope.from == nil, scope.to == nil else { return nil }
    var list = ClaimList()
    for record in records {
      let facts = facts(record)
      guard scope.kind == nil || scope.kind == facts.kind, scope.partOf == nil || scope.partOf == facts.partOf
      else { continue }
      list.add(
        ListedRecord(id: record.id, start: facts.start.flatMap { DayRange(startOf: $0) }), named: [record.id])
    }
    return list
  }
}

extension ClaimScope {
  fileprivate func joins(_ one: String, _ other: String) -> Bool {
    (from == nil || from == one) && (to == nil || to == other)
  }
}

extension Relation {
  /// Whether it is the same relation from either side.
  var holdsBothWays: Bool { Self.mutualKinds.contains(kind) }

  private static let mutualKinds: Set = [
    "diplomaticRelations", "partnership", "partnerOf", "alliance", "allyOf", "agreementWith",
    "cooperatesWith",
    "spouseOf", "relativeOf", "competesWith",
  ]
}
