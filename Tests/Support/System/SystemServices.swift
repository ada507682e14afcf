import Compliance
import ConversationCore
import DispatchCore
import Foundation
import Language
import MetricsCore
import Models
import Processing
import SegmentationCore
import Streaming
import Support

/// The five runners of the four services, with the cores and the processor that the services ship.
struct SystemServices {
  let segmentation: ServiceSimulator<ServiceProcessor<Tampered<Segmentation>>>
  let conversation: ServiceSimulator<ServiceProcessor<Tampered<Conversation>>>
  let dispatch: ServiceSimulator<ServiceProcessor<Tampered<Dispatch>>>
  let metrics: ServiceSimulator<ServiceProcessor<Tampered<CustomerMetrics>>>
  let totals: ServiceSimulator<ServiceProcessor<Tampered<MetricTotals>>>

  /// Read once: they are the same in every run.
  struct Shared: Sendable {
    let policies: PolicyBook
    let understander: Understander
    let zones = ZoneCatalog()

    init() throws {
      policies = try PolicyBook.standard()
      understander = try Understander.standard()
    }
  }

  static let partitions: Int32 = 3

  init(_ plan: SystemPlan, _ shared: Shared, provider: SimulatedProvider) {
    let mistake = plan.mistake
    func service<Core: ServiceCore>(_ core: Core, recentInputsMax: Int = StreamLimits().recentInputsMax)
      -> ServiceSimulator<ServiceProcessor<Tampered<Core>>>
    {
      let topics = ServiceTopics(of: Core.self, followsClock: false)
      var limits = StreamLimits()
      limits.recentInputsMax = recentInputsMax
      limits.batchRecordsMax = 60
      limits.effectsPerPartitionMax = 8
      let topology = Topology(
        topics: topics.names, inputs: topics.inputs, changelog: topics.changelog, broadcasts: topics.broadcasts,
        partitions: SystemServices.partitions)
      let processor = ServiceProcessor(core: Tampered(core, mistake), topics: topics, zones: shared.zones)
      var servicePlan = ServicePlan(name: Core.name, topology: topology, limits: limits) { processor }
      servicePlan.planted = plan.planted
      servicePlan.messageID = { message in
        let envelope = message.value.flatMap { try? EventEnvelope(reading: $0) }
        return Array("\(envelope?.header.source ?? "") \(envelope?.header.id ?? "")".utf8)
      }
      return ServiceSimulator(servicePlan, provider: provider)
    }
    segmentation = service(Segmentation())
    conversation = service(Conversation(understander: shared.understander, policies: shared.policies, hasModel: plan.hasModel))
    dispatch = service(Dispatch(policies: shared.policies))
    metrics = service(CustomerMetrics())
    // As the service has it: few keys get many inputs each.
    totals = service(MetricTotals(), recentInputsMax: 2048)
  }

  var all: [any SimulatedService] { [segmentation, conversation, dispatch, metrics, totals] }

  static func createTopics(on broker: SimulatedBroker) {
    for topic in Topic.allCases { broker.createTopic(topic.rawValue, partitions: topic.isBroadcast ? 1 : partitions) }
    for name in [Segmentation.name, Conversation.name, Dispatch.name, CustomerMetrics.name, MetricTotals.name] {
      broker.createTopic(InternalTopic.state(of: name), partitions: partitions)
    }
  }
}
