import Models
import Testing

@testable import Rehearsal

@Suite("What is typed into a chat") struct ChatLineTests {
  private static let buttons = [MessageButton(id: "yes", title: "Yes"), MessageButton(id: "no", title: "No")]

  @Test(
    "numbers tap buttons, slashes command, the rest is said",
    arguments: [
      ("2", ChatLine.tap(buttons[1])), ("3", .say("3")), (" hello there ", .say("hello there")), ("/labels", .labels),
      ("/wait 3", .wait(days: 3)), ("/wait", .wait(days: 1)), ("/wait 99999", .wait(days: 400)), ("/pay", .pay(nil)),
      ("/pay 20.50", .pay("20.50")), ("/agent Hello Ana", .agent("Hello Ana")), ("/x y", .unknown("/x")), ("", .say("")),
    ])
  func line(text: String, expected: ChatLine) { #expect(ChatLine(text, buttons: Self.buttons) == expected) }

  @Test(
    "amounts are read in the currency's own minor units",
    arguments: [("20", "USD", 2_000), ("20.5", "USD", 2_050), ("20.505", "USD", nil), ("7", "CLP", 7), ("7.5", "CLP", nil), ("x", "USD", nil)]
      as [(String, String, Int64?)])
  func amount(text: String, currency: String, units: Int64?) throws {
    #expect(ChatSession.minorUnits(text, try #require(Currency(currency))) == units)
  }
}
