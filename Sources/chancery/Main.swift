import ChanceryCommands

@main
struct Main {
  static func main() async {
    Signals.prepare()
    await Chancery.main()
  }
}
