import Models

func decimal(_ value: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let whole = Int64((value.magnitude * scale).rounded())
  let text = String(whole)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  let sign = value < 0 && whole != 0 ? "−" : ""
  return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
}

func percent(_ share: Double) -> String { "\(decimal(share * 100, 1)) %" }

func points(_ share: Double) -> String { (share >= 0 ? "+" : "") + decimal(share * 100, 1) }

extension Stage {
  var called: String {
    switch self {
    case .preventive: "debts not yet due"
    case .early: "debts 1 to 30 days past due"
    case .medium: "debts 31 to 90 days past due"
    case .advanced: "debts 91 to 180 days past due"
    case .writtenOff: "debts more than 180 days past due"
    }
  }
}

extension Channel {
  var called: String {
    switch self {
    case .whatsapp: "WhatsApp"
    case .sms: "SMS"
    case .email: "email"
    case .voice: "the phone"
    }
  }
}
