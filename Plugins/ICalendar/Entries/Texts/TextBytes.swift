import DossierModel
import PluginKit

/// A text whose bytes can be read in place.
protocol TextBytes {
  /// Lends the bytes, which are valid UTF-8, to `body`.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  /// Lends the bytes to be copied, if there are any.
  func lend<Result>(_ body: (LentText?) -> Result) -> Result
  /// The text as a String of its own.
  var string: String { get }
  /// The text without its type.
  var erased: SomeText { get }
}

extension TextBytes {
  @inline(__always)
  func lend<Result>(_ body: (LentText?) -> Result) -> Result { withBytes { body(LentText($0)) } }
}

extension TextSlice: TextBytes {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { withUTF8(body) }
  var erased: SomeText { .slice(self) }
}

extension String: TextBytes {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
  var string: String { self }
  var erased: SomeText { .string(self) }
}

extension UnsafeBufferPointer<UInt8>: TextBytes {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { body(self) }
  var string: String { String(decoding: self, as: UTF8.self) }
  var erased: SomeText { .string(string) }
}

extension StaticString: TextBytes {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
  var string: String { "\(self)" }
  var erased: SomeText { .string(string) }
}

/// A text of an event, which stays in its batch, or one of another record.
enum SomeText: TextBytes, Sendable {
  case slice(TextSlice)
  case string(String)

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch self {
    case .slice(let slice): slice.withBytes(body)
    case .string(let string): string.withBytes(body)
    }
  }

  var string: String {
    switch self {
    case .slice(let slice): slice.string
    case .string(let string): string
    }
  }

  var erased: SomeText { self }
}
