import Hosting
import Kafka
import Logging
import MetricsCore
import ServiceLifecycle
import Streaming

/// The metrics service: one runner turns customers' events into changes of figures, a second one sums them, and a dashboard shows them.
/// Configuration: see `ServiceConfiguration` and `DashboardConfiguration`.
@main
struct MetricsService {
  static func main() async {
    await ServiceHost.run(CustomerMetrics.name, defaultPort: 8084) { configuration, logger, router in
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let customers = RunnerService(core: CustomerMetrics(), configuration: configuration, clock: clock, logger: logger)
      // Few keys get many inputs each: a metric remembers more of its inputs than a customer has to.
      var limits = StreamLimits()
      limits.recentInputsMax = 2048
      let totals = RunnerService(core: MetricTotals(), configuration: configuration, clock: clock, logger: logger, limits: limits)
      let connection = try KafkaEnvironment.connection(configuration.environment, logger: logger)
      var services: [any Service] = [customers, totals, LearningService(connection: connection, clock: clock, logger: logger)]
      if let dashboard = try DashboardConfiguration.read(configuration) {
        let board = Board(connection, keys: configuration.keys, logger: logger)
        DashboardRoutes(
          board: board, configuration: dashboard, pages: try DashboardPages(chartScript: dashboard.chartScript),
          health: ServiceHealth(services: dashboard.services), stories: StoryReader(connection, keys: configuration.keys)
        ).add(to: router)
        services.append(board)
      } else {
        logger.notice("\(DashboardConfiguration.whyNot)")
      }
      return ([customers.watched, totals.watched], services)
    }
  }
}
