extension SpeechRules {
  /// Questions and requests, ways to reach us, days and numbers, and what a model says of itself.
  static let requestsEnglish: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      why; your|the|any|what reason*; reason ..1 you|for not|why|behind; what happened|went|is going; what has happened; explain*; explanation*;
      how come; what is|was|are ..1 stopping|keeping|preventing|holding|wrong|behind; what stopped|kept|prevented|caused; cause*;
      your situation|circumstances; what made; tell ..2 about your; lost your; did you lose; are you ill|sick|unemployed|struggling;
      any ..1 problem*|difficult*; financial*; justif*; are you going through; going on
      """,
      excuses: "something come|came; come|came up; is hard"),
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      why ..4 paid|pay|late|not|happen*|did; tell ..3 reason|why; the reason ..1 you|why|for; your reason|reasons;
      what is|was ..2 excuse|problem|reason; explain yourself; what did you ..2 spend|do; spent|spend; where ..2 money
      """),
    SpeechRule(.forbiddenSpeech, "but|except|unless|now ..6 password*|code*|card|cards|pin"),
    SpeechRule(
      .urgency, act: "urgeFullPayment",
      """
      in full; full amount|balance|sum|payment|total; entire|whole amount|balance|sum|debt|thing; all of it; everything at once; all at once;
      lump sum; in one go|payment
      """,
      excuses: "slotother"),
    SpeechRule(
      .meaningLost,
      """
      you ..2 agreed|said|promised|confirmed|accepted|signed|told; as agreed|discussed|promised|arranged; we spoke|talked|discussed;
      your last|previous|earlier payment|call|message|letter|promise; on the phone; ever since|again and; last we; you asked; you requested;
      you have been selected|chosen; you won; several reminders|messages|letters|times; already told|asked|written|reminded
      """,
      excuses: "agreed; telling; told us; confirming"),
    SpeechRule(
      .forbiddenSpeech,
      """
      password*; pass word; pin; pins; passcode*; card number*|detail*|code*|data|info*; card; cards; cvv|cvc;
      security|verification|access|secret|confirmation code*|number*; one time; otp; login; log in; username*; credentials;
      bank|banking detail*|account|login|data|info*|password*; account number*|detail*; social security; ssn; id number|card|document;
      identity document; passport; maiden; iban; routing; sort code; expiry; code; codes; confidential
      """,
      excuses: "card codes; by card", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "date of birth; birth date; birthdate; birthday; born; your age; how old",
      excuses: "date of birth"),
    SpeechRule(.forbiddenSpeech, "reference number; customer number; member number; reference", excuses: "reference number"),
    SpeechRule(
      .forbiddenSpeech,
      """
      screenshot*; security|secret question*; answer to your; where ..2 live|reside|located|work; where do|are you; you ..2 live|living;
      are you working|employed|married; do you work|have; your address; home address; your salary|income|wages|earnings; earn;
      how much ..2 earn|make|have; married; your bank; full name; maiden; your ..1 document*; document*; photo; selfie; id; postcode; zip;
      identification
      """,
      excuses: "this address; receipt"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      """
      borrow*; lend*|lent; loan*; credit card; cash advance; ask ..2 family|friends|relatives|parents|someone; pawn*; sell|selling; overdraft;
      savings; advance on; family; friend|friends; relative|relatives; parents|cousin|brother|sister ..3 help|lend|money; mortgage; crypto*;
      bitcoin; gift card*; western union; moneygram; wire
      """),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      """
      product*; insurance; new card|credit|contract|plan; upgrade*; subscri*; promo*; sale; buy; shop; purchase*; follow us; rate us;
      write|leave|post ..2 review; reviews; referr*; refer ..2 friend*; feedback; newsletter; visit our
      """,
      excuses: "how well; slotother"),
    SpeechRule(
      .forbiddenSpeech,
      """
      do not tell; secret*; delete this; delete ..2 message; do not ..1 talk|speak|contact|call|share|show; another account; different account;
      send money; send ..2 cash; in cash; cash; record this; recorded; transfer ..2 to my; someone else; talk to your; download*; install;
      open ..1 attachment; attach*; reply with; send us|me ..3 a|your|the photo|copy|picture|proof
      """),
    SpeechRule(
      .link,
      """
      dot com|net|org|io|co|ly; at gmail|outlook|hotmail|yaho; web; website*; web site; webpage; portal*; app; apps; url; click*; qr; scan; barcode;
      log on; browser; google; internet; our page; look us up; find us; telegram; facebook; instagram; hotline; helpline;
      call us|me|back|our|this|now; phone us|me|number; ring us; text us|me; email us; write to us; send ..3 email; our office|offices|branch;
      telephone; dial
      """,
      excuses: "call; write to this; slotother"),
    SpeechRule(.link, "link; links; tap; hyperlink", excuses: "slotlink; link"),
    SpeechRule(
      .date,
      """
      good morning|afternoon|evening|night|day; morning; afternoon; evening; noon; midday; midnight; days; weekend*; payday; wages;
      your pay|salary|paycheck; end of; start|beginning|middle of the; next week|month|day|payday; this week|month;
      few|couple|several hours|weeks|months; in may|march; by may; the first of; minutes ago; recently; for a while; long time; since last; by then;
      coming days; business day*; calendar; hours; daily; weekly; yearly; annual*; o'clock; pm; lunchtime; easter; christmas; summer; winter;
      spring; autumn; new year; month end; anniversary; ages
      """,
      excuses: "right now"),
    SpeechRule(
      .numberInWords,
      """
      twice; double; triple; dozen*; couple of; half; several; few payments|parts|instal*|days|weeks|months; euro*; dollar*; pound|pounds;
      peso|pesos; rupee*; pence; cents; bucks; quid; percent*; per cent; k; single digit|digits; figure|figures; grand;
      one hundred|thousand|day|week|month|year|euro|dollar|percent; minus; plus; times; half of; whole sum; many times; most of
      """),
    SpeechRule(
      .instructionLeak,
      """
      as an ai; language model; neural network; network; a machine; machine learning; algorithm; ai; an ai model|assistant; artificial intelligence;
      llm; gpt*; chatgpt; openai; anthropic; claude; gemini; llama; system prompt|message|instruction*; prompt*; instruct*; sure ..1 here|thing;
      certainly ..1 here; of course ..1 here is; absolutely ..1 here;
      here is|are ..3 rephras*|revis*|rewrit*|version|text|paraphras*|draft|rewording|translation|response|result|output|variant; here you go;
      here is|are the|your message|messages|text|version|response|answer;
      here is a|an|my|one|another ..2 version|text|draft|rephras*|rewrite|friendlier|warmer|shorter|variant|suggestion|possible; rephras*;
      paraphras*; rewrit*|rewrote|rewritten; reword*; revised; alternative*; version*; variant*; option one|two|a|b; template*; placeholder*; curly;
      brace*; the message is|reads|above|below; original message|text; tone;
      i can not|cannot ..2 help|assist|comply|fulfil*|fulfill|generate|write|create|do|provide|share; i am not able; i am unable; unable to;
      developer; jailbreak*; override; i was told|asked|instructed|trained; sound warm|friendly|like; i made|kept it; as you asked|requested|wanted;
      roleplay*; role; pretend*; pirate; hope this|that helps; let me know if you ..2 want|like|need me|another|a|any|changes|to|further;
      would you like me to change|adjust|rewrite|make|shorten|write|revise|translate|try; changes; guideline*; policy|policies; json; html; python;
      code block; markdown; translat*; characters; word count; summar*; bullet; output; task; user; dear ai;
      ignor* ..3 previous|prior|above|all|instructions; previous instructions; debug; mode; forget ..3 instructions|everything; reveal*;
      ahoy|aye|thee|thou|thy|ye|yarr; once upon; training|trained; chatbot; disclaimer; context; constraints; ahoy; matey; arr; customer name;
      insert; your name here; company name
      """),
    SpeechRule(
      .meaningLost,
      """
      not|never|no longer ..1 due|open|owed|owe; not|never|no|nor ..3 arriv*|received|found|noted|agreed|recorded|reached|outstanding|unpaid|valid;
      need not ..1 pay; no need ..2 pay; not ..2 need|have to ..1 pay|worry|do; nothing ..2 due|open|owed|outstanding|pay;
      already ..1 paid|settled|received|cleared; disregard; ignore; cancelled|canceled; in|by mistake; is|was a mistake; of course not;
      no colleague|person|one ..1 will|can; nobody will; not ..2 get in touch|contact you|look into; still|keep waiting; waiting for your;
      do not ..1 pay|use|reply|answer|respond; can not ..2 pay|agree|offer|help; without ..1 paying; never mind;
      no longer ..1 due|open|owe|valid|available; rejected; declined; denied; withdrawn
      """, excuses: "not ..2 arrived; could not find; nothing is open; run out; not find"),
    SpeechRule(
      .meaningLost,
      """
      late; overdue; past due; still missing|due|left|waiting|remain*; remaining payments|instal*; arrears;
      missed ..2 payment*|slot*|date|instal*|due; delinquen*; outstanding; unpaid; behind; still open|owe|unpaid; you owe; long overdue;
      remain* unpaid
      """,
      excuses: "since slotday; unpaid; not ..1 arrived; been open; not find; could not find; is open"),
  ]
}
