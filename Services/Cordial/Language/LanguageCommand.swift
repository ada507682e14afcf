import ArgumentParser

/// `cordial language`: training, measuring and improving the understanding of replies.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Train, measure and improve the understanding of replies.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, ExportCommand.self])
}
