import Models

/// What is sent, before its link is filled in.
struct Message: Hashable {
  var subject: String?
  /// `{link}` stands for the customer's pay link.
  var text: String
  var buttons: [MessageButton] = []
}

/// What the bot may speak of.
struct Facts: Hashable {
  var name: String?
  var creditor: String?
  var owed: MoneyBag
  var dueDate: CalendarDate?
  var isOverdue: Bool
}

extension Step {
  var facts: Facts {
    let oldest = state.oldestDue
    return Facts(
      name: state.segment?.name, creditor: oldest?.creditor, owed: state.owed, dueDate: oldest?.dueDate,
      isOverdue: (oldest?.dueDate).map { $0 < today } ?? false)
  }
}
