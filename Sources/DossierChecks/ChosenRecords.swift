extension Array {
  /// The records that pass, of which alone copies are made: a record holds a dozen texts, and a check mostly wants few.
  ///
  /// `relations.chosen { $0[$1].modality == .planned }` looks at each where it stands.
  func chosen(_ passes: (Self, Index) -> Bool) -> [Element] {
    indices.filter { passes(self, $0) }.map { self[$0] }
  }
}
