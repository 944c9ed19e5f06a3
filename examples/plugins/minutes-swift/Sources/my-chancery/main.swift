import ChanceryCommands
import MinutesFormat
import PluginKit

await Chancery.start(with: [AnyFormat(MinutesExporter.self)])
