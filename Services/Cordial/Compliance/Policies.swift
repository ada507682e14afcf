import ArgumentParser
import Compliance

/// `cordial policies`: the contact rules for people to read.
public struct Policies: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "policies", abstract: "Show the contact rules and where they come from (not legal advice).",
    subcommands: [PoliciesList.self, PoliciesShow.self])

  public init() {}
}

/// `cordial policies list`
struct PoliciesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the packs.")

  @OptionGroup var packs: PackOptions

  func run() throws {
    let book = try packs.book()
    for name in book.jurisdictions {
      let pack = book.pack(for: name)
      print("\(padded(name, to: 10)) \(padded("\(pack.rules.count) rules", to: 10)) \(pack.sources.joined(separator: " < ")): \(pack.name)")
    }
    print(PolicyText.notice)
  }

  private func padded(_ text: String, to width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
}

/// `cordial policies show CO`
struct PoliciesShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show every rule that holds in a place.")

  @Argument(help: "An ISO 3166 place such as CO, BR-SP or US-MA.")
  var jurisdiction: String

  @Option(help: "default (laws and cautious policies) or law (laws only).")
  var profile = "default"

  @OptionGroup var packs: PackOptions

  func run() throws {
    guard let chosen = Profile(word: profile) else {
      throw ValidationError("--profile must be default or law, not \"\(profile)\"")
    }
    print(PolicyText.page(for: jurisdiction, pack: try packs.book().pack(for: jurisdiction, profile: chosen)))
  }
}
