extension Country {
  private static let given = [
    "Sofía", "Mateo", "Valentina", "Santiago", "Camila", "Sebastián", "Lucía", "Andrés", "Mariana", "Diego", "Gabriela", "Julián",
  ]
  private static let family = [
    "García", "Rodríguez", "Martínez", "López", "González", "Hernández", "Pérez", "Sánchez", "Ramírez", "Torres", "Flores", "Rojas",
  ]

  static let spanishAmerica: [Country] = [
    Country(
      code: "MX", weight: 15,
      places: [
        (Place(jurisdiction: "MX", timeZone: "America/Mexico_City"), 7), (Place(jurisdiction: "MX", timeZone: "America/Tijuana"), 1),
        (Place(jurisdiction: "MX", timeZone: "America/Cancun"), 1),
      ],
      language: "es-MX", currency: "MXN", usualAmount: 4_200, amountStep: 50, phone: .unassigned(callingCode: 52),
      givenNames: given + ["Guadalupe", "Ximena", "Emiliano"], familyNames: family + ["Cruz", "Morales"], familyNameCount: 2),
    Country(
      code: "CO", weight: 13, places: [(Place(jurisdiction: "CO", timeZone: "America/Bogota"), 1)],
      language: "es-CO", currency: "COP", usualAmount: 650_000, amountStep: 10_000, phone: .unassigned(callingCode: 57),
      givenNames: given + ["Yeimy", "Jhon", "Paola"], familyNames: family + ["Restrepo", "Ospina"], familyNameCount: 2),
    Country(
      code: "PE", weight: 7, places: [(Place(jurisdiction: "PE", timeZone: "America/Lima"), 1)],
      language: "es-PE", currency: "PEN", usualAmount: 780, amountStep: 10, phone: .unassigned(callingCode: 51),
      givenNames: given + ["Milagros", "Jhonatan", "Rosa"], familyNames: family + ["Quispe", "Huamán", "Mamani"], familyNameCount: 2),
    Country(
      code: "CL", weight: 7, places: [(Place(jurisdiction: "CL", timeZone: "America/Santiago"), 1)],
      language: "es-CL", currency: "CLP", usualAmount: 185_000, amountStep: 10, phone: .unassigned(callingCode: 56),
      givenNames: given + ["Catalina", "Benjamín", "Javiera"], familyNames: family + ["Muñoz", "Contreras"], familyNameCount: 2),
    Country(
      code: "AR", weight: 7, places: [(Place(jurisdiction: "AR", timeZone: "America/Argentina/Buenos_Aires"), 1)],
      language: "es-AR", currency: "ARS", usualAmount: 310_000, amountStep: 100, phone: .unassigned(callingCode: 54),
      givenNames: given + ["Agustina", "Facundo", "Martina"], familyNames: family + ["Fernández", "Romero"]),
  ]
}
