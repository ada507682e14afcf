// One line a member: what the sections' own lists of fields are made of.
extension DocumentField {
  public typealias Path<Value> = any WritableKeyPath<Owner, Value> & Sendable

  public static func whole(_ name: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.whole(range, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { .whole(Int64($0[keyPath: path])) })
  }

  public static func whole(_ name: String, _ path: Path<Int?>, _ range: ClosedRange<Int>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.whole(range, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { $0[keyPath: path].map { .whole(Int64($0)) } })
  }

  public static func real(_ name: String, _ path: Path<Double>, _ range: ClosedRange<Double>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.real(range, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { .real($0[keyPath: path]) })
  }

  public static func real(_ name: String, _ path: Path<Double?>, _ range: ClosedRange<Double>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.real(range, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { $0[keyPath: path].map { .real($0) } })
  }

  public static func flag(_ name: String, _ path: Path<Bool>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.flag(&mistakes).map { owner[keyPath: path] = $0 } },
      write: { .boolean($0[keyPath: path]) })
  }

  public static func flag(_ name: String, _ path: Path<Bool?>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.flag(&mistakes).map { owner[keyPath: path] = $0 } },
      write: { $0[keyPath: path].map { .boolean($0) } })
  }

  public static func text(_ name: String, _ path: Path<String>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.text(&mistakes).map { owner[keyPath: path] = $0 } },
      write: { .text($0[keyPath: path]) })
  }

  public static func identifier(_ name: String, _ path: Path<String>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.identifier(&mistakes).map { owner[keyPath: path] = $0 } },
      write: { .text($0[keyPath: path]) })
  }

  public static func identifier(_ name: String, _ path: Path<String?>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.identifier(&mistakes).map { owner[keyPath: path] = $0 } },
      write: { $0[keyPath: path].map { .text($0) } })
  }

  public static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Choice?>, _ meaning: String
  ) -> DocumentField where Choice.RawValue == String {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.choice(Choice.self, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { $0[keyPath: path].map { .text($0.rawValue) } })
  }

  /// One of the cases.
  public static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Path<Choice>, _ meaning: String
  ) -> DocumentField where Choice.RawValue == String {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.choice(Choice.self, &mistakes).map { owner[keyPath: path] = $0 } },
      write: { .text($0[keyPath: path].rawValue) })
  }

  /// A list of cases; left out where it is empty unless `isAlwaysWritten`.
  public static func choices<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: Path<[Choice]>, isAlwaysWritten: Bool = false, _ meaning: String
  ) -> DocumentField where Choice.RawValue == String {
    DocumentField(
      name, meaning,
      read: { node, owner, mistakes in
        node.list(&mistakes) { $0.choice(Choice.self, &$1) }.map { owner[keyPath: path] = $0 }
      },
      write: { owner in
        let list = owner[keyPath: path]
        return list.isEmpty && !isAlwaysWritten ? nil : .list(list.map { DocumentNode(.text($0.rawValue)) })
      })
  }

  /// Texts; left out where there are none.
  public static func texts(_ name: String, _ path: Path<[String]>, _ meaning: String) -> DocumentField {
    DocumentField(
      name, meaning, read: { node, owner, mistakes in node.list(&mistakes) { $0.identifier(&$1) }.map { owner[keyPath: path] = $0 } },
      write: { owner in owner[keyPath: path].isEmpty ? nil : .list(owner[keyPath: path].map { DocumentNode(.text($0)) }) })
  }

  /// Numbers for names, such as a share for each channel; left out where there are none.
  public static func shares<Key: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ name: String, _ path: Path<[Key: Double]>, _ range: ClosedRange<Double>, _ meaning: String
  ) -> DocumentField where Key.RawValue == String {
    DocumentField(
      name, meaning,
      read: { node, owner, mistakes in
        node.table(&mistakes, key: { $0.choice(Key.self, &$1) }, value: { $0.real(range, &$1) }).map { owner[keyPath: path] = $0 }
      },
      write: { owner in owner[keyPath: path].isEmpty ? nil : .shares(owner[keyPath: path]) })
  }

  /// A group of members with fields of its own; left out where `isWritten` says so.
  public static func section<Section: DocumentSection>(
    _ name: String, _ path: Path<Section>, isWritten: @escaping @Sendable (Section) -> Bool = { _ in true }, _ meaning: String
  ) -> DocumentField {
    var meanings = [name: meaning]
    for (inner, meaning) in Section.meanings { meanings[DocumentNode.path(name, member: inner)] = meaning }
    return DocumentField(
      name, meanings: meanings, read: { node, owner, mistakes in owner[keyPath: path].take(node, &mistakes) },
      write: { owner in isWritten(owner[keyPath: path]) ? owner[keyPath: path].document : nil })
  }

  /// A list of groups that begin as `empty`.
  public static func sections<Section: DocumentSection>(
    _ name: String, _ path: Path<[Section]>, beginning empty: Section, _ meaning: String
  ) -> DocumentField {
    DocumentField(
      name, meaning,
      read: { node, owner, mistakes in
        let list = node.list(&mistakes) { node, mistakes -> Section? in
          var section = empty
          section.take(node, &mistakes)
          return section
        }
        if let list { owner[keyPath: path] = list }
      },
      write: { .list($0[keyPath: path].map { DocumentNode($0.document) }) })
  }
}

extension DocumentNode.Value {
  /// In the order of the cases.
  static func shares<Key: RawRepresentable & CaseIterable & Hashable>(_ table: [Key: Double]) -> DocumentNode.Value where Key.RawValue == String {
    .object(Key.allCases.compactMap { key in table[key].map { DocumentNode.Member(key.rawValue, DocumentNode(.real($0))) } })
  }
}
