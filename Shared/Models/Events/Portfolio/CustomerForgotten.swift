/// Everything that is known of a person is to be given up: state is dropped, timers end, nobody is contacted. What was counted stays counted.
///
/// A customer who is published again afterwards is a new one.
public struct CustomerForgotten: EventData {
  public static var type: StaticString { "customer.forgotten" }

  public init() {}

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    try reader.beginObject()
    while try reader.nextKey() != nil { try reader.skip() }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
