// What is asked of every date in bulk data, without a copy of the date: a form owns nothing, so it costs nothing to hold.
extension EDTFDate.Form {
  /// Reads EDTF text that is no set; nothing for a set, and for what is no date.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if let day = EDTFDate.Point(plainDay: bytes) {
      self = .point(day)
      return
    }
    var parser = EDTFParser(bytes)
    guard let form = try? parser.form() else { return nil }
    self = form
  }

  /// The first day that the date may touch.
  package var earliest: CivilDate? {
    switch self {
    case .point(let point): point.earliest
    case .interval(let start, _): start.point?.earliest
    }
  }

  /// The last day that the date may touch.
  package var latest: CivilDate? {
    switch self {
    case .point(let point): point.latest
    case .interval(_, let end): end.point?.latest
    }
  }

  /// The one day that the date names.
  package var exactDay: CivilDate? {
    switch self {
    case .point(let point): point.exactDay
    case .interval: nil
    }
  }

  /// The time of the day, for a date-time.
  package var time: TimeOfDay? {
    switch self {
    case .point(let point): point.time
    case .interval: nil
    }
  }

  /// How finely the date is known, if it is no set.
  package var precision: Precision {
    switch self {
    case .point(let point): point.precision
    case .interval: .interval
    }
  }

  /// How sure the source is of the date, if it is no set.
  package var qualification: Qualification {
    switch self {
    case .point(let point): point.qualification
    case .interval(let start, let end):
      (start.point?.qualification ?? .none).and(end.point?.qualification ?? .none)
    }
  }
}
