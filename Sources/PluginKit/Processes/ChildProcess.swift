// Another program at work for us: it reads what we send, and we take what it writes, all from one loop over `poll`.
//
// It has a session of its own, so that nothing that it starts outlives it, and only descriptors 0, 1 and 2. Nobody waits
// for it without a limit: where no byte moves for long, the caller is told, and ends it. What it sends is drained while
// we send, so that neither side waits for the other for ever. Where we are killed ourselves, a watchman ends it.
import Glibc

/// Who takes what a child writes.
package protocol ChildListener: AnyObject {
  /// Some bytes of its standard output.
  func take(output: UnsafeBufferPointer<UInt8>) throws(ExportError)
  /// Some bytes of its standard error.
  func take(complaint: UnsafeBufferPointer<UInt8>)
}

/// A program that runs beside ours, with pipes to its standard input, output and error.
package final class ChildProcess {
  /// How it ended.
  package enum End: Sendable, Equatable {
    case exited(Int32)
    case signaled(Int32)
  }

  /// What became of a step.
  package enum Step: Sendable, Equatable {
    /// All bytes are with the child, or in its pipe.
    case done
    /// The child ended first.
    case ended
    /// No byte has moved for the whole of the limit, or its time is over.
    case idle
  }

  /// Why it could not be started.
  package struct StartFailure: Error {
    /// The system's number.
    package let code: Int32
  }

  /// The number of its process, and of its group and session.
  package let process: pid_t
  /// How many bytes it has been sent.
  package private(set) var sentCount = 0
  /// How much memory it needed at the most, known when it has ended.
  package private(set) var peakKilobytes = 0
  private let mark: String
  private let idleLimit: Duration?
  private let deadline: ContinuousClock.Instant?
  private var input: Int32
  /// Our own end to read its input from: it keeps a child that has gone from ending us, and shows what it left unread.
  private let inputCheck: Int32
  private var output: Int32
  private var complaints: Int32
  private let room: UnsafeMutableBufferPointer<UInt8>
  private let watchman: Watchman?
  private var end: End?

  private static let roomSize = 1 << 18
  private static let pipeSize: Int32 = 1 << 20
  /// How long it is waited for an end that nothing else tells of.
  private static let tick: Int32 = 20

  /// Starts a program; we wait for it until no byte has moved for `idleLimit`, and for `timeLimit` in all.
  package init(_ launch: Launch, idleLimit: Duration?, timeLimit: Duration? = nil) throws(StartFailure) {
    self.idleLimit = idleLimit
    deadline = timeLimit.map { .now + $0 }
    mark = RunningChildren.newMark()
    var pipes: [(read: Int32, write: Int32)] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let code = errno
        for pipe in pipes { for end in [pipe.read, pipe.write] { close(end) } }
        throw StartFailure(code: code)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(ends[0], 1_031, Self.pipeSize)  // F_SETPIPE_SZ
      pipes.append((ends[0], ends[1]))
    }
    var started: pid_t = 0
    let code = launch.start([pipes[0].read, pipes[1].write, pipes[2].write], mark, &started)
    close(pipes[1].write)
    close(pipes[2].write)
    (inputCheck, input, output, complaints) = (pipes[0].read, pipes[0].write, pipes[1].read, pipes[2].read)
    process = started
    room = .allocate(capacity: Self.roomSize)
    watchman = code == 0 ? Watchman(over: started) : nil
    guard code == 0 else {
      end = .exited(127)
      closePipes()
      throw StartFailure(code: code)
    }
    // Not our end of what it reads from: there it may wait, and both ends are one to the system.
    for descriptor in [input, output, complaints] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  deinit {
    if end == nil { terminate(grace: .seconds(2)) }
    closePipes()
    room.deallocate()
  }
}

extension ChildProcess {
  /// Sends bytes, and meanwhile hands on what comes back.
  package func send(
    _ bytes: UnsafeBufferPointer<UInt8>, to listener: any ChildListener
  ) throws(ExportError) -> Step {
    guard end == nil else { return .ended }
    var rest = UnsafeRawBufferPointer(bytes)
    var patience = Patience(idleLimit, until: deadline)
    while !rest.isEmpty {
      let count = write(input, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        sentCount += count
        patience.renew()
        continue
      }
      if count < 0 && errno == EINTR { continue }
      guard count < 0, errno == EAGAIN else { return .ended }
      if try wait(forRoom: true, listener) { patience.renew() }
      if hasEnded { return .ended }
      if patience.isOver { return .idle }
    }
    return .done
  }

  /// Tells the child that there is no more, and hands on what it writes until it has ended.
  ///
  /// What it started and left behind is ended then; `.done` says that it has ended, and ``finish()`` how.
  package func awaitEnd(_ listener: any ChildListener) throws(ExportError) -> Step {
    closeInput()
    var patience = Patience(idleLimit, until: deadline)
    while !hasEnded {
      if try wait(forRoom: false, listener) { patience.renew() }
      if patience.isOver { return .idle }
    }
    while try drain(listener) {}
    return .done
  }

  /// How many bytes of what was sent it has not read.
  package var unreadCount: Int {
    var count: Int32 = 0
    return ioctl(inputCheck, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Waits until something can be done or a moment has passed; true when bytes have come.
  private func wait(forRoom: Bool, _ listener: any ChildListener) throws(ExportError) -> Bool {
    var polled: [pollfd] = []
    if forRoom { polled.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    for descriptor in [output, complaints] where descriptor >= 0 {
      polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    let hasOutputs = output >= 0 || complaints >= 0
    poll(&polled, nfds_t(polled.count), hasOutputs ? Self.tick : 1)
    let hasRoom = forRoom && polled[0].revents & Int16(POLLOUT) != 0
    return try drain(listener) || hasRoom
  }

  /// Reads once from each pipe that has something; true when one had.
  private func drain(_ listener: any ChildListener) throws(ExportError) -> Bool {
    let some = try take(from: &output) { bytes throws(ExportError) in try listener.take(output: bytes) }
    return try take(from: &complaints) { bytes throws(ExportError) in listener.take(complaint: bytes) }
      || some
  }

  private func take(
    from descriptor: inout Int32, _ body: (UnsafeBufferPointer<UInt8>) throws(ExportError) -> Void
  ) throws(ExportError) -> Bool {
    guard descriptor >= 0 else { return false }
    let count = read(descriptor, room.baseAddress, room.count)
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return false }
    guard count > 0 else {
      Glibc.close(descriptor)
      descriptor = -1
      return false
    }
    try body(UnsafeBufferPointer(rebasing: room[..<count]))
    return true
  }

  /// Takes nothing more of its standard output: what it writes there fails.
  package func closeOutput() {
    if output >= 0 { Glibc.close(output) }
    output = -1
  }

  private func closeInput() {
    if input >= 0 { Glibc.close(input) }
    input = -1
  }

  private func closePipes() {
    closeInput()
    Glibc.close(inputCheck)
    for descriptor in [output, complaints] where descriptor >= 0 { Glibc.close(descriptor) }
    (output, complaints) = (-1, -1)
  }
}

extension ChildProcess {
  /// Whether the program itself has ended; what it started may go on.
  package var hasEnded: Bool {
    if end != nil { return true }
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_code != 0
  }

  /// Ends all that the program left behind, and tells how it ended itself, and whether something was left.
  package func finish() -> (end: End, leftBehind: Bool) {
    if let end { return (end, false) }
    // Its number belongs to it until it is waited for, so its group cannot be another's.
    let leftBehind = RunningChildren.killRest(of: process, marked: mark)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    peakKilobytes = usage.ru_maxrss
    RunningChildren.forget(process)
    watchman?.dismiss()
    let signal = status & 0x7F
    let end = signal == 0 ? End.exited((status >> 8) & 0xFF) : .signaled(signal)
    self.end = end
    return (end, leftBehind)
  }

  /// Asks the program and all that it started to end, and makes them after a while.
  ///
  /// Its input is closed, unless it is to be seen that it ends because it is asked to.
  @discardableResult
  package func terminate(grace: Duration, closingInput: Bool = true) -> (end: End, hadToBeKilled: Bool) {
    if let end { return (end, false) }
    if closingInput { closeInput() }
    kill(-process, SIGTERM)
    kill(-process, SIGCONT)
    let deadline = ContinuousClock.now + grace
    let silence = Silence()
    while !hasEnded, ContinuousClock.now < deadline { _ = try? wait(forRoom: false, silence) }
    let hadToBeKilled = !hasEnded
    if hadToBeKilled { kill(-process, SIGKILL) }
    return (finish().end, hadToBeKilled)
  }

  /// Hears nothing.
  private final class Silence: ChildListener {
    func take(output: UnsafeBufferPointer<UInt8>) {}
    func take(complaint: UnsafeBufferPointer<UInt8>) {}
  }
}

/// Waits a moment.
package func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }
