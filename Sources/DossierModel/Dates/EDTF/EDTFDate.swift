/// A date as a source gives it, in the Extended Date/Time Format of the Library of Congress (ISO 8601-2).
///
/// In goes text such as `2025-03-10`, `1995`, `199X`, `1997~` or `1995-07-28/..`; out come the days that it may
/// mean, how finely it is known, the order of dates, and the same date again in words. Nothing is guessed:
/// `1995` never becomes 1 January 1995, it stays a year whose first day is 1995-01-01 and last is 1995-12-31.
///
/// Levels 0 and 1 are read, and of level 2 the open digits in any place (`XXXX-12-25`). Sets, qualification of
/// parts, seasons above 24 and exponents are refused by name; they would become further cases of `Form`.
///
/// Read on: `EDTFParser` for the grammar, `EDTFPoint+Bounds` for the days, `Extent` for "certainly, possibly,
/// certainly not", `EDTFError` for what a reader is told.
public struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  /// What kind of date the text is.
  enum Form: Sendable, Hashable {
    case point(Point)
    case interval(Boundary, Boundary)
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

  let form: Form

  /// Reads EDTF text: `try EDTFDate("1997~").isApproximate` is true, `"1990s"` throws and proposes `199X`.
  public init(_ text: String) throws(EDTFError) {
    var text = text
    let outcome: Result<Form, EDTFError> = text.withUTF8 { bytes in
      do throws(EDTFError) {
        return .success(try EDTFDate(utf8: bytes).form)
      } catch {
        return .failure(error)
      }
    }
    form = try outcome.get()
  }

  /// Reads EDTF text from UTF-8 bytes, without allocating when the text is right.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(EDTFError) {
    var parser = EDTFParser(bytes)
    do throws(EDTFFault) {
      form = try parser.date()
    } catch {
      throw EDTFError(explaining: error, in: bytes)
    }
  }

  /// Makes the date of one day; nothing for years of more than four digits, which EDTF writes without a day.
  public init?(_ day: CivilDate) {
    guard -9_999...9_999 ~= day.year else { return nil }
    form = .point(Point(day))
  }

  /// Where the date begins: for a date without a slash the date itself.
  public var startPart: Boundary {
    switch form {
    case .point(let point): .date(point)
    case .interval(let start, _): start
    }
  }

  /// Where the date ends: for a date without a slash the date itself.
  public var endPart: Boundary {
    switch form {
    case .point(let point): .date(point)
    case .interval(_, let end): end
    }
  }
}
