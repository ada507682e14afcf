import Models

/// The ways in which anybody could reach a debtor. Wider than `Channel`, because letters and visits count in some rules.
public enum Medium: UInt8, Vocabulary {
  case voice, sms, whatsapp, email, mail, visit, socialDM

  public init(_ channel: Channel) {
    switch channel {
    case .whatsapp: self = .whatsapp
    case .sms: self = .sms
    case .email: self = .email
    case .voice: self = .voice
    }
  }
}

public typealias MediumSet = WordSet<Medium>
