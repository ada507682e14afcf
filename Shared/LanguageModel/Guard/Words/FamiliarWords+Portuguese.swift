extension FamiliarWords {
  /// Words of the reviewed Portuguese templates, of paraphrases that were found good, and of everyday politeness, without accents.
  static let portuguese = """
    aberto abra abrir acaba acabar aceita aceitar acertar acerto acha achar achei acho acontece acontecer aconteceu acordo acreditar acredite acredito
    adequado adiante agradecemos agradecer agradeco ainda ajuda ajudamos ajudar ajudaria ajude ajudo ajuste alegria alem alerta alguem algum alguma
    algumas alguns amavel ambos amigavel analisa analisado analisamos analisando analisar analise anota anotado anotamos anotar anote anotei anoto
    antes apareceu apenas apertado apoio apos aproveitar aquela aquele aquilo assistente assunto atencao atencioso atende atender atendido atendimento
    atrapalhou avisa avisando avisar avisaremos avise aviso bacana basta bastante boa bom branco breve brevemente busca buscar caber cada caiba calma
    caminho canal carinho cartao caso cautela cauteloso celular certa certamente certeza certificar certinho certo chama chamar chance chat chato
    checar chega chegar chegara chegaram chegou claro codigos coisa coisas coisinha colega colegas combina combinado combinamos combinar combinou
    comecar comigo comodo compartilhar completa completo compreender compreendo compreensao comprovante comum comunicamos comunicar concorda
    condolencias confere conferimos conferir confianca confira confirma confirmacao confirmado confirmar confirmo conforme confortavel confusao
    conhece conosco consegue consegui conseguimos conseguir conseguiria consiga consigo consta consulta conta contar contatar contato conte continua
    continuamos continuar contou contrario contrato conveniente conversa conversamos conversar correta corretamente correto corrigi corrigido
    corrigimos corrigir cuida cuidado cuidar cuidara cuide cumprir curtinho curto daqui dar data decide decidir deixa deixamos deixar deixe dela dele
    demais demora dentro depois der desconfiar desculpa desculpar desculpas desculpe deseja desejar despedirmos dessa desse detalhe detalhes deu
    devagar diante diferente dificil dificuldade diga digital digitos digo dinheiro direito disponivel disposicao disse disso distante dito diversas
    diz dizer duvida duvidas efetuar ela elas ele eles encaminhar encontrado encontramos encontrar endereco enfim engano enquanto entao entende
    entendemos entender entendi entendido entendo entra entrar entraremos enviado enviamos enviando enviar enviaremos envie envio equipe equivoco
    errado erramos erro escolha escolher escreva escreve escrevemos escrever escreveremos escutar especial espera esperar espero esquece esquecer
    estamos estarei estaremos estava esteja estive estiver estou eventual exatamente exato excelente explicar faca facil facilita facilitar fala
    falamos falando falar falara falaremos falo falta faltam familiar fara fato fatura faz fazemos fazer fechado fechar feita feito feliz ficam
    ficamos ficar ficaria fico ficou fim final finalizar fique fiquei for fora forma frase frente funciona ganhar garantir gente gentil gentileza
    gosta gostariamos grande grata grato havera hoje hora horario houve ideal ideia ideias identidade identificamos igual imagina importa importante
    imprevisto incomodar incomode incomodo indica indicar infelizmente informa informacao informamos informar informe interesse ir jamais jeitinho
    jeito junto juntos justo la lado lamentamos lamento legal lembra lembramos lembrando lembrar lembrete lembretes leva levamos levar leve liga
    ligacao ligue limpo link livre localizar logo lugar maior mal mandamos mandar mande mando maneira manter maravilha marcar maximo meio melhor menor
    mensagem mensagens mes mesma mesmo meus mexer mil mim minuto momento montar motivo mover mudamos mudanca mudar mudei muita muitas muitos mundo
    nascimento necessario nem nenhum nenhuma nessa nesse nesta nestas neste ninguem nome normal normalmente nossas nossos nota nova novamente novo
    numero nunca obter ocasiao ocorreu oferecer ofereco olhada olhar opcao opcoes oportunidade ordem otimo outras outros ouvir paciencia paga
    pagamento pagamentos pagando pagar pago pagou pague palavras par parabens parado param paramos parar parcelas parece parte particular partir passa
    passado passando passar passei passo pausa peco pede pedido pedimos pedir pelas pelos pense pequena pequeno pequenos perda perdao perder perdi
    perdoado perdoamos perfeito pergunta perguntar perguntas pergunte pergunto permita permite pesames pessoa pessoal pessoalmente pessoas plano poder
    podera poderiamos ponto porque possa possamos possibilidade possiveis possivel pouco pouquinho prazer precisamos precisar prefere preferencia
    preferido preferir prefiro preocupar preocupe primeiro privacidade problema processo procuramos procurando procurar procure prontinho pronto
    proporcionar proposta propria proprio prosseguir protege protegemos proteger proxima proximo prudente qualquer quanto quase queremos queriamos
    quero questao quiser quisesse quitado rapida rapidamente rapidinho rapido razao realizar realmente recado recebe recebemos receber recebera
    recebeu recebido recentemente refere referencia registrado relacao relacionado repassar repete repetindo repetir repito representante resolve
    resolvemos resolver respeito responda responde respondemos responder resposta restam restante resto retomar retorna retornar retorno revisar ruim
    sabemos saber saiba sair saudacao saudacoes segue seguimos seguinte seguir seguirmos segura seguranca seguro sei seja sempre senhas senhor senhora
    sentimento sentimentos sentimos sentir sera seria seriam serie serio serve servico servir simples simplesmente sincera sinceramente sinceras sinto
    situacao sobra solicitar solucao solucionar somente suave suficiente sugerir sugestao suspensas suspensos tal talvez tanto tarde temos tempo tenha
    tentamos tentar tente ter tera teria termina terminam terminar termos time tinha tinhamos tipo tira tive tiver toda todas todo tomar total
    trabalho tranquila tranquilidade tranquilo transferencia transtorno tras trata tratar tratara troca trocar ultima ultimo ultimos unica unico
    urgente usar util vai vale valeu vamos veja vem vemos vence venceu vencimento venha ver vera verdade verifica verificamos verificar vezes via
    vimos viu volta voltamos voltar vontade vou
    """
}
