public import Models

extension KeyRing {
  func seal(_ id: DataKey.ID, of customer: String) -> CustomerSeal? {
    guard case .known(let key) = standing(of: id, of: customer) else { return nil }
    return CustomerSeal(key, customer: customer, isForOpening: true)
  }

  /// Opens whatever is sealed in an event of that customer.
  public func open(_ event: [UInt8], of customer: String) -> SealedEvent.Opened { SealedEvent.open(event, .erased) { seal($0, of: customer) } }

  /// Opens an event by its own subject; one that can't be read is given back as it is.
  public func open(_ event: [UInt8]) -> [UInt8] {
    guard SealedText.isIn(event), let envelope = try? EventEnvelope(reading: event) else { return event }
    return open(event, of: SealedEvent.customer(ofSubject: envelope.header.subject)).bytes
  }

  /// Keys that the bytes name and of which nothing is known yet.
  public func unheardOf(in event: [UInt8], of customer: String) -> [DataKey.ID] {
    SealedText.keys(in: event).filter { standing(of: $0, of: customer) == .unheardOf }
  }

  /// What a customer's texts are sealed with; nil where the customer has no key yet.
  public func sealing(for customer: String) -> Sealing? {
    key(of: customer).map { Sealing(seal: CustomerSeal($0, customer: customer), customer: customer, ring: self) }
  }

  /// A new key for a customer. Nothing may be sealed with it before its record is on the topic: then `take` makes it known.
  public func issue(for customer: String, source: String, at now: Instant) -> SealingRecord {
    SealingRecord(masters.current.wrap(DataKey(), of: customer), source: source, at: now)
  }
}
