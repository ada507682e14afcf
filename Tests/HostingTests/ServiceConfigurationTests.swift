import Foundation
import Seals
import Testing

@testable import Hosting

@Suite("What a service is told from outside")
struct ServiceConfigurationTests {
  @Test("Without anything said, the standard values")
  func standard() throws {
    let configuration = try ServiceConfiguration([:], defaultPort: 8081)
    #expect(configuration.host == "127.0.0.1" && configuration.port == 8081 && configuration.instance == "1")
  }

  @Test("A secret's file is read; one that is missing or empty is named, each of them")
  func files() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("k3y\n".utf8).write(to: file)
    let environment = ["CORDIAL_OFFER_KEY_FILE": file.path]
    #expect(try ServiceConfiguration(environment, defaultPort: 1).environment.valueOrFile("CORDIAL_OFFER_KEY") == "k3y")

    try Data("\n".utf8).write(to: file)
    let hint = "which can't be read or is empty; correct the path, or let user \(getuid()) read it"
    #expect(
      throws: ConfigurationFailure(sentences: [
        "CORDIAL_A_FILE is “/nowhere”, \(hint)", "CORDIAL_OFFER_KEY_FILE is “\(file.path)”, \(hint)",
      ])
    ) {
      try ServiceConfiguration(environment.merging(["CORDIAL_A_FILE": "/nowhere", "CORDIAL_B_FILE": ""]) { $1 }, defaultPort: 1)
    }
  }
}
