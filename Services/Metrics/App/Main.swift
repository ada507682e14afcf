import Hosting
import MetricsCore
import Streaming

/// The metrics service: one runner turns customers' events into changes of figures, a second one sums them. Configuration: see
/// `ServiceConfiguration`.
@main
struct MetricsService {
  static func main() async {
    await ServiceHost.run(CustomerMetrics.name, defaultPort: 8084) { configuration, logger, _ in
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let customers = RunnerService(core: CustomerMetrics(), configuration: configuration, clock: clock, logger: logger)
      let totals = RunnerService(core: MetricTotals(), configuration: configuration, clock: clock, logger: logger)
      return ([customers.watched, totals.watched], [customers, totals])
    }
  }
}
