import Subprocess
import SystemPackage

/// A program that is given a text and a time to finish in.
struct Child {
  let program: String
  let arguments: [String]

  /// How it ended.
  enum Outcome: Sendable {
    case done
    case missing
    case failed(String)
    case late
  }

  /// Runs it in a session of its own, so that nothing it started outlives the time limit.
  func run(_ input: [UInt8], seconds: Int) async -> Outcome {
    await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await run(input) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? .late
    }
  }

  private func run(_ input: [UInt8]) async -> Outcome {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
    ]
    let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    do {
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), platformOptions: options, input: .inputWriter,
        output: .discarded, error: .sequence
      ) { child in
        async let complaint = Self.lastLine(of: child.standardError)
        // A program that dies or stops reading says why by its status.
        _ = try? await child.standardInputWriter.write(input)
        try? await child.standardInputWriter.finish()
        return await complaint
      }
      switch result.terminationStatus {
      case .exited(0): return .done
      case .exited(let code): return .failed(result.closureResult ?? "it ended with status \(code)")
      case .signaled(let signal): return .failed("it was ended by signal \(signal)")
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      return .failed("\(error)")
    }
  }

  /// The last line that a program complains with; it may complain at any length.
  private static func lastLine(of complaints: SubprocessOutputSequence) async -> String? {
    var last: [UInt8] = []
    do {
      for try await buffer in complaints {
        buffer.withUnsafeBytes { last += $0 }
        if last.count > 16_384 { last.removeFirst(last.count - 8_192) }
      }
    } catch {}
    return String(decoding: last, as: UTF8.self).split(separator: "\n").last.map(String.init)
  }
}
