public import Models
import Portfolio

/// How clients can be reached, from a CSV file: Fineract's loan events hold no phone number, language or time zone.
///
/// The first line names the columns, in any order: `client` (the number that makes the customer's id) is needed; `tenant`, `name`,
/// `language`, `timeZone`, `jurisdiction`, `preferredChannel`, `preferredHour`, `phone` (for SMS and voice), `whatsapp`, `sms`, `voice`,
/// `email` and `consent` (the channels the person agreed to, with spaces between them) may be there.
public struct ContactBook: Sendable {
  private static let columns = [
    "client", "tenant", "name", "language", "timeZone", "jurisdiction", "preferredChannel", "preferredHour", "phone", "whatsapp", "sms",
    "voice", "email", "consent",
  ]
  private var people: [Key: CustomerDetails] = [:]
  /// What is wrong with the file, one sentence each; everything else in it is taken.
  public private(set) var problems: [String] = []

  private struct Key: Hashable {
    var tenant: String
    var number: String
  }

  public init() {}

  /// - Throws: `FineractFailure` where the first line can't be the names of the columns, and what `nextChunk` throws.
  public init(nextChunk: @escaping () throws -> [UInt8]?) throws {
    var reader = try CSVReader(nextChunk: nextChunk)
    guard case .fields(let header, _)? = try reader.next() else {
      throw FineractFailure("the first line of the contacts must name the columns")
    }
    guard header.contains("client") else {
      throw FineractFailure("the contacts need a column “client”; there are \(header.joined(separator: ", "))")
    }
    for name in header where !Self.columns.contains(name) {
      problems.append("line 1: column “\(name.prefix(40))” is not known; there may be \(Self.columns.joined(separator: ", "))")
    }
    while let row = try reader.next() {
      switch row {
      case .malformed(let reason, let line): problems.append("line \(line): \(reason)")
      case .fields(let fields, let line):
        if fields.count == header.count {
          take(Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }), line)
        } else {
          problems.append("line \(line): has \(fields.count) columns where the header has \(header.count)")
        }
      }
    }
  }

  public var count: Int { people.count }

  /// A row that names the tenant comes before one that does not.
  subscript(tenant: String, number: String) -> CustomerDetails? {
    people[Key(tenant: tenant, number: number)] ?? people[Key(tenant: "", number: number)]
  }

  private mutating func take(_ cells: [String: String], _ line: Int) {
    func cell(_ name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard let client = cell("client") else { return problems.append("line \(line): “client” is empty") }
    var details = CustomerDetails(name: cell("name"))
    let checked: [(String, (inout CustomerDetails, String) -> Void)] = [
      ("language", { $0.language = $1 }), ("timeZone", { $0.timeZone = $1 }), ("jurisdiction", { $0.jurisdiction = $1 }),
      ("preferredChannel", { $0.preferredChannel = Channel(rawValue: $1) }), ("preferredHour", { $0.preferredHour = Int($1) ?? -1 }),
    ]
    for (name, set) in checked {
      guard let text = cell(name) else { continue }
      var one = CustomerDetails()
      set(&one, text)
      // A value that means nothing leaves the details as empty as they were.
      if let problem = one == CustomerDetails() ? "“\(text.prefix(40))” is no channel" : Self.problem(with: one) {
        problems.append("line \(line), column \(name): \(problem)")
      } else {
        set(&details, text)
      }
    }
    let agreed = Set((cell("consent") ?? "").split(separator: " ").map(String.init))
    for name in agreed.sorted() where Channel(rawValue: name) == nil {
      problems.append("line \(line), column consent: “\(name.prefix(40))” is no channel; there are whatsapp, sms, email and voice")
    }
    for channel in Channel.allCases {
      let column = cell(channel.rawValue) == nil && (channel == .sms || channel == .voice) ? "phone" : channel.rawValue
      guard let text = cell(column) else { continue }
      if let address = Self.address(text, channel) {
        details.contactPoints.append(
          ContactPoint(channel: channel, address: address, consent: agreed.contains(channel.rawValue) ? true : nil))
      } else if column != "phone" || channel == .sms {
        let shape = channel == .email ? "an address like ana@example.org" : "a phone number with its country, like +573001234567"
        problems.append("line \(line), column \(column): “\(text.prefix(40))” is not \(shape)")
      }
    }
    let key = Key(tenant: cell("tenant") ?? "", number: client)
    if people.updateValue(details, forKey: key) != nil {
      problems.append("line \(line): client “\(client.prefix(40))” was on an earlier line already; this one counts")
    }
  }

  /// Nil where the text is no address of the channel. Phone numbers are E.164 (ITU-T): a plus and 8 to 15 digits; marks between are dropped.
  static func address(_ text: String, _ channel: Channel) -> String? {
    if channel == .email {
      let halves = text.split(separator: "@", omittingEmptySubsequences: false)
      return halves.count == 2 && halves.allSatisfy { !$0.isEmpty } && !text.contains(" ") ? text : nil
    }
    let number = text.filter { !" -.()".contains($0) }
    let digits = number.dropFirst()
    return number.hasPrefix("+") && (8...15).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber } ? number : nil
  }

  /// What our readers would say of the details.
  public static func problem(with details: CustomerDetails) -> String? {
    var reader = JSONReader(CustomerUpdated(details: details).json)
    do throws(JSONFailure) { _ = try CustomerUpdated(from: &reader) } catch { return "\(error)" }
    return nil
  }
}
