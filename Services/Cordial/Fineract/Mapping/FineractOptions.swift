public import Models

/// What the operator decides about how Fineract's loans become accounts.
public struct FineractOptions: Hashable, Sendable {
  /// Which of a client's numbers is the customer's id.
  public enum CustomerNumber: String, CaseIterable, Hashable, Sendable {
    case client, externalId, accountNumber
  }

  public var customerNumber: CustomerNumber
  /// Whether ids begin with the tenant, as in `default-17`: numbers are unique within a tenant only.
  public var namesTenant: Bool
  /// Events of other tenants are left out; nil takes all.
  public var onlyTenant: String?
  /// The name the customers know the creditor by.
  public var creditor: String?
  /// Language, time zone and jurisdiction of customers of whom nothing else is known; Fineract keeps none of them.
  public var standard: CustomerDetails

  public init(
    customerNumber: CustomerNumber = .client, namesTenant: Bool = true, onlyTenant: String? = nil, creditor: String? = nil,
    standard: CustomerDetails = CustomerDetails()
  ) {
    self.customerNumber = customerNumber
    self.namesTenant = namesTenant
    self.onlyTenant = onlyTenant
    self.creditor = creditor
    self.standard = standard
  }

  func customerId(_ number: String, _ tenant: String) -> String { namesTenant ? "\(tenant)-\(number)" : number }

  /// The client's number in a loan's record.
  func number(ofLoan loan: AvroRecord) throws(FineractFailure) -> String {
    let (found, name) =
      switch customerNumber {
      case .client: (loan.whole("clientId").map(String.init), "clientId")
      case .externalId: (loan.text("clientExternalId"), "clientExternalId")
      case .accountNumber: (loan.text("clientAccountNo"), "clientAccountNo")
      }
    guard let found else { throw FineractFailure("the loan has no \(name), so nobody can be asked; loans of groups have no client") }
    return found
  }

  /// The same in a client's own record.
  func number(ofClient client: AvroRecord) throws(FineractFailure) -> String {
    let (found, name) =
      switch customerNumber {
      case .client: (client.whole("id").map(String.init), "id")
      case .externalId: (client.text("externalId"), "externalId")
      case .accountNumber: (client.text("accountNo"), "accountNo")
      }
    guard let found else { throw FineractFailure("the client has no \(name)") }
    return found
  }
}
