import ArgumentParser
import PluginKit

/// How the program ends, after sysexits.h; 64 for the command line is ArgumentParser's own.
enum ExitStatus: Int32 {
  case done = 0
  /// `check` found errors; with `--exit-status`, `query` found nothing, or `diff` a difference.
  case foundErrors = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case cannotCreate = 73
  case ioFailed = 74
  case timedOut = 75
  case protocolBroken = 76
  case notTrusted = 77
  case toolFailed = 79

  var code: ExitCode { ExitCode(rawValue) }

  /// The status for an output that could not be made.
  init(_ error: ExportError) {
    self =
      switch error {
      case .cannotCreate: .cannotCreate
      case .writeFailed: .ioFailed
      case .closedPipe: .done
      case .verificationFailed: .ioFailed
      case .missingTool: .unavailable
      case .toolFailed: .toolFailed
      case .timedOut, .stalled: .timedOut
      case .protocolBroken: .protocolBroken
      case .refused: .badData
      }
  }
}

extension ExportError {
  /// The error as one sentence that names the output.
  func sentence(about path: String) -> String {
    switch self {
    case .cannotCreate, .writeFailed, .verificationFailed: sentence
    case .closedPipe, .missingTool, .toolFailed, .timedOut, .stalled, .protocolBroken, .refused:
      "\(path): \(sentence)"
    }
  }

  /// The error as one sentence, without a full stop.
  var sentence: String {
    switch self {
    case .cannotCreate(let path, let reason): "cannot create \(path): \(reason)"
    case .writeFailed(let path, let reason): "cannot write \(path): \(reason)"
    case .closedPipe: "the reader closed the pipe"
    case .verificationFailed(let path, let reason): "\(path) was not whole when it was read back: \(reason)"
    case .missingTool(let name, let help): "the program \(name) is not there; \(help)"
    case .toolFailed(let name, let reason): "\(name) failed: \(reason)"
    case .timedOut(let name, let seconds): "\(name) was stopped after \(seconds) seconds"
    case .stalled(let name, let limit):
      "\(name) moved no byte for \(limit.inWords), and was ended; --plugin-timeout gives it longer"
    case .protocolBroken(let name, let reason): "\(name) does not keep to the protocol: \(reason)"
    case .refused(let sentence): sentence
    }
  }
}
