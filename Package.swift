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
    .target(name: "SegmentationCore", dependencies: ["Bytes", "Models"], path: "Services/Segmentation/Core", swiftSettings: strict),
  ]
)
