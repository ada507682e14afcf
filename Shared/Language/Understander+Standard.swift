public import Foundation

extension Understander {
  /// The understander that ships with the product.
  ///
  /// - Throws: when the model file is missing from the installation or can't be read.
  public static func standard() throws -> Understander {
    guard let place = Bundle.module.url(forResource: "understanding", withExtension: "model") else {
      throw ModelFile.Unreadable(
        description: "understanding.model is missing beside the program: install the resource bundle of the Language module")
    }
    return try Understander(file: place)
  }

  /// The understander of a model file, such as one trained on a business's own replies.
  public init(file: URL) throws { try self.init(model: [UInt8](Data(contentsOf: file))) }
}
