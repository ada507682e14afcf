/// A key in a dictionary. An array of bytes would be hashed byte by byte, and every input looks its key up more than once.
struct StoredKey: Hashable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) { unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
}
