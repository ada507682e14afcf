extension SpeechRules {
  static let english = SpeechRules(rules: threatsEnglish + offersEnglish + requestsEnglish, debt: debtEnglish, kept: keptEnglish, denials: denialsEnglish, misplaced: misplacedEnglish)

  private static let threatsEnglish: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      court*; legal action|actions|step|steps|proceeding*|measure*|consequence*|department|team|matter|route|recourse|review; lawsuit*; law suit; suing|sue|sued; attorney*;
      lawyer*; solicitor*; bailiff*; garnish*; seiz*; repossess*; foreclos*; confiscat*; judgment*|judgement*; prosecut*; litigat*; law enforcement; police*; arrest|arrested;
      jail*; prison*; sheriff; summons; warrant*; criminal*; crime; judge|judges; further|other|stronger|formal|stricter|serious action|steps|measures; take|taking|took action|steps|measures; escalat*;
      enforce*; proceedings; tribunal*; legally; authorities
      """),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      credit score*|rating*|report*|bureau*|file*|history|record*|register|standing|agenc*|reference; blacklist*; bureau*; score; rating; report|reported|reporting ..3 to;
      report you|this|it; credit* ..3 suffer*|damage*|affect*|hurt|harm*|protect*; creditworth*; your record; rated
      """, excuses: "how well"),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consequence*; or else; otherwise; face ..2 trouble|fee*|charge*|cost*; risk*; avoid ..3 action|fee*|charge*|trouble|problem*|penalt*|escalation|further|interest|cost*|complication*|disruption*|this|it|paying;
      penalt*; fees; fee; charges; extra|additional|further|more|late|higher cost*|interest|charge*|payment*; surcharge*; disconnect*; cut off|your; terminat*; suspen*; block*; freez*; frozen;
      collector*; collection|collections agency|agencies|department|team|action; agency|agencies; third party|parties; outside|external party|parties|firm|company; visit*; come to your; your employer|boss|workplace|work|job|family|wife|husband|spouse|partner|neighbour*|neighbor*|relatives|friends|parents|children|kids|mother|father|home|house|car|salary|wages|property|belongings|assets|colleagues|guarantor|reputation;
      employer*; neighbour*|neighbor*; regret*; suffer*; in trouble|trouble|difficulties; no choice|option|alternative; forced to; left with no; deport*; immigration; lose your|the|access; loss of ..2 service|access; damage*; get|gets|getting worse|ugly|serious; things could|can|will|may|might; unpleasant; harsh*;
      will be ..2 passed|handed|transferred|sent|forwarded|referred to|on|over; do something about; we know where; watching you; last ..2 before; warn|warned|warning|warnings; next|other steps; different department|approach; more serious|serious consequences|matter|steps; serious; interest ..3 accru*|grow*|add*|increas*|run*|pil*; add up; grow|growing|grows|increase|increases|increasing; shut off|down; service ..3 interrupt*|stop*|end*|cut*; interrupt*
      """),
    SpeechRule(
      .urgency, act: "urge",
      """
      last|final chance|notice|warning|reminder|opportunity|call|attempt|message|offer|request|demand|contact|letter|email|time; urgent*; urgency; immediate*; right away; without ..1 delay; asap; as soon as; at once; hurry*; act ..1 now|fast|quickly|soon;
      time is|has run*; running out; run out of time; deadline*; expir*; too late; before it|they is|gets|are; only ..1 left|remaining; limited; you must; must ..1 pay|settle|act|be; have|has|had|got to pay|settle|act|clear|make; need to ..1 pay|settle|act|clear|make|be; needs to be; required|require|requires; demand*; do not wait|delay|miss|put|hesitate|postpone|leave; no more delay*|time|waiting|chances; any delay|delays|longer; now or never; instantly;
      prompt|promptly; cannot wait; can not wait; priority; overdue notice; straight away; this instant; pay up; critical*; crucial*; vital; imperative; insist*; we expect; expected; cease; respond|reply|answer|pay|call now|quickly|fast|within; pressing; every hour; patience; tolerat*; no longer wait|accept|tolerate; running late; high time; compulsory|mandatory; without fail; no exceptions|excuse; quick action; clock; the sooner; sooner rather; before your|things|this
      """, excuses: "run out; not urgent; nothing .. urgent; nothing here is urgent; last question"),
    SpeechRule(
      .shaming,
      """
      shame*|asham*; embarrass*; irresponsib*|responsible|responsibility; deadbeat*; dishonest*|honest; liar*|lying|lie|lied; disappoint*; disgrac*; selfish; lazy|laziness; pathetic; careless*; excuses; no excuse; your excuse; you ..2 failed|fail|neglected|ignored; fail|failed|failing|failure|failures; neglect*;
      ignor*; broke|broken|break|breaking|breaks ..2 promise*|word|agreement|commitment|trust; let us|me|everyone|down ..1 down; let down; reckless*; pay your debts|bills; debtor*; defaulter*; bad payer; how could you; grow up; everyone else|other; other people|customers|clients; unreliab*; untrustworth*; yet again; you always|never|keep|kept|promised|said|claimed; keep your word|promise|promises; typical; hiding; avoiding; should have ..1 paid; supposed to; your|own fault; refus*;
      conscience; honour*|honor*; guilt*; lost ..2 trust|faith; stupid; idiot; fool*; loser; thief; steal*|stole; cheat*; freeload*; trust you|us; we are ..1 sad|upset|hurt; of all people; decent; decency; your character; as a parent; what would; think of you; once again you; adult|adults|grown; manage ..2 money|finances; serious person; take ..3 seriously; again and; so many times; how many times; sad to see; poor
      """, excuses: "do not take our word"),
    SpeechRule(
      .legalClaim,
      """
      by|the|under law; law; laws; legally; legal; lawful*; obligat*; oblig*; liable|liability; you are ..1 bound; contractual*; contract*; breach*; in default; default*; violat*; entitled; statut*; terms and; terms of; terms; binding; regulation*; acknowledg* ..2 debt|balance|amount|owe; rights|right to; constitut*; clause*; agreement you signed; signed; enforceable; accept* ..3 liability|debt|responsibility; admit*; proof; evidence; guarantor; official; officially; formally; notarised|notarized; compliance; recorded and; law firm; comply
      """, excuses: "you were right"),
  ]

  private static let offersEnglish: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      discount*; waiv*; forgiv*; forgave; write|wrote|writing|written ..2 off; drop|dropping|dropped ..3 rest|remainder|fee*|charge*|interest|balance|part; cancel* ..3 debt|balance|rest|amount|it; eras*; wip* ..3 out|away|off|clean; let ..2 go; knock* ..4 off; tak* ..4 off; cut|cutting ..3 balance|amount|bill|total|price; reduc*; lower|lowering|lowered ..3 amount|total|payment|payments|sum|balance|bill|instal*|rate|figure|price; pay|settle|owe ..2 less; less than ..2 full|you|slot*; concession*; rebate*; half price; partial settlement; only pay|part; just part
      """),
    SpeechRule(
      .discount,
      """
      no|without|zero|free|any ..1 interest|fee*|charge*|cost|costs|penalt*; interest free; free of; for free; gift*; bonus*; reward*; cashback; voucher*; refund*; sav* ..2 money|slot*; save|saving|savings; special|exclusive|unique|great|better|amazing|best|personal|generous|favourable|favorable offer*|deal|deals|price|rate|rates|terms|conditions; owe nothing|less; no longer owe; nothing|less to pay; clear|clears|clearing your; on us; cheap*; bargain; benefit*; prize*; credit to your; goodwill; courtesy; interest; deal
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      guarantee*; assur*; swear; vow; my|our word; we|i promise; promising; will ..2 improve*|restor*|repair*|fix*; no one will; nothing ..2 will happen; will not be reported|recorded|charged|affected|passed; extension|extend*; extra|additional time|days|period; grace; postpon*; defer*; delay*; pause|pausing|paused; hold off; holiday; all the time; whenever; any amount; no matter how; as little as; little by little; no rush|hurry|pressure|obligation; at your own|pace; when you like|want|are;
      instal*; payment plan*; monthly; split*; spread*; in parts|stages|pieces|steps; approv*; compensat*; close ..2 account|case|file; case|file|account ..3 closed|close|cleared; debt free; fully paid; paid in full; paid off; all settled; is settled; be settled; be cleared; keep this between; between us; protect you|your ..1 from|rights; increas* ..3 limit|credit; raise ..3 limit; upgrade*; insur*; take care of everything|your|it|the; no further|other action|payment|payments; off your shoulders; never ..4 again; will not hear; not hear from us; skip; reschedul*; move ..2 date|payment; change ..2 date; flexib*; can choose; you decide; up to you; change ..2 terms; trust us; trust me; certainly help; sort everything
      """,
      excuses:
        "instal*; slotother; smaller payments; more time; payments; plan; on hold; will not write|receive; no more; stop; waived; agreed; moved; settled; lighter; looks? into it; no need; nothing here"),
    SpeechRule(.promise, "guarantee*; assur*; swear; vow; we|i promise; trust us|me; debt free; compensat*; approv*; improve your; between us; will not be reported|recorded|charged; nothing will happen; by ..1 end of; off your shoulders; never have to pay; no matter how little; whatever you can"),
  ]

  private static let requestsEnglish: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      "why; reason*; what happened|went|is going; what has happened; explain*; explanation*; how come; what is|was|are ..1 stopping|keeping|preventing|holding|wrong|behind; what stopped|kept|prevented|caused; cause*; your situation|circumstances; what made; tell ..2 about your; lost your; did you lose; are you ill|sick|unemployed|struggling; any ..1 problem*|difficult*; financial*; justif*; are you going through; going on",
      excuses: "something come|came; come|came up; is hard"),
    SpeechRule(
      .forbiddenSpeech,
      "password*; pass word; pin; pins; passcode*; card number*|detail*|code*|data|info*; card; cards; cvv|cvc|cv2; security|verification|access|secret|confirmation code*|number*; one time; otp; login; log in; username*; credentials; bank|banking detail*|account|login|data|info*|password*; account number*|detail*; social security; ssn; id number|card|document; identity document; passport; maiden; iban; routing; sort code; expiry; code; codes; confidential",
      excuses: "card codes; by card", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "date of birth; birth date; birthdate; birthday; born; your age; how old; where ..2 you|live|work; your address; home address; your salary|income|wages|earnings; earn; how much ..2 earn|make|have; married; your bank; reference number; full name; your ..1 document*; document*; photo; selfie; id; reference; customer number; postcode; zip; identification",
      excuses: "date of birth; reference number; this address; receipt"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      "borrow*; lend*|lent; loan*; credit card; cash advance; ask ..2 family|friends|relatives|parents|someone; pawn*; sell|selling; overdraft; savings; advance on; family; friends; relatives; mortgage; crypto*; bitcoin; gift card*; western union; moneygram; wire"),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      "product*; insurance; new card|credit|contract|plan; upgrade*; subscri*; promo*; sale; buy; shop; purchase*; follow us; rate us; review; referr*; refer ..2 friend*; feedback; newsletter; visit our",
      excuses: "how well; slotother"),
    SpeechRule(
      .forbiddenSpeech,
      "do not tell; secret*; delete this; delete ..2 message; do not ..1 talk|speak|contact|call|share|show; another account; different account; send money; send ..2 cash; in cash; cash; record this; recorded; transfer ..2 to my; someone else; talk to your; download*; install; open ..1 attachment; attach*; reply with; send us|me ..3 a|your|the photo|copy|picture|proof"),
    SpeechRule(
      .link,
      "dot com|net|org|io|co|ly; at gmail|outlook|hotmail|yahoo; web; website*; web site; webpage; portal*; app; apps; url; click*; qr; scan; barcode; log on; browser; search for; google; telegram; facebook; instagram; hotline; helpline; call us|me|back|our|this|now; phone us|me|number; ring us; text us|me; email us; write to us; send ..3 email; our office|offices|branch; telephone; dial",
      excuses: "call; write to this; slotother"),
    SpeechRule(.link, "link; links; tap; hyperlink", excuses: "slotlink; link"),
    SpeechRule(
      .date,
      "good morning|afternoon|evening|night|day; morning; afternoon; evening; noon; midday; midnight; days; weekend*; payday; end of; start|beginning|middle of the; next week|month|day|payday; this week|month; few|couple|several hours|weeks|months; in may|march; by may; the first of; minutes ago; recently; for a while; long time; since last; by then; coming days; business day*; calendar; hours; daily; weekly; yearly; annual*; o'clock; pm; a.m; lunchtime; easter; christmas; summer; winter; spring; autumn; new year; month end; anniversary; ages",
      excuses: "right now"),
    SpeechRule(
      .numberInWords,
      "twice; double; triple; dozen*; couple of; half; several; a few; euro*; dollar*; pound|pounds; peso|pesos; rupee*; pence; cents; bucks; quid; percent*; per cent; k; single digit|digits; figure|figures; grand; one hundred|thousand|day|week|month|year|euro|dollar|percent; minus; plus; times; half of; whole sum; many times; most of"),
    SpeechRule(
      .instructionLeak,
      """
      as an ai; language model; ai; a.i; an ai model|assistant; artificial intelligence; llm; gpt*; chatgpt; openai; anthropic; claude; gemini; llama; system prompt|message|instruction*; prompt*; instruct*; sure ..1 here|thing|i; certainly ..1 here|i; of course ..1 here is; absolutely ..1 here; here is|are ..3 rephras*|revis*|rewrit*|version|text|paraphras*|draft|rewording|translation|response|result|output|variant; here you go; here is a|an|my|one|another; rephras*; paraphras*; rewrit*|rewrote|rewritten; reword*; revised; alternative*; version*; variant*; option one|two|a|b; template*; placeholder*; curly; brace*; the message is|reads|above|below; original message|text; tone; i can not|cannot ..2 help|assist|comply|fulfil*|fulfill|generate|write|create|do|provide|share; i am not able; i am unable; unable to; developer; jailbreak*; override; roleplay*; role; pretend*; pirate; hope this|that helps; let me know if you ..2 want|like|need me|another|a|any|changes|to|further; would you like me to; changes; guideline*; policy|policies; json; html; python; code block; markdown; translat*; characters; word count; summar*; bullet; output; task; user; dear ai; ignor* ..3 previous|prior|above|all|instructions; previous instructions; debug; mode; forget ..3 instructions|everything; reveal*; training|trained; chatbot; disclaimer; context; constraints; ahoy; matey; arr; customer name; insert; your name here; company name
      """, excuses: "could you say"),
    SpeechRule(
      .meaningLost,
      """
      not|never|no|nor ..3 arriv*|received|due|open|owed|owe|found|noted|agreed|recorded|reached|outstanding|unpaid|valid; need not ..1 pay; no need ..2 pay; not ..2 need|have to ..1 pay|worry|do; nothing ..2 due|open|owed|outstanding|pay; already ..1 paid|settled|received|cleared; disregard; ignore; cancelled|canceled; mistake; do not ..1 pay|use|reply|answer|respond; can not ..2 pay|agree|offer|help; without ..1 paying; never mind; no longer ..1 due|open|owe|valid|available; rejected; declined; denied; withdrawn
      """, excuses: "not ..2 arrived; could not find; nothing is open; run out; not find"),
    SpeechRule(
      .meaningLost,
      "late; overdue; past due; arrears; missed; delinquen*; outstanding; unpaid; behind; still open|owe|unpaid; you owe; long overdue; remain* unpaid",
      excuses: "since slotday; unpaid; not ..1 arrived; been open; not find; could not find; is open"),
  ]

  private static let debtEnglish = """
    debt*; owe*|owing; pay|pays|paying|paid|payer|payable|repay*|payment*|payoff; unpaid; overdue; due; balance*; loan*; lender*; credit|credits|creditor*; bill|bills|billing|billed; invoice*; instal*; arrears; outstanding; amount*; money; fund|funds; bank|banks|banking; mortgage*; collect*; account|accounts; financ*; settle*; fee|fees; charge*; interest; card|cards; transfer*; refund*; purchase*; sum; late; delinquen*; default*; obligation*; borrow*; lend*; cost*; price*; cash; dollar*|euro*|pound*; slotmoney; slotlink; budget; afford; open since; open item*; what is open; been open; outstanding; discount*; contract*; subscription; rent; rental; utilities; lease; tax|taxes; statement*; deposit*; past due; in full; receivable*; monetary; plan; reminder*; wages|salary; liability; clear up; what you have open; remain* open; pending; deadline
    """

  private static let keptEnglish = [
    MeaningRule(
      template: "not arrived; not ..1 arrived; could not find; not find",
      text: "not|no; missing; wait*; awaiting; yet to; pending; without; unable; looking; has still to; outstanding; never; nor; nothing"),
    MeaningRule(template: "nothing is open", text: "nothing|not|no|none|never; free; clear; up to date; all good; without"),
    MeaningRule(
      template: "will not write|receive|remind; no more; stop these; stopped our; say no more; not remind",
      text: "not|no|never|nothing; stop|stopping|stopped|stops; no longer; last; end|ended|ending|ends; ceas*; removed|off|unsubscribed|without; hold|paused|pause; cannot; leave; halt*; silent; quit"),
    MeaningRule(template: "never ask", text: "never|not|no|nobody"),
    MeaningRule(template: "need not open; no need", text: "not|no|never|nothing|without"),
    MeaningRule(template: "nothing here is urgent", text: "not|no|nothing|wait|can wait"),
    MeaningRule(template: "on hold", text: "hold|holding|held|pause|paused|stop|stopped|wait|waits|frozen|still|suspended|nothing|halted|halt|parked"),
    MeaningRule(template: "if slotmoney", text: "if|once|when|provided|as long; by paying; pay; paying; should; with slotmoney; for slotmoney; in exchange; paid by"),
    MeaningRule(template: "could not confirm", text: "not|unable|no|cannot|without"),
    MeaningRule(template: "can not reach", text: "not|unable|no|cannot"),
    MeaningRule(template: "not ..2 get that", text: "not|sorry|again|missed|unclear|trouble|unsure|lost|other words"),
    MeaningRule(template: "up to slotday", text: "up to|until|till|by|before|through|latest|later|to|no later; between"),
    MeaningRule(template: "has arrived; arrived", text: "arriv*|received|reached|in|got|came|here|landed|thank*|through|have|safely|credited"),
  ]

  private static let denialsEnglish = "not|never|no|nobody|nor|neither|without|cannot"

  private static let misplacedEnglish = """
    since|on|until|till|before|dated slotmoney; due slotmoney|slotname|slotfirm; by slotmoney; hello|hi|dear|hey slotfirm|slotmoney|slotday|slotlink; thank you slotfirm; thanks slotfirm; speaking with|to slotfirm; am i speaking with|to slotfirm; are you slotfirm|slotmoney|slotday;
    this is slotname; slotname here; here is slotname; from slotname; behalf of slotname; assistant of|from|at slotname; message for slotfirm; of|pay|paying slotday ^; pay|paying|payment of slotday; amount of slotday|slotname|slotfirm; with slotname since; slotname is due; slotday is|was due; slotday has|have|is|are ..1 been|open|due|arrived|waived|noted; here slotmoney|slotday|slotname; link slotmoney|slotday; last slotname|slotmoney|slotday digits; slotlink is due; slotlink has; call slotname; number of|for slotname; payments|instalments of slotday; at slotday; slotname team; it is slotday open; slotfirm is due; with slotmoney|slotday|slotlink since; for slotlink; on slotname|slotfirm|slotlink; since slotname|slotfirm|slotlink; by slotname|slotlink|slotcount; it is slotname|slotfirm; about slotmoney|slotday|slotlink|slotname|slotfirm
    """
}
