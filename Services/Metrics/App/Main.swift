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
      // Few keys get many inputs each: a metric remembers more of its inputs than a customer has to.
      var limits = StreamLimits()
      limits.recentInputsMax = 2048
      let totals = RunnerService(core: MetricTotals(), configuration: configuration, clock: clock, logger: logger, limits: limits)
      return ([customers.watched, totals.watched], [customers, totals])
    }
  }
}
