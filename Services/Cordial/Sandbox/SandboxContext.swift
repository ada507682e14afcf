import Hummingbird
import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A request with its connection, which a fault may break.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  init(source: Source) {
    coreContext = .init(source: source)
    channel = source.channel
  }

  /// Ends the connection as a machine that lost its memory would: with a reset.
  func reset() async {
    try? await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    try? await channel.close()
  }
}
