import DossierModel

/// A line that the scanner does not take, looked at by the rules that know everything.
enum UnusualLine {
  /// A right event, written in another way: here in plain form.
  case event(plain: [UInt8])
  /// A record of another kind, or no record at all.
  case noEvent
  /// An event in which something is wrong.
  case wrong

  /// Looks at one line.
  init(_ line: [UInt8], _ known: KnownRecords) {
    var isReadable = true
    let (tape, roots) = JSONTapeReader(file: "", bytes: line).readLines { _ in isReadable = false }
    let saysEvent = line.starts(with: Self.beginning)
    guard isReadable, let root = roots.first else {
      self = saysEvent ? .wrong : .noEvent
      return
    }
    let node = tape.view(at: root)
    guard node[.type]?.hasText(RecordKind.event.rawValue) ?? false else {
      self = .noEvent
      return
    }
    var checker = RecordChecker()
    guard checker.check(node, as: .event), checker.references.allSatisfy({ known.mayHold($0) }) else {
      self = .wrong
      return
    }
    var plain: [UInt8] = []
    node.appendPlainEvent(to: &plain)
    self = .event(plain: plain)
  }

  /// What programs write at the beginning of an event; such a line is never taken for anything else.
  static let beginning = Array(#"{"type":"event""#.utf8)
}

extension KnownRecords {
  /// Whether a reference is right, or to an event, of which that is found out otherwise.
  fileprivate func mayHold(_ reference: RecordChecker.Reference) -> Bool {
    reference.node.withUTF8 { id in
      switch reference.kinds {
      case [.actor]: actors.number(of: id) != nil
      case [.place]: places.number(of: id) != nil
      case [.source]: sources.number(of: id) != nil
      default: reference.kinds == [.event]
      }
    }
  }
}
