extension Country {
  /// English and Portuguese-speaking America.
  static let americas: [Country] = [
    Country(
      code: "US", weight: 20,
      places: [
        (Place(jurisdiction: "US-NY", timeZone: "America/New_York"), 4), (Place(jurisdiction: "US-FL", timeZone: "America/New_York"), 3),
        (Place(jurisdiction: "US-TX", timeZone: "America/Chicago"), 4), (Place(jurisdiction: "US-CO", timeZone: "America/Denver"), 1),
        (Place(jurisdiction: "US-CA", timeZone: "America/Los_Angeles"), 4),
      ],
      language: "en-US", currency: "USD", usualAmount: 420, amountStep: 1,
      phone: .northAmerica(areaCodes: [212, 305, 312, 415, 512, 617, 702, 720]),
      givenNames: ["James", "Mary", "Robert", "Linda", "Michael", "Ashley", "David", "Karen", "Tyrone", "Emily", "Daniel", "Grace"],
      familyNames: ["Smith", "Johnson", "Brown", "Davis", "Miller", "Wilson", "Nguyen", "Jackson", "Harris", "Clark", "Lewis", "Young"]),
    Country(
      code: "BR", weight: 14,
      places: [
        (Place(jurisdiction: "BR", timeZone: "America/Sao_Paulo"), 8), (Place(jurisdiction: "BR", timeZone: "America/Manaus"), 1),
        (Place(jurisdiction: "BR", timeZone: "America/Fortaleza"), 2),
      ],
      language: "pt-BR", currency: "BRL", usualAmount: 680, amountStep: 1, phone: .unassigned(callingCode: 55),
      givenNames: ["João", "Maria", "José", "Ana", "Lucas", "Juliana", "Gabriel", "Beatriz", "Rafael", "Larissa", "Thiago", "Camila"],
      familyNames: ["Silva", "Santos", "Oliveira", "Souza", "Lima", "Pereira", "Costa", "Rodrigues", "Almeida", "Nascimento"]),
  ]
}
