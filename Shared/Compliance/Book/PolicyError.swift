/// A pack that cannot be used, with the place and the way to mend it.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, and the rule in it where there is one.
  public let place: String
  public let problem: String

  public init(place: String, problem: String) {
    self.place = place
    self.problem = problem
  }

  public var description: String { "\(place): \(problem)" }
}
