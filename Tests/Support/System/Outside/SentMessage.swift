import Bytes
import Models

/// A message that the provider took: it is on somebody's phone.
struct SentMessage {
  /// Which call brought it.
  let effect: Identity
  let customer: String
  let at: Instant
  let request: OutreachRequested
  /// Never arrived: the address does not work.
  let isDead: Bool

  var id: String { "m-\(request.contactId)" }
}
