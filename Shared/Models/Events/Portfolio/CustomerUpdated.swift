/// A person's details changed.
public struct CustomerUpdated: EventData {
  public static var type: StaticString { "customer.updated" }
  public var details: CustomerDetails

  public init(details: CustomerDetails) { self.details = details }
  public init(from reader: inout JSONReader) throws(JSONFailure) { details = try CustomerDetails(from: &reader) }
  public func write(to writer: inout JSONWriter) { details.write(to: &writer) }
}
