import Foundation
import Testing

/// Holds the checkout against the rules of the house.
@Suite("The house") struct HouseTests {
  private let checkout: Checkout

  init() throws { checkout = try Checkout() }

  /// Values in, values out: what a core decides must follow from its arguments alone.
  private static let impure = ["Date()", "Date.now", "Task", "print(", "try!", "fatalError", "as!", ".sleep", "DispatchQueue", "UUID()"]
  private static let cores = ["Segmentation", "Conversation", "Dispatch", "Metrics"]

  @Test("cores and the words of the domain have no clock, no tasks, no output and no traps") func pure() throws {
    var sources = try checkout.sources("Shared/Models", "Shared/Compliance", "Shared/Learning", "Shared/Language", "Shared/LanguageModel",
      "Shared/Bytes", "Services/Dispatch/Channels")
    for core in Self.cores { sources += try checkout.sources("Services/\(core)/Core") }
    #expect(sources.count > 100)
    #expect(Checks.forbidden(Self.impure, in: sources) == [])
    #expect(Checks.forbiddenImports(["Streaming", "Kafka", "CRdKafka", "Hosting", "Logging"], in: sources) == [])
  }

  @Test("the clock is read in one file of the engine") func clock() throws {
    let sources = try checkout.sources("Shared/Streaming", "Shared/Kafka").filter { $0.path != "Shared/Streaming/Running/Clock.swift" }
    let words = ["Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime(", "gettimeofday(", "DispatchTime.now"]
    #expect(Checks.forbidden(words, in: sources) == [])
  }

  /// The tests of that target may look behind the door: they hold our code against librdkafka's own.
  @Test("librdkafka comes in through one door") func door() throws {
    let sources = try checkout.sources().filter { !$0.path.hasPrefix("Shared/Kafka/") && !$0.path.hasPrefix("Tests/KafkaTests/") }
    #expect(Checks.forbiddenImports(["CRdKafka"], in: sources) == [])
  }

  @Test("the engine knows neither the domain nor Kafka, and Kafka knows no domain") func arrows() throws {
    #expect(
      Checks.forbiddenImports(["Models", "Kafka", "CRdKafka", "Compliance", "Language"], in: try checkout.sources("Shared/Streaming")) == []
    )
    #expect(Checks.forbiddenImports(["Models", "Compliance", "Language", "Hosting"], in: try checkout.sources("Shared/Kafka")) == [])
    let beneath = Self.cores.map { $0 + "Core" } + ["Streaming", "Kafka", "Hosting", "Compliance", "Language"]
    #expect(Checks.forbiddenImports(beneath, in: try checkout.sources("Shared/Models")) == [])
  }

  @Test("no service imports another's core", arguments: cores) func strangers(service: String) throws {
    let others = Self.cores.filter { $0 != service }.map { $0 + "Core" }
    #expect(Checks.forbiddenImports(others, in: try checkout.sources("Services/\(service)")) == [])
  }

  @Test("every Swift file has at most 300 lines and a target that builds it") func files() throws {
    let sources = try checkout.sources()
    #expect(Checks.tooLong(sources, linesMax: 300) == [])
    #expect(Checks.homeless(sources, manifest: try checkout.text("Package.swift")) == [])
  }

  @Test("no file is larger than 1 MB but the model that understands replies") func sizes() throws {
    let files = try checkout.paths.map { (path: $0, bytes: try checkout.byteCount($0)) }
    #expect(Checks.tooLarge(files, bytesMax: 1_000_000, except: ["Shared/Language/Resources/understanding.model"]) == [])
  }

  @Test("no file names a folder of the machine it was made on") func machinePaths() throws {
    let texts = checkout.paths.filter { !$0.hasSuffix(".model") && !$0.hasPrefix("Tests/Tidy/") }
    #expect(try texts.flatMap { Checks.machinePaths(in: try checkout.text($0), of: $0) } == [])
  }

  @Test("the top level is the one of the design") func top() { #expect(Checks.strangersAtTheTop(checkout.paths) == []) }

  @Test("every decision is in the index, and every relative link of every page leads somewhere") func pages() throws {
    #expect(Checks.unlinkedDecisions(checkout.paths, index: try checkout.text("deploy/decisions/README.md")) == [])
    let pages = try checkout.paths.filter { $0.hasSuffix(".md") }.map { Page(path: $0, text: try checkout.text($0)) }
    #expect(pages.count > 10)
    #expect(Checks.deadLinks(in: pages, paths: checkout.paths) == [])
  }

  @Test("dashboards, alerts and guides name figures that the services publish") func dashboards() throws {
    let published = try checkout.text("Shared/Hosting/PrometheusText.swift") + checkout.text("Services/Conversation/Endpoint/ModelFigures.swift")
    for file in ["deploy/dashboards/grafana.json", "deploy/dashboards/alerts.yaml", "deploy/guides/runbook.md"] {
      let names = Set(try checkout.text(file).matches(of: /cordial_[a-z_]+/).map { String($0.output) })
      #expect(names.count > 5)
      #expect(names.filter { !published.contains("\"\($0)\"") }.sorted() == [], "in \(file)")
    }
  }

  /// The package is read whole before anything is built from it: a folder that is missing stops the build of the image.
  @Test("the image is built with every folder that the package names") func image() throws {
    let folders = try checkout.text("Package.swift").matches(of: /"((?:Shared|Services|Tests|deploy)\/[^"]+)"/).map { String($0.output.1) }
    #expect(folders.count > 40)
    let copied = try checkout.text("deploy/Dockerfile").matches(of: #/\nCOPY (?!--)(\S+) /#).map { String($0.output.1) }
    let shown = try checkout.text("deploy/Dockerfile.dockerignore").matches(of: /\n!(\S+)/).map { String($0.output.1) }
    for (name, seen) in [("Dockerfile", copied), ("Dockerfile.dockerignore", shown)] {
      let missing = folders.filter { folder in !seen.contains { folder == $0 || folder.hasPrefix($0 + "/") } }
      #expect(missing == [], "deploy/\(name) leaves them out")
    }
  }

  @Test("the runbook knows every alert") func alerts() throws {
    let runbook = try checkout.text("deploy/guides/runbook.md")
    let alerts = try checkout.text("deploy/dashboards/alerts.yaml").matches(of: /alert: (\w+)/).map { String($0.output.1) }
    #expect(alerts.count > 3)
    #expect(alerts.filter { !runbook.contains("`\($0)`") } == [])
  }

  /// What every upgrade rests on: whoever raises a layout says so in the table.
  @Test(
    "the runbook's table of layouts is the code's",
    arguments: [
      ("segmentation", "Services/Segmentation/Core/State/CustomerState+Coding.swift"),
      ("conversation", "Services/Conversation/Core/State/ConversationState+Coding.swift"),
      ("dispatch", "Services/Dispatch/Core/DispatchState.swift"), ("outbox", "Services/Dispatch/Outbox/OutboxState.swift"),
      ("metrics", "Services/Metrics/Core/Customer/Setting.swift"),
      ("metrics.totals", "Services/Metrics/Core/Totals/MetricTotal+Coding.swift"),
    ]) func layouts(state: String, file: String) throws
  {
    let layout = try #require(try checkout.text(file).firstMatch(of: /static let (?:layout|newest): UInt8 = (\d+)/)).output.1
    #expect(try checkout.text("deploy/guides/runbook.md").contains("| \(state) | \(layout) |"), "\(state) writes layout \(layout)")
  }
}
