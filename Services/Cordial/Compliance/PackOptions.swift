import ArgumentParser
import Compliance

/// Which packs a command uses.
struct PackOptions: ParsableArguments {
  @Option(name: .customLong("packs"), help: "A folder of packs to lay over the product's own, such as a creditor's rules.")
  var folder: String?

  func book() throws -> PolicyBook {
    let book = try PolicyBook.standard()
    guard let folder else { return book }
    return try book.adding(folder: folder)
  }
}
