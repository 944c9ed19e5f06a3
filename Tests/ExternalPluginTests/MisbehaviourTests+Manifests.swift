extension MisbehaviourTests {
  /// What a plugin may do wrong when it describes itself.
  static let faultsOfManifests = [
    Fault(
      name: "a-novel", status: 76, message: "describes itself with more than 1 MiB",
      describe: "manifest['title'] = 'long ' * 300_000", script: ""),
    Fault(
      name: "not-utf-8", status: 76, message: "does not describe itself with one JSON object",
      describe: "sys.stdout.buffer.write(b'{\"protocol\":[1],\"id\":\"\\xff\"}')\n    sys.exit()", script: ""),
    Fault(
      name: "speaks-two", status: 76,
      message: "it speaks version 2 of the protocol, and this Chancery 1: take a newer Chancery",
      describe: "manifest['protocol'] = [2]", script: ""),
    Fault(
      name: "no-manifest", status: 76,
      message: "does not describe itself with one JSON object, but with “Hi”",
      describe: "print('Hi')\n    sys.exit()", script: ""),
    Fault(
      name: "no-title", status: 76, message: "it has no “title”", describe: "del manifest['title']",
      script: ""),
    Fault(
      name: "bell", status: 76, message: "its id “bell�” must be of a–z, 0–9 and hyphens",
      describe: "manifest['id'] = 'bell\\x07'", script: ""),
    Fault(
      name: "bad-default", status: 76,
      message: "the default of the option “n” must be a whole number from 1 to 3, not “9”",
      describe: "manifest['options'] = [dict(name='n', type='integer', min=1, max=3, default=9, help='N.')]",
      script: ""),
    Fault(
      name: "bad-kind", status: 76,
      message: "its “uses” have “events”, which is no kind of record; did you mean “event”?",
      describe: "manifest['uses'] = ['dossier', 'events']", script: ""),
    Fault(
      name: "other-name", status: 76,
      message: "is a plugin for “another”, and called as one for “other-name”",
      describe: "manifest['id'] = 'another'",
      script: ""),
    Fault(
      name: "slow-to-describe", status: 75, message: "did not describe itself within 2 seconds",
      describe: "time.sleep(30)", script: ""),
    Fault(
      name: "dies-describing", status: 79, message: "describe ended with status 4", describe: "sys.exit(4)",
      script: ""),
  ]
}
