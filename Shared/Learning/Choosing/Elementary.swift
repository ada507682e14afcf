/// The exponential and the logarithm, from nothing but additions, multiplications and divisions.
///
/// Those round the same on every machine (IEEE 754), and a replay must give the same bytes as the day it replays. The system's own functions
/// differ in the last digit between processors: glibc picks others where the processor can multiply and add at once. Relative error below 1e-15.
enum Elementary {
  static let logOfTwo = 0.693_147_180_559_945_309_4
  // Its upper digits, with enough trailing zeros that any exponent times them is exact, and the rest (Cody & Waite 1980).
  private static let upper = 6.931_471_803_691_238_164_90e-01
  private static let lower = 1.908_214_929_270_587_700_02e-10

  /// 0 below e^-700, which nobody can tell from it; infinity above e^709.
  static func exp(_ value: Double) -> Double {
    guard value > -700 else { return value.isNaN ? value : 0 }
    guard value < 709 else { return .infinity }
    let exponent = (value / logOfTwo).rounded()
    let rest = (value - exponent * upper) - exponent * lower
    // Taylor on a rest of at most 0.35: the first term left out is below 5e-18.
    var sum = 1.0 / 6_227_020_800
    sum = sum * rest + 1.0 / 479_001_600
    sum = sum * rest + 1.0 / 39_916_800
    sum = sum * rest + 1.0 / 3_628_800
    sum = sum * rest + 1.0 / 362_880
    sum = sum * rest + 1.0 / 40_320
    sum = sum * rest + 1.0 / 5_040
    sum = sum * rest + 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 1.0 / 2
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Double(sign: .plus, exponent: Int(exponent), significand: 1)
  }

  /// - Parameter value: above 0 and finite.
  static func log(_ value: Double) -> Double {
    var exponent = Double(value.exponent)
    var mantissa = value.significand
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m − 1) / (m + 1)), whose argument is at most 0.172: the first term left out is below 3e-17.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 1.0 / 19
    sum = sum * square + 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return (2 * ratio * sum + exponent * lower) + exponent * upper
  }
}
