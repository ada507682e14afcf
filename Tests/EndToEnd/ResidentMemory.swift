import Foundation

/// The memory of a process that is really there, as Linux counts it.
struct ResidentMemory {
  private let folder: String

  init(of process: Int32) { folder = "/proc/\(process)" }

  struct Unreadable: Error {}

  /// The most that there has been since `forget`, KiB.
  func peak() throws -> Int { try value("VmHWM:") }

  /// What there is now, KiB.
  func now() throws -> Int { try value("VmRSS:") }

  /// The peak begins anew with what there is now.
  func forget() throws { try Data("5".utf8).write(to: URL(filePath: "\(folder)/clear_refs")) }

  private func value(_ name: String) throws -> Int {
    let line = try String(contentsOfFile: "\(folder)/status", encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(name) }
    guard let number = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) else { throw Unreadable() }
    return number
  }
}
