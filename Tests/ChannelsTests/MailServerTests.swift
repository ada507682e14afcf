import DispatchCore
import DispatchMail
import Foundation
import Models
import Testing

@testable import DispatchChannels

/// Where the server of these tests is.
enum MailProgram {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let python = root.appending(path: ".tools/venv/bin/python")
  static let isReady = FileManager.default.isExecutableFile(atPath: python.path)
}

/// Our client against a real mail server (aiosmtpd), in its good and its bad hours.
@Suite("A real mail server", .enabled(if: MailProgram.isReady, "needs .tools/venv with aiosmtpd, which deploy/test sets up"))
struct MailServerTests {
  /// One message to a server of that behaviour: the answer, and what the server took.
  private func send(_ behaviour: String) throws -> (answer: ProviderAnswer, taken: [[String: Any]]) {
    let server = Process()
    server.executableURL = MailProgram.python
    server.arguments = ["-B", MailProgram.root.appending(path: "Tests/ChannelsTests/mail_server.py").path, behaviour]
    let (input, output) = (Pipe(), Pipe())
    server.standardInput = input
    server.standardOutput = output
    try server.run()
    defer { server.terminate() }
    var first = Data()
    while !first.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      first += more
    }
    let port = try #require(Int(String(decoding: first, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)))
    let letter = contact("Hola Ana:\n.\n..dots at a line's begin, and ñ € 日本\n" + String(repeating: "long ", count: 100), channel: .email, address: "ana@example.org")
    let message = try email.message(letter, customer: "c-1", at: noon)
    let answer = MailServer(url: "smtp://127.0.0.1:\(port)", secondsMax: 20).send(message).judged
    try input.fileHandleForWriting.close()
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let taken = rest.split(separator: UInt8(ascii: "\n")).compactMap { (try? JSONSerialization.jsonObject(with: $0)) as? [String: Any] }
    return (answer, taken)
  }

  @Test("takes the message as it was meant: two parts, no defects, short lines, nothing lost")
  func takes() throws {
    let (answer, taken) = try send("take")
    #expect(answer.kind == .accepted)
    let mail = try #require(taken.first)
    #expect(taken.count == 1)
    #expect(mail["from"] as? String == "cobros@clara.example")
    #expect(mail["to"] as? [String] == ["ana@example.org"])
    #expect((mail["defects"] as? [String])?.isEmpty == true)
    #expect((mail["longest"] as? Int).map { $0 <= 76 } == true)
    let headers = try #require(mail["headers"] as? [String: String])
    #expect(headers["From"] == "Energía Clara <cobros@clara.example>")
    #expect(headers["List-Unsubscribe"]?.hasPrefix("<https://collections.example.org/unsubscribe/") == true)
    let parts = try #require(mail["parts"] as? [String: String])
    #expect(parts["text/plain"]?.hasPrefix("Hola Ana:\r\n.\r\n..dots at a line's begin, and ñ € 日本\r\nlong long ") == true)
    #expect(parts["text/html"]?.contains("日本") == true)
  }

  @Test("what becomes of a message in a server's bad hours", arguments: [
    ("refuse", ProviderAnswer.Kind.rejected, Bool?.some(true)), ("busy", .unsent, nil), ("drop", .unknown, nil),
  ])
  func badHours(_ behaviour: String, _ kind: ProviderAnswer.Kind, _ isPermanent: Bool?) throws {
    let (answer, taken) = try send(behaviour)
    #expect(answer.kind == kind, "\(answer.reason ?? "")")
    #expect(answer.isPermanent == isPermanent)
    #expect(taken.isEmpty)
    #expect(answer.reason?.contains("ana@") != true)
  }

  @Test("nobody listens: nothing was sent")
  func nobodyListens() throws {
    let message = try email.message(contact(channel: .email, address: "ana@example.org"), customer: "c-1", at: noon)
    #expect(MailServer(url: "smtp://127.0.0.1:9", secondsMax: 5).send(message).judged.kind == .unsent)
  }
}
