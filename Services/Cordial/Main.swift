import ArgumentParser
import ComplianceCommands
import DevelopmentBroker

/// The command-line tool: everything a person does with Cordial besides running the services.
@main struct Cordial: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cordial",
    abstract: "Collections that speak kindly: set up, feed, watch and rehearse a Cordial system.",
    discussion: """
      Commands that talk to Kafka find it by KAFKA_BOOTSTRAP_SERVERS and KAFKA_<PROPERTY>, as the services do.
      """,
    subcommands: [
      DemoCommand.self,
      ChatCommand.self,
      TopicsCommand.self,
      GenerateCommand.self,
      ImportCommand.self,
      FineractCommand.self,
      TailCommand.self,
      SealCommand.self,
      ForgetCommand.self,
      KeysCommand.self,
      StrategyCommand.self,
      SegmentCommand.self,
      AdviseCommand.self,
      LearnCommand.self,
      EvaluateStrategyCommand.self,
      ReportCommand.self,
      UnknownCommand.self,
      ExplainCommand.self,
      ReplayCommand.self,
      DeadLettersCommand.self,
      RenderCommand.self,
      SandboxCommand.self,
      BrokerCommand.self,
      UnderstandCommand.self,
      LanguageCommand.self,
      MayWe.self,
      Policies.self,
    ])
}
