extension SpeechRules {
  static let english = SpeechRules(
    rules: threatsEnglish + offersEnglish + requestsEnglish + dealingsEnglish, debt: debtEnglish, kept: keptEnglish, denials: denialsEnglish,
    misplaced: misplacedEnglish)

  /// Discounts and promises.
  private static let offersEnglish: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      discount*; waiv*; forgiv*; forgave; something back; give|pay|send ..3 back; get money|something|some ..2 back; pay early;
      write|wrote|writing|written ..2 off; drop|dropping|dropped ..3 rest|remainder|fee*|charge*|interest|balance|part;
      cancel* ..3 debt|balance|rest|amount|it; eras*; wip* ..3 out|away|off|clean; let it|this go|slide $; let the rest go; let slot* go;
      knock* ..4 off; tak* ..4 off; on the house; slide; vanish*; disappear*; is|be|thing|debt|all gone;
      cut|cutting ..3 balance|amount|bill|total|price; reduc*;
      lower|lowering|lowered ..3 amount|total|payment|payments|sum|balance|bill|instal*|rate|figure|price; pay|settle|owe ..2 less;
      less than ..2 full|you|slot*; concession*; rebate*; half price; partial settlement; only pay|part; just part
      """),
    SpeechRule(
      .discount,
      """
      no|without|zero|free|any ..1 interest|fee*|charge*|cost|costs|penalt*; interest free; free of; for free; gift*; bonus*; reward*; cashback;
      voucher*; refund*; sav* ..2 money|slot*; save|saving|savings;
      special|exclusive|unique|great|better|amazing|best|personal|generous|favourable|favorable offer*|deal|deals|price|rate|rates|terms|conditions;
      owe nothing|less; no longer owe; nothing|less to pay; clear|clears|clearing your; on us; cheap*; bargain; benefit*; prize*; credit to your;
      goodwill; courtesy; interest; coupon*; not ..2 have to pay; not ..1 owe; not pay a|any*|more; pay nothing; forget about the|it
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      guarantee*; assur*; swear; vow; my|our word; we|i promise; promising; call|calling|ring|phone|visit|email|text you; in the clear; worry about;
      will ..2 improve*|restor*|repair*|fix*; no one will; nothing ..2 will happen; will not be reported|recorded|charged|affected|passed;
      extension|extend*; extra|additional time|days|period; grace; postpon*; defer*; delay*; pause|pausing|paused; hold off; holiday; all the time;
      whenever; any amount; no matter how; as little as; little by little; no rush|hurry|pressure|obligation; at your own|pace;
      when you like|want|are; instal*; payment plan*; monthly; split*; spread*; in parts|stages|pieces|steps; approv*; compensat*;
      close ..2 account|case|file; case|file|account ..3 closed|close|cleared; debt free; fully paid; paid in full; paid off; all settled;
      is settled; be settled; be cleared; keep this between; between us; protect you|your ..1 from|rights; increas* ..3 limit|credit;
      raise ..3 limit; upgrade*; insur*; take care of everything|your|it|the; no further|other action|payment|payments; off your shoulders;
      never ..4 again; will not hear; not hear from us; skip; reschedul*; move ..2 date|payment; change ..2 date; flexib*; can choose; you decide;
      up to you; change ..2 terms; trust us; trust me; certainly help; sort everything
      """,
      excuses:
        """
        instal*; slotother; smaller payments; more time; payments; plan; on hold; will not write|receive; no more; stop; waived; agreed; moved;
        settled; lighter; no need; nothing here; stopped our
        """),
    SpeechRule(
      .promise,
      """
      guarantee*; assur*; swear; vow; we|i promise; trust us|me; debt free; compensat*; approv*; improve your; between us;
      will not be reported|recorded|charged; nothing will happen; by ..1 end of; off your shoulders; never have to pay; no matter how little;
      whatever you can
      """),
  ]

  private static let debtEnglish = """
    debt*; owe*|owing; pay|pays|paying|paid|payer|payable|repay*|payment*|payoff; unpaid; overdue; due; balance*; loan*; lender*;
    credit|credits|creditor*; bill|bills|billing|billed; invoice*; instal*; arrears; outstanding; amount*; money; fund|funds; bank|banks|banking;
    mortgage*; collect*; account|accounts; financ*; settle*; fee|fees; charge*; interest; card|cards; transfer*; refund*; purchase*; sum; late;
    delinquen*; default*; obligation*; borrow*; lend*; cost*; price*; cash; dollar*|euro*|pound*; slotmoney; slotlink; budget; afford; open since;
    open item*; what is open; been open; outstanding; discount*; contract*; subscription; rent; rental; utilities; lease; tax|taxes; statement*;
    deposit*; past due; in full; receivable*; monetary; plan; reminder*; wages|salary; liability; clear up; what you have open; remain* open;
    pending; deadline
    """

  private static let keptEnglish = [
    MeaningRule(
      template: "not arrived; not ..1 arrived; could not find; not find",
      text: "not|no; missing; wait*; awaiting; yet to; pending; without; unable; looking; has still to; outstanding; never; nor; nothing"),
    MeaningRule(template: "nothing is open", text: "nothing|not|no|none|never; free; clear; up to date; all good; without"),
    MeaningRule(
      template: "reply stop",
      text:
        """
        no|not|never|without; no longer; rather not; end; stop hearing|receiving|getting|these|our|all|messages|the|future|further|this; opt out;
        unsubscrib*; to stop; less
        """),
    MeaningRule(
      template: "will not write|receive|remind; stop these; stopped our; say no more; not remind",
      text:
        """
        not|no|never|nothing; stop|stopping|stopped|stops; no longer; last; end|ended|ending|ends; ceas*; removed|off|unsubscribed|without;
        hold|paused|pause; cannot; leave; halt*; silent; quit
        """),
    MeaningRule(template: "never ask", text: "never|not|no|nobody"),
    MeaningRule(template: "need not open; no need", text: "not|no|never|nothing|without"),
    MeaningRule(template: "nothing here is urgent", text: "not|no|nothing|wait"),
    MeaningRule(
      template: "on hold",
      text:
        """
        hold|holding|held|pause|paused|stop|stopped|wait|waits|frozen|still|suspended|nothing|halted|halt|parked
        """),
    MeaningRule(
      template: "if slotmoney",
      text:
        """
        if|once|when|provided|as long; by paying; pay; paying; should; with slotmoney; for slotmoney; in exchange; paid by
        """),
    MeaningRule(template: "could not confirm", text: "not|unable|no|cannot|without"),
    MeaningRule(template: "can not reach", text: "not|unable|no|cannot"),
    MeaningRule(template: "not ..2 get that", text: "not|sorry|again|missed|unclear|trouble|unsure|lost|different*; other words"),
    MeaningRule(template: "up to slotday", text: "up|until|till|by|before|through|latest|later; between"),
    MeaningRule(
      template: "has arrived; arrived", text: "arriv*|received|reached|in|got|came|here|landed|thank*|through|have|safely|credited"),
  ]

  private static let denialsEnglish = "not|never|no|nobody|neither|will never ..3 ask*|request*|need*|require*|want*|shar*|giv*|demand*"

  private static let misplacedEnglish = """
    since|on|until|till|before|dated slotmoney; due slotmoney|slotname|slotfirm; by slotmoney; hello|hi|dear|hey slotmoney|slotday|slotlink;
    hello|hi|dear|hey slotfirm $; hello|hi|dear|hey slotfirm i|we|you; thank you slotfirm; thanks slotfirm; speaking with|to slotfirm;
    am i speaking with|to slotfirm; are you slotfirm|slotmoney|slotday; this is slotname; ^ slotname here; here is slotname; from slotname;
    behalf of slotname; assistant of|from|at slotname; message for slotfirm; pay|paying|payment of slotday; amount of slotday|slotname|slotfirm;
    with slotname since; slotname is due; ^ slotday is|was due; ^ slotday has|have|is|are ..1 been|open|due|arrived|waived|noted;
    here slotmoney|slotday|slotname; link slotmoney|slotday; last slotname|slotmoney|slotday digits; noted slotday|slotlink; slotlink is due;
    slotlink has; call slotname; number of|for slotname; payments|instalments of slotday; at slotday; slotname team; it is slotday open;
    slotfirm is due; with slotmoney|slotday|slotlink since; for slotlink; on slotname|slotfirm|slotlink; since slotname|slotfirm|slotlink;
    by slotname|slotlink|slotcount; it is slotname; about slotmoney|slotday|slotlink|slotname|slotfirm
    """
}
