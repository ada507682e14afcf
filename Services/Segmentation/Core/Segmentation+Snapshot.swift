public import Models

// The core without a stream: events of any age go in, and what holds at one moment comes out.
extension Segmentation {
  /// Takes an event into what is known of its customer; nothing is decided.
  public func take(_ event: SegmentationEvent, _ header: EventHeader, into state: inout CustomerState) { state.take(event, header) }

  /// Everything that holds at the context's moment, whether or not it was published before; nil for a customer without accounts.
  public func snapshot(
    of state: CustomerState, cause: String, _ context: Context
  ) -> (customer: CustomerSegmented, accounts: [AccountSegmented])? {
    guard !state.accounts.isEmpty else { return nil }
    let picture = Picture(state, context)
    return (picture.segment(state, context, cause: cause), picture.accounts(state, context, cause: cause))
  }
}
