// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with.
let strict: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .enableExperimentalFeature("Lifetimes"),
]

func part(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources, swiftSettings: strict)
}

func program(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources, swiftSettings: strict)
}

func suite(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources, swiftSettings: strict)
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Shared: from the plainest to the shell of a service. No target imports one below it.
let shared: [Target] = [
  part("Bytes", "Shared/Bytes"),
  part("Models", "Shared/Models", ["Bytes"]),
  part("Seals", "Shared/Seals", ["Bytes", "Models", crypto]),
  part("Compliance", "Shared/Compliance", ["Models"], resources: [.copy("Packs")]),
  part("Learning", "Shared/Learning"),
  part("Language", "Shared/Language", ["Models"], exclude: ["Training"], resources: [.copy("Resources/understanding.model")]),
  part("LanguageModel", "Shared/LanguageModel", ["Models", "Language"]),
  part("Streaming", "Shared/Streaming", ["Bytes", .product(name: "HeapModule", package: "swift-collections")]),
  .systemLibrary(name: "CRdKafka", path: "Shared/CRdKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
  part("Kafka", "Shared/Kafka", ["CRdKafka", "Streaming", logging]),
  part("SealedLog", "Shared/SealedLog", ["Kafka", "Models", "Seals"]),
  part("Explain", "Shared/Explain", ["Models"]),
  part("Processing", "Shared/Processing", ["Bytes", "Models", "Seals", "Streaming"]),
  part("Hosting", "Shared/Hosting", ["Bytes", "Models", "Seals", "Processing", "Streaming", "Kafka", logging, lifecycle, signals, hummingbird]),
]

/// Each service: a pure core and a thin shell. (A module named `dispatch` would define `dispatch_main`, which is a function of libdispatch:
/// hence the modules' names, and products under the services' own.)
let services: [Target] = [
  part("SegmentationCore", "Services/Segmentation/Core", ["Bytes", "Models"]),
  part("ConversationCore", "Services/Conversation/Core", ["Bytes", "Models", "Seals", "Compliance", "Language", "LanguageModel", "Learning"]),
  part("ModelEndpoint", "Services/Conversation/Endpoint", ["Hosting", "LanguageModel", "Models", "Seals", "Streaming", httpClient, lifecycle, nioCore, nioHTTP]),
  part("DispatchCore", "Services/Dispatch/Core", ["Bytes", "Models", "Seals", "Compliance"]),
  part("DispatchOutbox", "Services/Dispatch/Outbox", ["Bytes", "Models", "DispatchCore"]),
  part("DispatchChannels", "Services/Dispatch/Channels", ["Bytes", "Models", "Seals", "DispatchCore"]),
  .systemLibrary(name: "CCurl", path: "Shared/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
  part("DispatchMail", "Services/Dispatch/Mail", ["CCurl", "DispatchChannels"]),
  part("MetricsCore", "Services/Metrics/Core", ["Bytes", "Learning", "Models"]),
  part("MetricsBoard", "Services/Metrics/Board", ["Models", "MetricsCore"]),
  program("SegmentationApp", "Services/Segmentation/App", ["Hosting", "SegmentationCore", "Streaming"]),
  program("ConversationApp", "Services/Conversation/App", ["Hosting", "ConversationCore", "Compliance", "Language", "LanguageModel", "ModelEndpoint", "Seals", "Streaming"]),
  program(
    "DispatchApp", "Services/Dispatch/App",
    ["Hosting", "DispatchCore", "DispatchOutbox", "DispatchChannels", "DispatchMail", "Compliance", "Models", "Seals", "SealedLog", "Kafka", "Streaming", hummingbird, httpClient, httpTypes, lifecycle, nioCore, nioHTTP, nioPosix, logging]),
  program(
    "MetricsApp", "Services/Metrics/App",
    [
      "Bytes", "Hosting", "MetricsCore", "MetricsBoard", "Explain", "Kafka", "Models", "Seals", "SealedLog", "Streaming", hummingbird, httpClient, httpTypes, lifecycle, logging,
      nioCore, nioHTTP,
    ], resources: [.copy("Pages")]),
]

/// The command-line tool, and the parts of it that tests look at.
let tool: [Target] = [
  part("Terminal", "Services/Cordial/Terminal"),
  part("Topics", "Services/Cordial/Topics", ["Kafka", "Models"]),
  part("Portfolio", "Services/Cordial/Portfolio", ["Models", .product(name: "Yams", package: "Yams")]),
  part("Fineract", "Services/Cordial/Fineract", ["Models", "Portfolio"]),
  part(
    "Sandbox", "Services/Cordial/Sandbox",
    ["Models", "Seals", hummingbird, httpClient, httpTypes, nioCore, nioHTTP, lifecycle, signals, logging], resources: [.copy("Pages")]),
  part("DevelopmentBroker", "Services/Cordial/Broker", [nioCore, nioPosix, arguments, signals]),
  part(
    "Rehearsal", "Services/Cordial/Demo",
    [
      "Bytes", "Models", "Kafka", "Seals", "SealedLog", "Explain", "Portfolio", "Sandbox", "DevelopmentBroker", "Terminal", "Topics", httpClient, nioCore, nioPosix, nioHTTP, signals,
      logging,
    ]),
  .systemLibrary(name: "CLiblinear", path: "Shared/CLiblinear", providers: [.apt(["liblinear-dev"])]),
  part("StrategyFiles", "Services/Cordial/Strategy", ["Bytes", "Compliance", "Models", .product(name: "Yams", package: "Yams")]),
  part("SegmentFilter", "Services/Cordial/Segment", ["Bytes", "Models", "SegmentationCore"]),
  part("Advice", "Services/Cordial/Advise", ["Models"]),
  part("MeetingReport", "Services/Cordial/Report", ["Models", "MetricsBoard", "MetricsCore"]),
  part("Evaluation", "Services/Cordial/Evaluate", ["Bytes", "Learning", "Models"]),
  part("Replay", "Services/Cordial/Replay", ["Bytes", "Models", "SegmentationCore", "ConversationCore"]),
  part("UnknownContacts", "Services/Cordial/Unknown", ["Models"]),
  part("ComplianceCommands", "Services/Cordial/Compliance", ["Compliance", "Models", arguments]),
  program(
    "CordialTool", "Services/Cordial",
    [
      "Models", "Hosting", "Kafka", "Portfolio", "Sandbox", "DevelopmentBroker", "Terminal", "Topics", "Rehearsal", "ComplianceCommands",
      "Fineract", "StrategyFiles", "SegmentFilter", "Advice", "Evaluation", "UnknownContacts", "Explain", "Replay", "MeetingReport", "MetricsBoard",
      "ConversationCore", "SegmentationCore", "DispatchChannels", "Seals", "SealedLog", "Bytes", "Compliance", "Language", "CLiblinear", arguments,
      logging, signals,
    ], exclude: [
      "Broker", "Compliance", "Portfolio", "Sandbox", "Terminal", "Topics", "Demo", "Evaluate", "Strategy", "Segment", "Advise", "Unknown", "Report",
      "Replay", "Fineract",
    ]),
]

let tests: [Target] = [
  part("Support", "Tests/Support", ["Bytes", "Streaming"], exclude: ["Alone", "Broker", "Fineract", "Learning", "Model", "System", "Talk"]),
  part(
    "TalkSupport", "Tests/Support/Talk", ["ConversationCore", "Bytes", "Compliance", "Language", "LanguageModel", "Models"]),
  part("LearningSupport", "Tests/Support/Learning", ["Learning", "Models"]),
  part("ModelSupport", "Tests/Support/Model", [hummingbird, httpTypes, logging, nioCore]),
  part(
    "SystemSupport", "Tests/Support/System",
    [
      "SegmentationCore", "ConversationCore", "DispatchCore", "MetricsCore", "Bytes", "Models", "Compliance", "Language", "LanguageModel", "Streaming",
      "Processing", "Support",
    ]),
  part("DispatchSupport", "Tests/Support/Alone", ["DevelopmentBroker", "Kafka", "Models", "Sandbox", "Seals", "Topics", httpClient, nioCore, nioHTTP, logging]),
  part("FineractSupport", "Tests/Support/Fineract", ["Fineract", "Models"]),
  part("BrokerSupport", "Tests/Support/Broker", ["DevelopmentBroker", "Kafka", "Streaming"]),
  suite("ModelsTests", "Tests/ModelsTests", ["Models", "Bytes"]),
  suite("SealsTests", "Tests/SealsTests", ["Seals", "Models", "Bytes"]),
  suite("ComplianceTests", "Tests/ComplianceTests", ["Compliance", "Models"], exclude: ["public_holidays.py"], resources: [.copy("Data")]),
  suite("LearningTests", "Tests/LearningTests", ["Learning", "LearningSupport", "Models"]),
  suite("StreamingTests", "Tests/StreamingTests", ["Bytes", "Streaming", "Support"]),
  suite(
    "SimulationTests", "Tests/Simulation",
    [
      "Bytes", "Streaming", "Support", "SystemSupport", "Models", "Topics", "Explain", "MetricsBoard", "SegmentationCore", "ConversationCore", "DispatchCore",
      "DispatchOutbox", "MetricsCore",
    ]),
  suite(
    "KafkaTests", "Tests/KafkaTests", ["Kafka", "CRdKafka", "Streaming", "DevelopmentBroker", "BrokerSupport", logging], exclude: ["secure_gate.py"]),
  suite(
    "HostingTests", "Tests/HostingTests",
    ["Processing", "Hosting", "SegmentationCore", "DispatchCore", "MetricsCore", "Compliance", "Models", "Seals", "Streaming", "Bytes"]),
  suite("SegmentationTests", "Tests/SegmentationTests", ["SegmentationCore", "Models", "Bytes"]),
  suite(
    "ConversationTests", "Tests/ConversationTests",
    ["TalkSupport", "Explain", "Replay", "ConversationCore", "ModelEndpoint", "Compliance", "Language", "LanguageModel", "Models", "Seals", "Bytes"],
    exclude: ["Transcripts", "RedTeam"]),
  suite(
    "ModelEndpointTests", "Tests/ModelEndpointTests",
    ["ModelEndpoint", "ModelSupport", "Hosting", "LanguageModel", "Bytes", "Models", "Seals", "Streaming", nioCore]),
  suite("DispatchTests", "Tests/DispatchTests", ["DispatchCore", "DispatchOutbox", "Seals", "Compliance", "Models", "Bytes"]),
  suite(
    "ChannelsTests", "Tests/ChannelsTests", ["DispatchChannels", "DispatchCore", "DispatchMail", "Models", "Sandbox", "Seals", "Streaming"], exclude: ["check.py", "mail_server.py"]),
  suite("MetricsTests", "Tests/MetricsTests", ["MetricsCore", "MetricsBoard", "Models", "Bytes"], exclude: ["recompute.py"]),
  suite("LanguageTests", "Tests/LanguageTests", ["Language", "Models"], exclude: ["Replies"]),
  suite("LanguageModelTests", "Tests/LanguageModelTests", ["LanguageModel", "Language", "Models"], exclude: ["RedTeam", "Paraphrases"]),
  suite(
    "EndToEnd", "Tests/EndToEnd",
    [
      "BrokerSupport", "DispatchSupport", "DevelopmentBroker", "Fineract", "FineractSupport", "Kafka", "Models", "ModelSupport", "Sandbox", "Seals", "Streaming", "Topics",
      "UnknownContacts",
      httpClient, nioCore, nioHTTP,
    ], exclude: ["dashboard.py", "escapes.py", "phones.py", "telltale.py"]),
  suite("Tidy", "Tests/Tidy", []),
  suite(
    "CordialTests", "Tests/CordialTests",
    [
      "MeetingReport", "MetricsBoard", "Models", "Seals", "Portfolio", "Sandbox", "Rehearsal", "StrategyFiles", "SegmentFilter", "Advice", "UnknownContacts",
      "Compliance", "DispatchChannels", "DispatchCore", "Evaluation", "Kafka", "Learning", "Topics", .product(name: "Yams", package: "Yams"), hummingbird, httpClient, httpTypes, logging, nioCore, nioHTTP,
    ],
    exclude: ["expected_stages.py"]),
  suite("FineractTests", "Tests/FineractTests", ["Fineract", "FineractSupport", "Models"], exclude: ["judge.py"]),
  program("Simulate", "Tests/Simulate", ["Support", "SystemSupport", arguments]),
  program("SimulateTalk", "Tests/SimulateTalk", ["TalkSupport", arguments]),
  program("LanguageBenchmark", "Tests/Benchmarks/LanguageBenchmark", ["Language", "Models"]),
  program("LearningStudy", "Tests/Benchmarks/LearningStudy", ["Learning", "LearningSupport", "Models"], exclude: ["vowpal.py"]),
  program("ModelStudy", "Tests/Benchmarks/ModelStudy", ["ModelEndpoint", "LanguageModel", "Language", "Models", "Streaming", arguments]),
  program("ChannelStudy", "Tests/Benchmarks/ChannelStudy", ["Bytes", "Models", "SegmentationCore"]),
  program(
    "CoreBenchmark", "Tests/Benchmarks/CoreBenchmark",
    [
      "SegmentationCore", "ConversationCore", "DispatchCore", "MetricsCore", "Bytes", "Models", "Compliance", "Language", "Streaming",
      "Processing", "Seals",
    ]),
  program("EngineBenchmark", "Tests/Benchmarks/Engine", ["Bytes", "Streaming"]),
  .executableTarget(
    name: "PassthroughBenchmark", dependencies: ["CRdKafka"], path: "Tests/Benchmarks/Passthrough"),
  program("SendBenchmark", "Tests/Benchmarks/Sends", ["DispatchSupport", "Models", "Sandbox", arguments]),
  program("CodecBenchmark", "Tests/Benchmarks/Codec", ["Models"]),
  program("PublishExample", "deploy/examples/swift/Publish", ["Kafka", "Models"]),
  program("MetricsExample", "deploy/examples/swift/Metrics", ["Kafka", "Models"]),
  program("ComplianceBenchmark", "Tests/Benchmarks/Compliance", ["Compliance", "Models"]),
]

let package = Package(
  name: "cordial",
  products: [
    .executable(name: "segmentation", targets: ["SegmentationApp"]),
    .executable(name: "conversation", targets: ["ConversationApp"]),
    .executable(name: "dispatch", targets: ["DispatchApp"]),
    .executable(name: "metrics", targets: ["MetricsApp"]),
    .executable(name: "cordial", targets: ["CordialTool"]),
    .library(name: "Kafka", targets: ["Kafka"]),
    .library(name: "Models", targets: ["Models"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: shared + services + tool + tests
)
