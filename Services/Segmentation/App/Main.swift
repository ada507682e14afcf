import Hosting
import SegmentationCore
import Streaming

/// The segmentation service. Configuration: see `ServiceConfiguration`.
@main
struct SegmentationService {
  static func main() async {
    await ServiceHost.run(Segmentation.name, defaultPort: 8081) { configuration, logger, _ in
      let clock = StreamClock(configuration.isClockDriven ? .driven : .wall)
      let runner = RunnerService(core: Segmentation(), configuration: configuration, clock: clock, logger: logger)
      return ([runner.watched], [runner])
    }
  }
}
