/// What the business knows of a person: how to address and reach them. Members that are missing leave what is known as it is.
public struct CustomerDetails: Hashable, Sendable {
  /// As the person should be addressed.
  public var name: String?
  /// BCP 47, such as `es-CO`.
  public var language: String?
  /// IANA, such as `America/Bogota`.
  public var timeZone: String?
  /// ISO 3166, with a region where rules differ: `CO`, `US-MA`.
  public var jurisdiction: String?
  /// Where the person can be reached; a list that is not empty replaces the one known.
  /// At most 20.
  public var contactPoints: [ContactPoint]
  /// Stated by the person.
  public var preferredChannel: Channel?
  /// Stated by the person: local hour, 0 to 23.
  public var preferredHour: Int?
  /// What is known of the person that changes how they may be treated; a list that is there, empty or not, replaces the one known.
  public var circumstances: [Circumstance]?

  static let contactPointsMax = 20

  public init(
    name: String? = nil, language: String? = nil, timeZone: String? = nil, jurisdiction: String? = nil,
    contactPoints: [ContactPoint] = [], preferredChannel: Channel? = nil, preferredHour: Int? = nil, circumstances: [Circumstance]? = nil
  ) {
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.jurisdiction = jurisdiction
    self.contactPoints = contactPoints
    self.preferredChannel = preferredChannel
    self.preferredHour = preferredHour
    self.circumstances = circumstances
  }
}

extension CustomerDetails {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var name: String?
    var language: String?
    var timeZone: String?
    var jurisdiction: String?
    var contactPoints: [ContactPoint] = []
    var preferredChannel: Channel?
    var preferredHour: Int?
    var circumstances: [Circumstance]?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "name": name = try reader.string()
      case "language": language = try reader.language()
      case "timeZone": timeZone = try reader.timeZone()
      case "jurisdiction": jurisdiction = try reader.jurisdiction()
      case "contactPoints":
        contactPoints = try reader.list(atMost: CustomerDetails.contactPointsMax) { reader throws(JSONFailure) in
          try ContactPoint(from: &reader)
        }
      case "preferredChannel": preferredChannel = try reader.choice(Channel.self)
      case "preferredHour": preferredHour = try reader.hour()
      case "circumstances": circumstances = try reader.list(atMost: 20) { reader throws(JSONFailure) in try reader.choice(Circumstance.self) }
      default: try reader.skip()
      }
    }
    self.init(
      name: name, language: language, timeZone: timeZone, jurisdiction: jurisdiction, contactPoints: contactPoints,
      preferredChannel: preferredChannel, preferredHour: preferredHour, circumstances: circumstances)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("language", language)
    writer.member("timeZone", timeZone)
    writer.member("jurisdiction", jurisdiction)
    writer.member("contactPoints", contactPoints) { $1.write(to: &$0) }
    writer.member("preferredChannel", preferredChannel)
    writer.member("preferredHour", preferredHour)
    if let circumstances {
      writer.key("circumstances")
      writer.beginArray()
      for circumstance in circumstances { writer.string(circumstance.rawValue) }
      writer.endArray()
    }
    writer.endObject()
  }
}

/// One address of a person on one channel.
public struct ContactPoint: Hashable, Sendable {
  public var channel: Channel
  /// A phone number in E.164, or an email address.
  public var address: String
  /// Whether the person agreed to be contacted here; nil where nobody asked.
  public var consent: Bool?

  public init(channel: Channel, address: String, consent: Bool? = nil) {
    self.channel = channel
    self.address = address
    self.consent = consent
  }
}

extension ContactPoint {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var address: String?
    var consent: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "address": address = try reader.identifier()
      case "consent": consent = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), address: try reader.require(address, "address"), consent: consent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("channel", channel)
    writer.member("address", address)
    writer.member("consent", consent)
    writer.endObject()
  }
}
