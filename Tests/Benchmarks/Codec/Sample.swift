import Models

/// The event that is measured: one debt with its customer, about 640 bytes long, as a creditor would publish it.
enum Sample {
  static let header = EventHeader(
    id: "crm-2026-000611365-17", source: "/crm/collections", subject: "c-0379-NEVHP", time: Instant(seconds: 1_773_151_500))

  static let account = AccountUpdated(
    accountId: "000611365", version: 17, creditor: "Acme Energy", product: "invoice 000611365", balance: Money(125_050, .usd),
    dueDate: CalendarDate(daysSince1970: 20_500), status: .open, balanceAsOf: Instant(seconds: 1_773_147_600),
    customer: CustomerDetails(
      name: "María Fernanda Gómez", language: "es-CO", timeZone: "America/Bogota", jurisdiction: "CO",
      contactPoints: [
        ContactPoint(channel: .whatsapp, address: "+573001234567", consent: true),
        ContactPoint(channel: .email, address: "maria.gomez@example.com"),
      ],
      preferredChannel: .whatsapp, preferredHour: 18))

  static let bytes = header.encode(account)
}
