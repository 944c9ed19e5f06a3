import DossierModel

/// Whether two values say the same: the same texts and lists, and the same fields in whatever order.
///
/// That a record names its own type makes no difference: a section says it for all of its records.
func isSame(_ one: NodeView, _ other: NodeView) -> Bool {
  if one.isScalar, other.isScalar { return one.hasText(other.string) }
  guard one.kind == other.kind else { return false }
  switch one.kind {
  case .list:
    let (elements, others) = (Array(one.elements), Array(other.elements))
    return elements.count == others.count && zip(elements, others).allSatisfy(isSame)
  case .mapping:
    let (fields, others) = (fields(of: one), fields(of: other))
    return fields.count == others.count
      && fields.allSatisfy { name, value in others[name].map { isSame(value, $0) } ?? false }
  default: return true
  }
}

private func fields(of node: NodeView) -> [String: NodeView] {
  let pairs = node.pairs.map { (name: $0.string, value: $1) }.filter { $0.name != "type" }
  return Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
}
