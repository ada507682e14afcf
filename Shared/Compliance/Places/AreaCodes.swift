public import Models

/// In which time zones the telephone numbers of an area code were given out.
///
/// A number moves with its owner, so this is one plausible place: where it differs from the address, the contact has to be permitted
/// in both (comment 6(b)(1)(i)-2 to 12 CFR 1006.6).
struct AreaCodes: Sendable {
  static let schema = "cordial.area-codes/1"
  static let none = AreaCodes(callingCode: "", zones: [:])
  private static let areaDigits = 3
  private static let numberDigits = 10

  private let callingCode: String
  /// IANA names by area code, in the order of the alphabet.
  private let zones: [Int: [String]]

  private init(callingCode: String, zones: [Int: [String]]) {
    self.callingCode = callingCode
    self.zones = zones
  }

  /// The zones of a number in the form `+13055550100`; empty where the number is of another country or its area is not known.
  func zones(ofPhone number: String) -> [String] {
    let digits = number.filter(\.isWholeNumber)
    guard number.hasPrefix("+"), digits.hasPrefix(callingCode) else { return [] }
    let national = digits.dropFirst(callingCode.count)
    guard national.count == AreaCodes.numberDigits, let area = Int(national.prefix(AreaCodes.areaDigits)) else { return [] }
    return zones[area] ?? []
  }

  init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    let schema = try fields.text("schema")
    guard schema == AreaCodes.schema else {
      throw fields.mistake("schema", "is \"\(schema)\"; this version reads \"\(AreaCodes.schema)\"")
    }
    for comment in ["version", "compiled", "note"] { _ = try fields.optionalText(comment) }
    callingCode = try fields.text("calling_code")
    guard case .object(let lists) = try fields.required("zones") else { throw fields.mistake("zones", "must be an object of lists") }
    try fields.finish()
    var zones: [Int: [String]] = [:]
    for (zone, list) in lists.sorted(by: { $0.key < $1.key }) {
      guard case .array(let codes) = list else { throw fields.mistake("zones", "must hold a list of codes for \(zone)") }
      for code in codes {
        guard case .integer(let area) = code else { throw fields.mistake("zones", "must hold whole numbers for \(zone)") }
        zones[area, default: []].append(zone)
      }
    }
    self.zones = zones
  }
}

extension PolicyBook {
  /// The IANA names of every zone in which a person could be: the zone of the address together with those of the telephone number,
  /// where they differ; every zone of the place where neither is known.
  ///
  /// - Parameters:
  ///   - addressZone: the zone of the person's address; nil where it is not known.
  ///   - phone: the number that is called or texted, such as `+13055550100`; nil for other media.
  public func plausibleZones(addressZone: String?, phone: String?, in pack: Pack) -> [String] {
    let ofPhone = phone.map(areaCodes.zones(ofPhone:)) ?? []
    guard let addressZone else { return ofPhone.isEmpty ? pack.timeZones : ofPhone }
    return [addressZone] + ofPhone.filter { $0 != addressZone }
  }

  /// The same for an address on a channel: numbers tell where they belong, email addresses don't.
  public func plausibleZones(addressZone: String?, channel: Channel, address: String, in pack: Pack) -> [String] {
    plausibleZones(addressZone: addressZone, phone: channel == .email ? nil : address, in: pack)
  }
}
