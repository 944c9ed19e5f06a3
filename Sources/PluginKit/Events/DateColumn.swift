import DossierModel

/// The dates of some events, kept so that millions of them may be copied and dropped for nothing.
///
/// A date may be a set, which owns its members; few are. So the members stand beside the column, and the rest is plain
/// data.
package struct DateColumn: Sendable {
  /// The dates, but for the members of sets; a date that is no set may be added to it as it is.
  package var forms: [EDTFDate.Form?] = []
  private var sets: [Int: EDTFDate.DateSet] = [:]

  package init() {}

  /// The dates of another column in another order.
  init(_ other: DateColumn, order: [Int]) {
    forms = order.map { other.forms[$0] }
    guard !other.sets.isEmpty else { return }
    for (place, index) in order.enumerated() { sets[place] = other.sets[index] }
  }

  mutating func reserveCapacity(_ count: Int) { forms.reserveCapacity(count) }

  /// Adds the date of the next event.
  package mutating func append(_ date: EDTFDate?) {
    if let set = date?.set { sets[forms.count] = set }
    forms.append(date?.form)
  }

  /// The date of an event.
  @inline(__always)
  package subscript(index: Int) -> EDTFDate? {
    if !sets.isEmpty, let set = sets[index] { return EDTFDate(set) }
    return forms[index].map { EDTFDate($0) }
  }

  /// The one day that a date names, if it does.
  @inline(__always)
  func exactDay(_ index: Int) -> CivilDate? { forms[index]?.exactDay }

  /// The first day that a date may mean.
  @inline(__always)
  func earliest(_ index: Int) -> CivilDate? { forms[index]?.earliest }

  /// The last day that a date may mean.
  @inline(__always)
  func latest(_ index: Int) -> CivilDate? { forms[index]?.latest }

  /// How finely a date is known.
  @inline(__always)
  func precision(_ index: Int) -> Precision? {
    sets.isEmpty ? forms[index]?.precision : self[index]?.precision
  }

  /// The place of a date in a list.
  @inline(__always)
  package func sortKey(_ index: Int) -> EDTFDate.SortKey {
    guard let form = forms[index] else { return .undated }
    return EDTFDate.SortKey(form, precision: sets.isEmpty || sets[index] == nil ? form.precision : .set)
  }

  /// How sure a date is.
  @inline(__always)
  func qualification(_ index: Int) -> Qualification? {
    sets.isEmpty ? forms[index]?.qualification : self[index]?.qualification
  }
}
