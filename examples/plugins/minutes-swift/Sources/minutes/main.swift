import ChanceryCommands
import MinutesFormat
import PluginKit

await Chancery.serve(AnyFormat(MinutesExporter.self))
