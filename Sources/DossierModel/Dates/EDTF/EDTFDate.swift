/// A date as a source gives it, in the Extended Date/Time Format of the Library of Congress (ISO 8601-2).
///
/// In goes text such as `2025-03-10`, `1995`, `199X`, `1997~` or `1995-07-28/..`; out come the days that it may
/// mean, how finely it is known, the order of dates, and the same date again in words. Nothing is guessed:
/// `1995` never becomes 1 January 1995, it stays a year whose first day is 1995-01-01 and last is 1995-12-31.
///
/// All of EDTF is read, levels 0, 1 and 2: also parts that are qualified each (`2004?-06-~11`), sets of dates
/// (`[1667,1670..1672]`, `{1960,1961-12}`), quarters and other parts of a year (`2001-34`), years with an exponent or
/// significant digits (`Y-17E7`, `1950S2`), and digits left open in any place (`XXXX-12-25`).
///
/// Read on: `EDTFParser` for the grammar, `EDTFPoint+Bounds` for the days, `Extent` for "certainly, possibly,
/// certainly not", `EDTFError` for what a reader is told, `DatePhrase` for dates in words.
public struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  /// What kind of date the text is; of a set, the interval from its earliest member to its latest.
  package enum Form: Sendable, Hashable {
    case point(Point)
    case interval(Boundary, Boundary)
  }

  /// Members, in a place of their own: few dates are sets, and all dates are copied.
  indirect enum Members: Sendable, Hashable {
    case of(DateSet)
  }

  /// One end of an interval, or the whole of a date without a slash.
  ///
  /// `1995/..` starts with `date` and ends `open`; `1995/` ends `unknown` (EDTF level 1, ISO 8601-2 §5.2).
  public enum Boundary: Sendable, Hashable {
    /// A date.
    case date(Point)
    /// No limit, or none meant, written `..`.
    case open
    /// A limit that the source does not know, written as nothing.
    case unknown

    /// The date, if there is one.
    public var point: Point? {
      guard case .date(let point) = self else { return nil }
      return point
    }
  }

  package let form: Form
  let members: Members?

  /// A date that is no set.
  package init(_ form: Form) {
    self.form = form
    members = nil
  }

  /// A set.
  package init(_ set: DateSet) {
    form = .interval(set.startPart, set.endPart)
    members = .of(set)
  }

  /// Reads EDTF text: `try EDTFDate("1997~").isApproximate` is true, `"1990s"` throws and proposes `199X`.
  public init(_ text: String) throws(EDTFError) {
    var text = text
    let outcome: Result<EDTFDate, EDTFError> = text.withUTF8 { bytes in
      do throws(EDTFError) {
        return .success(try EDTFDate(utf8: bytes))
      } catch {
        return .failure(error)
      }
    }
    self = try outcome.get()
  }

  /// Reads EDTF text from UTF-8 bytes, without allocating unless the text is a set or wrong.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(EDTFError) {
    var parser = EDTFParser(bytes)
    do throws(EDTFFault) {
      self = try parser.date()
    } catch {
      throw EDTFError(explaining: error, in: bytes)
    }
  }

  /// Reads EDTF text, or nothing when it is none: for who does not need to know why.
  package init?(reading text: String) {
    var text = text
    let date = text.withUTF8 { bytes in
      var parser = EDTFParser(bytes)
      return try? parser.date()
    }
    guard let date else { return nil }
    self = date
  }

  /// Makes the date of one day; nothing for years of more than four digits, which EDTF writes without a day.
  public init?(_ day: CivilDate) {
    guard -9_999...9_999 ~= day.year else { return nil }
    self.init(.point(Point(day)))
  }

  /// Where the date begins: for a date without a slash the date itself, for a set its earliest member.
  public var startPart: Boundary {
    switch form {
    case .point(let point): .date(point)
    case .interval(let start, _): start
    }
  }

  /// Where the date ends: for a date without a slash the date itself, for a set its latest member.
  public var endPart: Boundary {
    switch form {
    case .point(let point): .date(point)
    case .interval(_, let end): end
    }
  }
}
