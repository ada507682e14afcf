import Models

/// The definitions as a page for those who read the topic: `deploy/contract/metrics.md` is this text.
public enum MetricsPage {
  public static var markdown: String {
    let measures = Measure.definitions.map { one in
      row("`\(one.name)`", one.series.rawValue, one.unit.rawValue, one.meaning, one.time, one.attribution)
    }
    let rates = MetricRate.all.map { rate in
      row("`\(rate.name)`", "`\(rate.numerator.name)`", rate.denominator.map { "`\($0.name)`" }.joined(separator: " + "), rate.note)
    }
    return ([introduction, measuresHead] + measures + [ratesHead] + rates).joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: String...) -> String { "| \(cells.joined(separator: " | ")) |" }

  private static let introduction = """
    # Metrics

    `collections.metrics` carries `metric.updated` events, keyed by series, window and dimensions; the topic is compacted, so the
    latest record of a key is the whole truth about it:

    ```json
    {"series":"flow","window":"2026-03-02T00:00:00Z","width":"P1D","dimensions":{"stage":"early","treatment":"bot","channel":"whatsapp",
     "variant":"kind-1"},"counts":{"contacts":41,"responses":12},"sums":{"recovered":[{"amount":125050,"currency":"USD"}]}}
    ```

    * `series`: a `flow` counts what happened in the window, so flows are added over windows and dimensions. A `stock` says how things stood
      at the start of the day (`opening…`) and at its end, or now; stocks are added over dimensions, never over windows.
    * `trial`: sums over the customers of whom the hold-out was asked, by day, so that anybody can compute incremental recovery and its
      interval: with n `trialCustomers`, the mean paid is `trialPaid` / n and its variance (`trialPaidSquares` * 1000000 - n * mean²) / (n - 1).
      Sums over all days up to one say how it stood then.
    * `learning`: choices of variants by the day on which it is certain whether a payment followed; a window that has not ended is not certain.
    * `language` and `strategy`: every flow once more by day, stage, treatment and one dimension that `flow` does not have: the customer's language, or
      the strategy version that was followed. Each of the two adds up to the flows, so never add them to each other or to `flow`. They are series of
      their own, without channel, variant and the rest, so that the number of keys grows with the languages and versions in use and is not multiplied by them.
    * `width`: `PT1M` or `P1D` (days of UTC); `window` is its start, by the time of the event, not of its arrival. All but flows are daily.
    * `dimensions`: `stage`, `treatment` (`bot`, `assisted`, `human`, `holdOut`, `none`), `channel`, `variant`, `takenBy` (promises),
      `toStage` (moves), `context` (choices of variants; what a language model was asked for), `language` and `strategyVersion` (in the series of that name). One that does not apply, or is
      not known, is absent. New ones may be added: whoever adds up what it does not know stays right.
    * The language is the first part of its tag (`es` for `es-CO`). Where it says “in force”, language and strategy are those of the customer's last
      `customer.segmented` before the event.
    * `cost`: what the strategy's `costs` said when a contact or a hand-over was decided; the event carries it (`costPerThousand`), so a later price changes
      nothing that has happened. It counts once a contact went out. Prices are in one currency, whatever customers owe in.
    * `counts` and `sums` of money are what they are called; `moments` are plain numbers for each currency.
    * A figure that is absent is zero. Money is in minor units, for each currency.
    * A minute is published \(WindowRules.graceSeconds) seconds after its end and takes late events for \(WindowRules.minuteHours) hours; \
    later ones go to the day alone. A day follows its minutes and
      takes late events for \(WindowRules.dayDays) days; what comes later still is booked on the day it arrives. So the days are the authority.
    * An event that comes up to \(Bounds.latenessDays) days after later ones of its customer also corrects what those were attributed to.
    * Duplicates change nothing: contacts, payments and promises count once by their own id, everything else by the event's source and id.

    ## Measures
    """

  private static let measuresHead = """

    | measure | series | unit | what it counts | window: by the time of | dimensions come from |
    |---|---|---|---|---|---|
    """

  private static let ratesHead = """

    ## Rates

    Add numerators and denominators up over the windows and dimensions of interest, then divide.

    | rate | numerator | denominator | to mind |
    |---|---|---|---|
    """
}
