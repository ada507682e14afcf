extension Character {
  /// A letter of the Latin script up to its marked forms (Latin Extended-B), with which all our languages are written. Look-alikes of other scripts are none.
  package var isLatinLetter: Bool { isLetter && self <= "\u{24f}" }
}
