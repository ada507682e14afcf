extension Country {
  static let europeAndAsia: [Country] = [
    Country(
      code: "ES", weight: 6,
      places: [
        (Place(jurisdiction: "ES", timeZone: "Europe/Madrid"), 9), (Place(jurisdiction: "ES", timeZone: "Atlantic/Canary"), 1),
      ],
      language: "es-ES", currency: "EUR", usualAmount: 360, amountStep: 1, phone: .unassigned(callingCode: 34),
      givenNames: ["Carmen", "Antonio", "Laura", "Javier", "Marta", "Pablo", "Elena", "Sergio", "Nuria", "Álvaro"],
      familyNames: ["García", "Fernández", "Ruiz", "Moreno", "Jiménez", "Álvarez", "Navarro", "Gil"], familyNameCount: 2),
    Country(
      code: "PT", weight: 3, places: [(Place(jurisdiction: "PT", timeZone: "Europe/Lisbon"), 1)],
      language: "pt-PT", currency: "EUR", usualAmount: 290, amountStep: 1, phone: .unassigned(callingCode: 351),
      givenNames: ["Inês", "Tiago", "Matilde", "Rui", "Leonor", "Nuno", "Carolina", "Duarte"],
      familyNames: ["Ferreira", "Marques", "Carvalho", "Teixeira", "Fonseca", "Simões"]),
    Country(
      code: "GB", weight: 5, places: [(Place(jurisdiction: "GB", timeZone: "Europe/London"), 1)],
      language: "en-GB", currency: "GBP", usualAmount: 310, amountStep: 1, phone: .unitedKingdom,
      givenNames: ["Oliver", "Amelia", "Harry", "Isla", "George", "Ava", "Callum", "Priya", "Rhys", "Fiona"],
      familyNames: ["Taylor", "Davies", "Evans", "Walker", "Wright", "Hughes", "Campbell", "Patel"]),
    Country(
      code: "IN", weight: 3, places: [(Place(jurisdiction: "IN", timeZone: "Asia/Kolkata"), 1)],
      language: "en-IN", currency: "INR", usualAmount: 18_500, amountStep: 100, phone: .unassigned(callingCode: 91),
      givenNames: ["Aarav", "Ananya", "Vihaan", "Diya", "Rohan", "Kavya", "Arjun", "Meera"],
      familyNames: ["Sharma", "Reddy", "Iyer", "Gupta", "Nair", "Singh", "Das"]),
  ]
}
