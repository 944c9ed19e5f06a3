/// What Mermaid draws as it is set up, on GitHub and elsewhere: more is an error there, in place of the picture.
package enum MermaidLimits {
  /// The most edges of a flowchart.
  package static let edges = 500
  /// The most characters of a diagram, in UTF-16.
  package static let characters = 50_000
}
