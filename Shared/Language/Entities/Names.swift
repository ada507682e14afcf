/// Common given names and family names of the Americas, Iberia, Britain and India, so that "no soy Marta" and
/// "this is not Dave" look alike.
enum Names {
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes: Set<UInt64> = Set(
    """
    ana maria jose juan luis carlos jorge pedro pablo miguel antonio francisco manuel jesus javier rafael daniel alejandro fernando
    ricardo eduardo roberto sergio
    mario alberto andres diego david oscar raul ramon enrique hector arturo gerardo gustavo ivan julio cesar marcos martin mateo matias
    nicolas sebastian tomas victor
    lucia carmen laura marta sofia paula elena isabel patricia rosa silvia sandra monica claudia gabriela veronica adriana alejandra
    andrea beatriz camila carolina
    catalina cecilia cristina daniela diana esther eva fernanda gloria guadalupe irene josefina juana julia karla leticia lorena luisa
    luz margarita mariana martha
    mercedes natalia norma paola pilar raquel rocio sara susana teresa valentina valeria victoria ximena yolanda gomez gonzalez
    rodriguez fernandez lopez martinez
    sanchez perez garcia ramirez torres flores rivera vargas castillo romero herrera medina aguilar ortiz mendoza rojas morales
    joao antonio paulo lucas mateus felipe bruno thiago tiago rodrigo marcelo leonardo gabriel guilherme henrique vinicius caio fabio
    flavio renato rogerio anderson
    wagner wellington joaquim duarte goncalo amanda aline bianca bruna camila debora eliane fabiana flavia giovanna helena isabela
    jessica juliana larissa leticia
    luciana luiza marcia marina milena natalia priscila renata roberta simone tatiane vanessa vera viviane silva souza santos oliveira
    pereira lima costa ferreira
    almeida ribeiro carvalho araujo barbosa cardoso teixeira
    john james robert michael william richard thomas charles christopher matthew anthony steven andrew kevin brian george edward ronald
    timothy jason jeffrey ryan jacob
    gary eric stephen jonathan larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron henry
    douglas adam peter nathan zachary
    kyle walter ethan jeremy harold keith christian roger noah gerald dave mike steve tom bob jim joe dan matt chris nick alex ben sam
    tony greg mary jennifer linda
    elizabeth barbara susan jessica sarah karen nancy lisa betty margaret ashley kimberly emily donna michelle carol amanda dorothy
    melissa deborah stephanie rebecca
    sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn
    janet catherine heather diane ruth
    julie olivia joyce kelly lauren evelyn megan smith johnson williams brown jones miller davis wilson anderson taylor moore jackson
    priya rahul amit sanjay rajesh
    anil sunil deepak ravi vijay neha pooja anjali kumar sharma singh patel gupta khan joana ines goncalves marques dona
    """.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })
}
