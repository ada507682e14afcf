/// The zone in which most people of a place live: for walking a cadence, never for sending.
public enum PlaceZone {
  private static let zones = [
    "AR": "America/Argentina/Buenos_Aires", "BR": "America/Sao_Paulo", "CL": "America/Santiago", "CO": "America/Bogota", "ES": "Europe/Madrid",
    "EU": "Europe/Madrid", "GB": "Europe/London", "IE": "Europe/Dublin", "IN": "Asia/Kolkata", "MX": "America/Mexico_City",
    "PE": "America/Lima", "US": "America/New_York",
  ]

  /// By the country's code; UTC where it is not known.
  public static func usual(in jurisdiction: String) -> String { zones[String(jurisdiction.prefix(2))] ?? "UTC" }
}
