/// An address that may be tried: a contact point that is left when closed channels and failing addresses are out.
public typealias ReachableChannel = ContactPoint
