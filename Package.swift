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
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0")
  ],
  targets: [
    .target(name: "Bytes", path: "Shared/Bytes", swiftSettings: strict),
    .target(name: "Models", dependencies: ["Bytes"], path: "Shared/Models", swiftSettings: strict),
    .target(
      name: "Streaming", dependencies: ["Bytes", .product(name: "HeapModule", package: "swift-collections")], path: "Shared/Streaming",
      swiftSettings: strict),
    .target(
      name: "Compliance", dependencies: ["Models"], path: "Shared/Compliance", resources: [.copy("Packs")], swiftSettings: strict),
    .target(name: "Language", dependencies: ["Models"], path: "Shared/Language", exclude: ["Training"], swiftSettings: strict),
    .target(
      name: "ConversationCore", dependencies: ["Bytes", "Models", "Compliance", "Language"], path: "Services/Conversation/Core",
      swiftSettings: strict),
    .target(
      name: "DispatchCore", dependencies: ["Bytes", "Models", "Compliance"], path: "Services/Dispatch/Core", swiftSettings: strict),
    .target(name: "SegmentationCore", dependencies: ["Bytes", "Models"], path: "Services/Segmentation/Core", swiftSettings: strict),
  ]
)
