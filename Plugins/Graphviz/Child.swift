import Glibc
import Subprocess
import SystemPackage

/// A program that is given a text and a time to finish in.
struct Child {
  let program: String
  let arguments: [String]
  /// How much memory it may take.
  let megabytes: Int

  /// How it ended.
  enum Outcome: Sendable {
    case done
    case missing
    case failed(String)
    case tooLarge
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
    guard let text = Self.file(holding: input) else { return .failed("the graph could not be handed over") }
    defer { try? text.close() }
    do {
      let (executable, arguments) = await bounded(try await executable.resolveExecutablePath(in: .inherit))
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), platformOptions: options,
        input: .fileDescriptor(text, closeAfterSpawningProcess: false), output: .discarded, error: .sequence
      ) { child in
        await Self.lastLine(of: child.standardError)
      }
      switch result.terminationStatus {
      case .exited(0):
        // The one warning that spoils a picture: `dot` shrinks what is wider than 32,767 pixels.
        let isShrunk = result.closureResult?.contains("too large for cairo-renderer") ?? false
        return isShrunk ? .tooLarge : .done
      case .exited(let code): return .failed(result.closureResult ?? "it ended with status \(code)")
      case .signaled(let signal): return .failed("it was ended by signal \(signal)")
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      return .failed("\(error)")
    }
  }

  /// The program with its memory bounded by `prlimit`, which every Debian has: one that wants more fails, and no more.
  ///
  /// Where there is no `prlimit`, only the time is bounded.
  private func bounded(_ program: FilePath) async -> (Executable, [String]) {
    guard let prlimit = try? await Executable.name("prlimit").resolveExecutablePath(in: .inherit) else {
      return (.path(program), arguments)
    }
    return (.path(prlimit), ["--as=\(megabytes << 20)", program.string] + arguments)
  }

  /// A file without a name.
  ///
  /// A program that stops reading it harms nobody, where a pipe would end us with SIGPIPE.
  private static func file(holding bytes: [UInt8]) -> FileDescriptor? {
    guard let nameless = tmpfile() else { return nil }
    defer { fclose(nameless) }
    let number = dup(fileno(nameless))
    guard number >= 0 else { return nil }
    let file = FileDescriptor(rawValue: number)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
      return file
    } catch {
      try? file.close()
      return nil
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
