// swift-tools-version: 6.2
import PackageDescription

let package = Package(name: "cordial", targets: [.target(name: "Models", path: "Shared/Models", swiftSettings: [.strictMemorySafety(), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"), .enableExperimentalFeature("Lifetimes")])])
