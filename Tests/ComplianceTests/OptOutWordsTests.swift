import Compliance
import Testing

struct OptOutWordsTests {
  @Test(arguments: [
    "STOP", " stop. ", "Stop!!!", "🛑 STOP 🛑", "StopAll", "opt-out", "OPT  OUT", "revoke", "alto", "¡PARAR!", "Baja", "dar  de baja",
    "No más",
    "NO MAS", "salir", "sair", "Pare", "remover", "descadastrar", "CANCELAR", "arrêt", "\"stop\"", "(END)",
  ])
  func wordsAloneStop(text: String) throws {
    let match = try Fixture.book().optOutWords.match(text)
    #expect(match.exact == .optout)
    #expect(match.meaning == .optout)
    #expect(!match.needsUnderstanding)
  }

  @Test(arguments: [
    "please stop", "Stop texting me", "stop all", "Don't contact me again", "do not call me", "remove me from your list",
    "take me off this",
    "leave me alone", "I want to unsubscribe", "no more messages", "unsubscribe me please", "no me escriban más", "No me llamen",
    "dejen de molestarme", "ya no quiero recibir mensajes", "denme de baja por favor", "déjenme en paz", "borren mi número",
    "pare de me mandar mensagem", "não me mandem mais mensagens", "não quero receber isso", "me tira dessa lista", "parem de ligar",
    "pare ya por favor", "chega de mensagens",
  ])
  func plainSentencesStop(text: String) throws {
    let match = try Fixture.book().optOutWords.match(text)
    #expect(match.exact == .none)
    #expect(match.meaning == .optout)
    #expect(match.needsUnderstanding)
  }

  @Test(arguments: [
    ("at the end of the month", true), ("quiero cancelar la deuda hoy", true), ("I can't stop worrying about this", true),
    ("don't call me at work", true), ("no me llamen antes de las 9", true), ("I paid yesterday", false), ("ya pagué", false),
    ("posso pagar na sexta?", false), ("", false), ("👍", false), ("ok", false), ("when can I pay", false),
  ])
  func otherRepliesDoNot(text: String, needsUnderstanding: Bool) throws {
    let match = try Fixture.book().optOutWords.match(text)
    #expect(match.meaning == .none)
    #expect(match.needsUnderstanding == needsUnderstanding)
  }

  @Test(arguments: [
    ("START", ReplyMeaning.start), ("unstop", .start), ("alta", .start), ("voltar", .start), ("HELP", .help), ("info", .help),
    ("ayuda", .help), ("AJUDA!", .help), ("aide", .help),
  ])
  func otherWords(text: String, meaning: ReplyMeaning) throws {
    let match = try Fixture.book().optOutWords.match(text)
    #expect(match.exact == meaning)
    #expect(match.meaning == meaning)
  }

  @Test(arguments: [("STOPALL", true), ("stop all", true), ("parar todo", true), ("pare tudo", true), ("STOP", false), ("help all", false)])
  func allWidensToEveryChannel(text: String, allChannels: Bool) throws {
    #expect(try Fixture.book().optOutWords.match(text).allChannels == allChannels)
  }
}
