public import Models
public import Portfolio

/// What is rehearsed.
public struct RehearsalOptions: Sendable {
  /// Virtual days.
  public var days: Int
  /// What the customers' behaviour follows from.
  public var seed: UInt64
  public var portfolio: [PortfolioEvent]
  /// When virtual time starts.
  public var start: Instant
  /// Of every topic that is keyed by customer.
  public var partitions: Int32
  /// Processes of each service.
  public var copies = 1
  /// How many times a service is killed, paused or stopped, at moments that follow from the seed.
  public var disturbances = 0
  /// Minutes between the moments at which virtual time may stop.
  public var gridMinutes: Int
  /// The folder with the services' programs.
  public var executables: String
  /// The folder with programs of another version, which every second copy of each service is started from; nil for the same version everywhere.
  public var otherExecutables: String?
  /// Passed on to the services.
  public var environment: [String: String]
  /// Gets logs and process ids.
  public var folder: String
  /// Goes on running after the last day, for somebody to look around, until it is interrupted.
  public var stays = false
  /// What the services follow.
  public var strategy = RehearsalOptions.standard

  /// The standard strategy. WhatsApp is on: here the operator is the sandbox.
  private static var standard: Strategy {
    var strategy = Strategy.standard
    strategy.version = "rehearsal"
    strategy.isWhatsAppPermitted = true
    return strategy
  }

  /// Gets every event that the tally takes, one a line; nil for none.
  public var record: String?

  public init(
    days: Int, seed: UInt64, portfolio: [PortfolioEvent], start: Instant, partitions: Int32, gridMinutes: Int, executables: String,
    environment: [String: String], folder: String
  ) {
    self.days = days
    self.seed = seed
    self.portfolio = portfolio
    self.start = start
    self.partitions = partitions
    self.gridMinutes = gridMinutes
    self.executables = executables
    self.environment = environment
    self.folder = folder
  }
}
