import DevelopmentBroker
import Foundation
import Kafka

/// A broker behind TLS and a password, with a certificate authority of its own.
///
/// The development broker of today has neither: its `--cert` and `--key` exclude each other, and `--authentication` lets nobody in, since it has no
/// way to make a user. So a gate stands in front of it.
final class SecureGate {
  static let user = "cordial"
  static let password = "a password, with: signs=;"

  private let broker: DevelopmentBroker
  private let gate: Process
  private let folder: URL
  private let port: Int

  init() async throws {
    folder = URL.temporaryDirectory.appending(path: "cordial-gate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    port = try await FreePort.find(1)[0]
    broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment, advertisedPort: port)
    try SecureGate.makeAuthority("authority", in: folder)
    try SecureGate.makeAuthority("stranger", in: folder)
    try SecureGate.makeCertificate(in: folder)
    gate = Process()
    gate.executableURL = URL(filePath: "/usr/bin/env")
    gate.arguments = [
      "python3", "-B", URL(filePath: #filePath).deletingLastPathComponent().appending(path: "secure_gate.py").path, "\(port)",
      String(broker.bootstrapServers.split(separator: ":").last ?? ""), folder.appending(path: "gate.pem").path, folder.appending(path: "gate.key").path,
      SecureGate.user, SecureGate.password,
    ]
    let output = Pipe()
    gate.standardOutput = output
    try gate.run()
    _ = output.fileHandleForReading.availableData  // “ready”
  }

  /// As an operator sets it: by variables.
  func connection(_ changes: [String: String] = [:], authority: String = "authority") throws -> KafkaConnection {
    try KafkaEnvironment.connection([
      "KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:\(port)", "CORDIAL_BROKER": "development", "KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
      "KAFKA_SSL_CA_LOCATION": folder.appending(path: "\(authority).pem").path, "KAFKA_SASL_MECHANISM": "PLAIN",
      "KAFKA_SASL_USERNAME": SecureGate.user, "KAFKA_SASL_PASSWORD": SecureGate.password,
    ].merging(changes) { $1 })
  }

  func stop() async {
    // A child of a thread that takes no signals takes none but this one.
    kill(gate.processIdentifier, SIGKILL)
    gate.waitUntilExit()
    await broker.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func makeAuthority(_ name: String, in folder: URL) throws {
    try openssl(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout", "\(name).key", "-out", "\(name).pem"], folder)
  }

  private static func makeCertificate(in folder: URL) throws {
    // Clients differ in whether they look for an address among names or among addresses.
    try Data("subjectAltName=IP:127.0.0.1,DNS:127.0.0.1\n".utf8).write(to: folder.appending(path: "names"))
    try openssl(["req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=gate", "-keyout", "gate.key", "-out", "gate.csr"], folder)
    try openssl(
      ["x509", "-req", "-in", "gate.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial", "-days", "2", "-extfile", "names", "-out", "gate.pem"],
      folder)
  }

  struct NoCertificate: Error {}

  private static func openssl(_ arguments: [String], _ folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NoCertificate() }
  }
}
