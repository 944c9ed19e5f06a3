import DossierModel

/// Records that an output could not carry, or parts of them, each with its reason, in the order of the pass.
///
/// There may be hundreds of thousands, so a loss takes a few bytes beside those of its id, and what many share is kept
/// once.
public struct LossList: Sendable, Equatable {
  /// How many are in the list.
  public private(set) var count = 0
  /// How many there were, those included for which the list had no room.
  public private(set) var total = 0
  private let most: Int
  /// Each loss is the number of its cause, the record's id, and what stands before the reason.
  ///
  /// In pieces, so that a long list is not copied to grow.
  private var pieces: [[UInt8]] = []
  private var causes: [Cause] = []
  private var numbers: [Cause: Int] = [:]

  /// What many losses share.
  private struct Cause: Sendable, Hashable {
    let kind: RecordKind
    let reason: String
  }

  private static let pieceSize = 65_536

  /// No losses, and room for so many.
  public init(most: Int = .max) { self.most = most }

  /// Adds a loss; its texts are made if there is room for it.
  mutating func append(
    _ kind: RecordKind, _ record: @autoclosure () -> String, _ detail: @autoclosure () -> String,
    _ reason: @autoclosure () -> String
  ) {
    guard count < most else { return total += 1 }
    append(number(of: Cause(kind: kind, reason: reason())), record().utf8, detail().utf8)
  }

  /// Adds the losses of another list.
  mutating func append(contentsOf other: LossList) {
    guard count < most else { return total += other.total }
    let totalBefore = total
    let numbers = other.causes.map { number(of: $0) }
    var index = other.startIndex
    while index < other.endIndex, count < most {
      let entry = other.entry(at: index)
      append(numbers[entry.cause], entry.record, entry.detail)
      index = entry.next
    }
    total = totalBefore + other.total
  }

  private mutating func number(of cause: Cause) -> Int {
    if cause == causes.last { return causes.count - 1 }
    if let number = numbers[cause] { return number }
    numbers[cause] = causes.count
    causes.append(cause)
    return causes.count - 1
  }

  private mutating func append(
    _ cause: Int, _ record: some Collection<UInt8>, _ detail: some Collection<UInt8>
  ) {
    if (pieces.last?.count ?? Self.pieceSize) >= Self.pieceSize { pieces.append([]) }
    let last = pieces.count - 1
    pieces[last].append(number: cause)
    pieces[last].append(number: record.count)
    pieces[last].append(contentsOf: record)
    pieces[last].append(number: detail.count)
    pieces[last].append(contentsOf: detail)
    count += 1
    total += 1
  }
}

extension LossList: Collection {
  /// A record, or a part of one, that the format could not carry.
  public struct Loss: Sendable, Hashable {
    /// The kind of the record.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// Why it is not in the output: `199X is known to the decade only, and a calendar marks days`.
    public let reason: String
  }

  /// The place of a loss in the list.
  public struct Index: Sendable, Comparable {
    fileprivate var piece: Int
    fileprivate var offset: Int

    /// Whether a loss stands before another.
    public static func < (left: Self, right: Self) -> Bool {
      (left.piece, left.offset) < (right.piece, right.offset)
    }
  }

  /// The place of the first loss.
  public var startIndex: Index { Index(piece: 0, offset: 0) }
  /// The place after the last loss.
  public var endIndex: Index { Index(piece: pieces.count, offset: 0) }
  /// The place after a loss.
  public func index(after index: Index) -> Index { entry(at: index).next }

  /// The loss at a place.
  public subscript(index: Index) -> Loss {
    let entry = entry(at: index)
    let cause = causes[entry.cause]
    let detail = String(decoding: entry.detail, as: UTF8.self)
    return Loss(
      kind: cause.kind, record: String(decoding: entry.record, as: UTF8.self),
      reason: detail.isEmpty ? cause.reason : "\(detail) \(cause.reason)")
  }

  private typealias Entry = (cause: Int, record: ArraySlice<UInt8>, detail: ArraySlice<UInt8>, next: Index)

  private func entry(at index: Index) -> Entry {
    var rest = pieces[index.piece][index.offset...]
    let cause = rest.takeNumber()
    let record = rest.take(rest.takeNumber())
    let detail = rest.take(rest.takeNumber())
    let isLast = rest.isEmpty
    let next = Index(
      piece: isLast ? index.piece + 1 : index.piece, offset: isLast ? 0 : rest.startIndex)
    return (cause, record, detail, next)
  }
}

extension [UInt8] {
  /// Appends a number, seven bits a byte, the lowest first; all bytes but the last have their high bit set.
  fileprivate mutating func append(number: Int) {
    var rest = number
    while rest > 0x7F {
      append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeNumber() -> Int {
    var number = 0
    var shift = 0
    while let byte = popFirst() {
      number |= Int(byte & 0x7F) << shift
      guard byte > 0x7F else { break }
      shift += 7
    }
    return number
  }

  fileprivate mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { removeFirst(count) }
    return prefix(count)
  }
}
