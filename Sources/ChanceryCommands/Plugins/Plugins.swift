import ArgumentParser

/// `chancery plugin`: what has to do with plugins.
struct Plugins: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "List plugins, show one, test one, begin one.",
    discussion: """
      A plugin is a program in any language that writes or reads a format; docs/write-a-plugin.md tells how to write \
      one. Plugins lie in $XDG_DATA_HOME/chancery/plugins (else ~/.local/share/chancery/plugins) and in the folders of \
      $CHANCERY_PLUGIN_PATH. A plugin runs with your rights: install what you trust.

        chancery plugin list
        chancery plugin show gantt
        chancery plugin new gantt --language python
        chancery plugin test ./gantt
      """,
    subcommands: [PluginList.self, PluginShow.self, PluginTest.self, PluginNew.self, PluginServe.self])
}
