import Models

// The reviewed sentences in English. The bot says "we" for the creditor, asks one thing at a time and never threatens.

extension PhraseSet {
  static let english = PhraseSet(language: "en", open: openEnglish, debt: debtEnglish, words: wordsEnglish)

  private static let openEnglish: [OpenPhrase: [Sentence]] = [
    .opening: [
      "Hello, this is {creditor} with a short message for {name}. Is that you? A yes or no is enough.",
      "Hi, {creditor} here. Am I speaking with {name}? Just answer yes or no.",
      .spoken("Hello, this is the assistant of {creditor}. Am I speaking with {name}? Please say yes or no."),
    ],
    .openingDigits: [
      "Hello, this is {creditor}, with a private message for {name}. To be sure it reaches the right person: which are the last {digits} digits of your reference number?"
    ],
    .openingBirthDate: [
      "Hello, this is {creditor}, with a private message for {name}. To be sure it reaches the right person: what is your date of birth?"
    ],
    .askIdentity: [
      "Before I go on, I need to be sure: am I speaking with {name}? Just answer yes or no.",
      "To protect your privacy, may I ask first: are you {name}? A yes or no is enough.",
    ],
    .askDigits: [
      "To protect your privacy, please tell me the last {digits} digits of your reference number.",
      "So that I know it is you: which are the last {digits} digits of your reference number?",
    ],
    .askBirthDate: [
      "To protect your privacy, please tell me your date of birth.", "So that I know it is you: what is your date of birth?",
    ],
    .identityFirst: ["I'm glad to help with that."],
    .identityThanks: ["Thank you, {name}.", "Thanks for confirming, {name}."],
    .identityFailed: ["I could not confirm who I am speaking with, so I will say no more here. A colleague will get in touch."],
    .greeting: ["Hello! How can I help?", "Hi! What can I do for you?"],
    .welcome: ["You are welcome.", "Happy to help."],
    .whoWeAre: ["I am the digital assistant of {creditor}.", "You are speaking with the digital assistant of {creditor}."],
    .repeated: ["Once more:", "To say it again:"],
    .optOutHint: ["Reply STOP to hear no more from us here."],
    .wrongPerson: ["Sorry for the mix-up. We won't write to this address again."],
    .optOut: ["You won't receive any more messages from us here."],
    .deceased: ["I am very sorry for your loss. We will stop these messages, and a colleague will take care of everything else in person."],
    .vulnerable: [
      "Thank you for telling me. Please look after yourself first; nothing here is urgent. A colleague who can help will get in touch, and until then we won't write."
    ],
    .fraudClaim: ["Thank you for telling us. That is serious, so everything is on hold while a colleague looks into it with you."],
    .lawyer: ["Thank you for telling us. We won't write to you about this again; a colleague will take it up with your representative."],
    .bankruptcy: ["Thank you for telling us. We have stopped our messages, and a colleague will look at it."],
    .dispute: [
      "Thank you for telling us. Everything is on hold until a colleague has looked into it, and you will get an answer.",
    ],
    .disputeRejected: ["We have looked into what you told us, and a colleague's answer is on its way. I am here if you have questions."],
    .disputeUpheld: ["You were right, and we have corrected it. Please excuse the trouble."],
    .scam: [
      "It is good that you are careful. You need not open any link: call {creditor} on the number you know from a contract or an invoice, and ask about this message. We never ask for passwords or card codes.",
      "Please don't take our word for it: look up the number of {creditor} yourself and call us. We never ask for passwords or card codes.",
    ],
    .abusive: ["I can hear that this is upsetting. I would like to help, and there is no need to decide anything now."],
    .human: ["Of course. A colleague will get in touch with you.", "Gladly: I am passing you on to a colleague."],
    .handOver: ["I'd like a colleague to look at this in person. They will get back to you.", "This is best answered by a person. A colleague will get back to you."],
    .askTime: ["Of course. When would it suit you?"],
    .callbackNoted: ["Noted: we will get back to you on {day}."],
    .channelNoted: ["Noted: from now on we will reach you by {channel}."],
    .channelUnknown: ["I am sorry, I can't reach you there. We will go on here."],
    .askAgain: ["Sorry, I didn't quite get that. Could you say it in other words?"],
    .askRating: ["One last question: how well did we treat you, from 1 (badly) to 5 (very well)?"],
    .ratingThanks: ["Thank you, that helps us."],
    .complaint: ["I'm sorry we didn't do better. A colleague will look into it and get in touch."],
  ]

  private static let debtEnglish: [DebtPhrase: [Sentence]] = [
    .upcoming: [
      "A friendly note: {amount} is due on {date}. If it helps, you can pay here: {link}",
      "Just so it doesn't slip your mind: {amount} is due on {date}. You can pay here: {link}",
      .spoken("A friendly note. {amount} is due on {date}. Shall I send you a link to pay?"),
    ],
    .overdue: [
      .warm("{amount} has been open with {creditor} since {date}. You can pay here: {link} If that is hard right now, tell me which day would suit you."),
      .warm("This slips everyone's mind sometimes: {amount} has been open since {date}. You can pay here: {link} If another day suits you better, just tell me."),
      .neutral("{amount} has been open with {creditor} since {date}. You can pay here: {link} or agree on a day or on instalments with me."),
      .neutral("{amount} has been open since {date}. You can pay here: {link} If you need more time or smaller payments, just say so."),
      .firm("{amount} has been open with {creditor} since {date}. Please pay here: {link} or let's agree on a plan that you can keep."),
      .firm("{amount} has been unpaid since {date}. Let's settle this together: pay here {link} or tell me what you can pay, and when."),
      .spoken("{amount} has been open since {date}. I can send you a link to pay. Or which day would suit you?"),
    ],
    .balance: ["It is {amount}, open with {creditor} since {date}.", "Since {date}, {amount} has been open with {creditor}."],
    .dueDate: ["It was due on {date}."],
    .howToPay: [
      "You can pay by card or bank transfer here: {link}", .spoken("You can pay by card or bank transfer. I will send you the link in a message."),
    ],
    .details: ["This is about {products}."],
    .nothingDue: ["Nothing is open at the moment. Thank you!"],
    .payLink: ["Paying takes a minute here: {link}", .spoken("I will send you a link. You can pay with it in a minute.")],
    .askDate: ["Which day would suit you? It can be any day up to {latest}.", "When can you pay? Any day up to {latest} is fine."],
    .askAgain: ["Sorry, I didn't quite get that. Would you like to pay, agree on a day, or talk to a person?"],
    .askOffer: ["Sorry, I didn't quite get that. Would that offer suit you: yes or no?"],
    .offerDeferral: ["The latest day I can agree to is {payday}, for {total}. Would that work?"],
    .offerPart: ["I can agree to {total} on {payday} for a start. Would that work?"],
    .offerPlan: ["I can offer {count} payments: {payments}. Would that work?", "How about {count} payments: {payments}?"],
    .offerSettlement: ["If {total} is paid by {payday}, the rest of {discount} is waived and this is settled. Would that work?"],
    .lastWord: ["I understand. This is the lightest I have."],
    .offerExpired: ["That offer has run out, but here is what I can do today."],
    .promiseConfirmed: ["Thank you. We have noted {total} for {payday}.", "Agreed, thank you: {total} on {payday}."],
    .partConfirmed: ["Thank you. We have noted {total} for {payday}; {rest} stays open, and we will talk about it then."],
    .promiseCorrected: ["No problem, I have corrected it: {total} on {payday}."],
    .promiseMoved: ["Thank you for telling me. I have moved it: {total} on {payday}."],
    .settlementConfirmed: ["Agreed, thank you: {total} by {payday}, and {discount} is waived."],
    .planConfirmed: ["Agreed, thank you: {payments}. I will remind you before each.", "Thank you, that is noted: {payments}."],
    .skipConfirmed: ["That is fine: I have moved that payment to the end. The next one is {total} on {payday}."],
    .recallPromise: [
      "A short reminder of what we agreed: {total} on {payday}. You can pay here: {link}",
      .spoken("A short reminder of what we agreed. {total} on {payday}. Thank you."),
    ],
    .recallInstalment: [
      "Your next payment is {total} on {payday}. You can pay here: {link}", .spoken("Your next payment is {total}, on {payday}. Thank you."),
    ],
    .brokenPromise: [
      "We agreed on {total} for {payday}, and it has not arrived yet. Did something come up? Tell me which day would work, or pay here: {link}",
      .spoken("We agreed on {total} for {payday}. It has not arrived yet. Which day would work for you?"),
    ],
    .missedInstalment: [
      "The payment of {total} due on {payday} has not arrived yet. You can still make it here: {link} If something has come up, tell me."
    ],
    .claimedPaid: ["Thank you for telling us. We will look for your payment and won't remind you in the meantime."],
    .askReceipt: ["We could not find your payment yet. When and how did you pay? If you have a receipt, its number helps."],
    .receiptNoted: ["Thank you, I am passing that on to a colleague, who will look for it."],
    .thanks: ["Thank you, {name}. Your payment of {paid} has arrived.", "Your payment of {paid} has arrived. Thank you, {name}!"],
    .promiseKept: ["Thank you, {name}: {paid} has arrived, just as we agreed."],
    .planKept: ["Thank you, {name}: with {paid} all payments of your plan have arrived. Well done!"],
    .hardship: ["I'm sorry to hear that. Let's make it lighter."],
    .refusal: ["I understand. Perhaps something lighter would help.", "Fair enough. Let me try something lighter."],
  ]

  private static let wordsEnglish = PhraseWords(
    us: "your provider", subject: "A message from {creditor}", and: "and", on: "on",
    schedule: "{first}, then {others} payments of {each} {interval} until {last}", weekly: "every week", fortnightly: "every two weeks",
    monthly: "every month", channels: [.whatsapp: "WhatsApp", .sms: "SMS", .email: "email", .voice: "phone"], pay: "Pay now",
    chooseDay: "Choose a day", person: "Talk to a person", yes: "Yes", no: "No")
}
