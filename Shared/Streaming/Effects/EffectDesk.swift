public import Bytes

/// Where effects are carried out. The runner hands them over after the commit that recorded them, and collects results between batches.
public protocol EffectDesk: AnyObject {
  func start(_ effect: StreamEffect, key: [UInt8], partition: Int32)
  func takeResults() -> [EffectResult]
  /// Takes back what has not begun yet, because the partition goes to another owner. Each id is either here or gets a result, never both.
  func withdraw(partition: Int32) -> [Identity]
}

/// What became of one effect.
public struct EffectResult: Hashable, Sendable {
  public var partition: Int32
  public var key: [UInt8]
  public var effect: StreamEffect
  public var bytes: [UInt8]

  public init(partition: Int32, key: [UInt8], effect: StreamEffect, bytes: [UInt8]) {
    self.partition = partition
    self.key = key
    self.effect = effect
    self.bytes = bytes
  }
}

/// Makes the calls that effects stand for. A failure of the other side is a result too; it never throws.
public protocol EffectPerformer: Sendable {
  func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8]
}
