/// Draws the relations of a dossier as SVG, for a format that shows a picture among other things.
///
/// No format knows another: the driver, which knows them all, hands this to every exporter.
public struct GraphDrawing: Sendable {
  /// Draws the relations of the dossier in a context, and counts what is drawn.
  ///
  /// The events are those that relations may name.
  public let svg:
    @Sendable (ExportContext, [EventBatch], _ language: String) async throws(ExportError) -> (
      picture: String, tally: ExportTally
    )

  /// A way of drawing.
  public init(
    svg:
      @escaping @Sendable (ExportContext, [EventBatch], _ language: String) async throws(ExportError) ->
      (picture: String, tally: ExportTally)
  ) {
    self.svg = svg
  }
}
