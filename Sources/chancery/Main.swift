import ChanceryCommands

@main
struct Main {
  static func main() async {
    await Chancery.start()
  }
}
