/// Replies of the length and kind that customers send.
enum SampleReplies {
  static let usual = [
    "ok", "sí", "no", "👍", "I'll pay on Friday", "te pago el viernes", "vou pagar amanhã", "how much do I owe?", "cuánto debo",
    "quanto eu devo?", "I already paid 200 last Monday, check your records please",
    "ya pagué 200 el viernes y el resto lo doy en dos partes",
    "já paguei 150 reais na sexta, confere aí", "stop texting me", "no me escriban más por favor", "não me mandem mais mensagem",
    "I lost my job in January and I really can't pay anything right now, can we do smaller payments?",
    "me quedé sin trabajo y no tengo cómo pagar este mes, me pueden dar más tiempo?",
    "fiquei desempregado e não tenho como pagar esse mês, dá pra parcelar em 6 vezes de R$ 150,00?",
    "this isn't Ana, you have the wrong number", "número equivocado, aquí no vive ningún Carlos", "who is this and what is it about",
    "mándame la liga para pagar ya", "me passa a chave pix que eu faço agora", "can I talk to a real person",
    "my father passed away two weeks ago, I have the death certificate", "I don't owe you this, I never received the product",
    "call me tomorrow after 6pm, I'm at work", "mejor por whatsapp, no reviso el correo", "5 stars", "la mitad ahora y la mitad el 15",
    "tô no hospital fazendo tratamento, não consigo resolver isso agora",
  ]

  /// Voice transcripts without punctuation, and letters.
  static let long = [
    "hi yeah so i got your message and um the thing is i lost my job about two months ago and i've been looking but there is nothing and "
      + "my wife is working part time so what i could do is maybe fifty dollars a week starting on the fifteenth until it's all paid but i "
      + "can't do more than that right now so please tell me if that's ok or if i should talk to somebody else about it thanks bye",
    "buenas tardes mire le explico yo sí les quiero pagar pero pasa que mi hijo estuvo internado toda la semana pasada y se me fue todo el "
      + "dinero en medicinas entonces lo que le puedo ofrecer es darle quinientos pesos el viernes y otros quinientos en la quincena y así "
      + "hasta que termine de pagar, y por favor ya no me llamen al trabajo porque me van a correr, mejor escríbanme por whatsapp en la tarde",
    "oi boa tarde então eu recebi a mensagem de vocês sobre a fatura mas esse valor tá errado porque eu já paguei duzentos reais na sexta "
      + "passada e vocês não descontaram, além disso os juros tão muito altos, eu queria que alguém me explicasse direitinho o que é cada "
      + "coisa e se der pra parcelar o resto em quatro vezes a partir do dia dez do mês que vem eu fecho com vocês",
  ]
}
