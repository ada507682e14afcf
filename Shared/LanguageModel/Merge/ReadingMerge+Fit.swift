extension ReadingMerge {
  /// A confidence brought nearer to a half (temperature above 1) or further from it, on the scale of log-odds.
  static func tempered(_ confidence: Double, _ temperature: Double) -> Double { confidence }
}
