import Streaming
import Testing

@testable import Hosting

@Suite("What a service tells of itself") struct PageTests {
  private static var behind: RunnerStatus {
    var status = RunnerStatus()
    let (portfolio, inbound) = (TopicNumber(0), TopicNumber(1))
    status.positions = [TopicPartition(portfolio, 0): 5, TopicPartition(portfolio, 1): 9, TopicPartition(inbound, 0): 3, TopicPartition(inbound, 1): 1]
    status.ends = [TopicPartition(portfolio, 0): 12, TopicPartition(portfolio, 1): 9, TopicPartition(inbound, 0): 7]
    status.restoreLeft = 40
    return status
  }

  private static let names = LogTopics(["collections.portfolio", "collections.inbound"])

  @Test("the lag of each core, of each topic and of the worst partition") func lag() {
    let page = PrometheusText.page([("one", Self.names, Self.behind, []), ("two", Self.names, RunnerStatus(), [])]).split(separator: "\n")
    for line in [
      #"cordial_lag{core="one"} 11"#, #"cordial_lag{core="two"} 0"#, #"cordial_partition_lag_max{core="one"} 7"#,
      #"cordial_topic_lag{core="one",topic="collections.portfolio"} 7"#, #"cordial_topic_lag{core="one",topic="collections.inbound"} 4"#,
      #"cordial_restore_left{core="one"} 40"#,
    ] { #expect(page.contains(Substring(line)), "\(line)") }
    #expect(page.count { $0.hasPrefix("# TYPE cordial_lag gauge") } == 1)
  }

  @Test("the same in the status") func status() {
    let json = String(decoding: StatusDocument.json("s", [("one", Self.names, Self.behind)]), as: UTF8.self)
    #expect(json.contains(#""restoreLeft":40,"lag":{"one":{"collections.portfolio":7,"collections.inbound":4}},"#))
  }
}
