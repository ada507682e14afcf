/// The little HTML that a report needs. Text from elsewhere is always escaped.
enum HTML {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let header = head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.enumerated().map { $0.offset == 0 ? "<th scope=\"row\">\(escaped($0.element))</th>" : "<td>\(escaped($0.element))</td>" }.joined()
        + "</tr>"
    }
    return "<table><thead><tr>\(header)</tr></thead><tbody>\(body.joined(separator: "\n"))</tbody></table>"
  }
}
