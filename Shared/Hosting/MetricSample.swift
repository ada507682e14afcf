/// A counter of a service's own, for `/metrics`.
public struct MetricSample: Sendable {
  public var name: String
  public var help: String
  /// Names and values; values hold no quotation marks, backslashes or line breaks.
  public var labels: [(name: String, value: String)]
  public var value: Int

  /// - Parameters:
  ///   - name: ends with `_total`, as counters' do.
  ///   - help: the same for every sample of a name.
  public init(_ name: String, _ help: String, labels: [(String, String)] = [], _ value: Int) {
    self.name = name
    self.help = help
    self.labels = labels.map { (name: $0.0, value: $0.1) }
    self.value = value
  }
}
