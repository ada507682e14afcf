// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with.
let strict: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .enableExperimentalFeature("Lifetimes"),
]

let package = Package(
  name: "cordial",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(name: "Bytes", path: "Shared/Bytes", swiftSettings: strict),
    .target(name: "Models", dependencies: ["Bytes"], path: "Shared/Models", swiftSettings: strict),
    .target(
      name: "Streaming", dependencies: ["Bytes", .product(name: "HeapModule", package: "swift-collections")], path: "Shared/Streaming",
      swiftSettings: strict),
    .systemLibrary(name: "CRdKafka", path: "Shared/CRdKafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
    .target(
      name: "Kafka",
      dependencies: [
        "CRdKafka", "Streaming", .product(name: "Logging", package: "swift-log"),
      ], path: "Shared/Kafka", swiftSettings: strict),
    .target(
      name: "Hosting",
      dependencies: [
        "Bytes", "Models", "Streaming", "Kafka", .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"), .product(name: "Hummingbird", package: "hummingbird"),
      ], path: "Shared/Hosting", swiftSettings: strict),
    .target(
      name: "Compliance", dependencies: ["Models"], path: "Shared/Compliance", resources: [.copy("Packs")], swiftSettings: strict),
    .target(name: "Language", dependencies: ["Models"], path: "Shared/Language", exclude: ["Training"], swiftSettings: strict),
    .target(
      name: "ConversationCore", dependencies: ["Bytes", "Models", "Compliance", "Language"], path: "Services/Conversation/Core",
      swiftSettings: strict),
    .target(
      name: "DispatchCore", dependencies: ["Bytes", "Models", "Compliance"], path: "Services/Dispatch/Core", swiftSettings: strict),
    .target(name: "SegmentationCore", dependencies: ["Bytes", "Models"], path: "Services/Segmentation/Core", swiftSettings: strict),
    .target(name: "MetricsCore", dependencies: ["Bytes", "Models"], path: "Services/Metrics/Core", swiftSettings: strict),
    .executableTarget(
      name: "segmentation", dependencies: ["Hosting", "SegmentationCore"], path: "Services/Segmentation/App", swiftSettings: strict),
    .executableTarget(
      name: "conversation", dependencies: ["Hosting", "ConversationCore"], path: "Services/Conversation/App", swiftSettings: strict),
    .executableTarget(
      name: "dispatch",
      dependencies: [
        "Hosting", "DispatchCore", "Kafka", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], path: "Services/Dispatch/App", swiftSettings: strict),
    .executableTarget(
      name: "metrics", dependencies: ["Hosting", "MetricsCore"], path: "Services/Metrics/App", swiftSettings: strict),
  ]
)
