// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with.
let strict: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .enableExperimentalFeature("Lifetimes"),
]

let package = Package(
  name: "cordial",
  targets: [
    .target(name: "Models", path: "Shared/Models", swiftSettings: strict),
    .target(name: "Streaming", path: "Shared/Streaming", swiftSettings: strict),
  ]
)
