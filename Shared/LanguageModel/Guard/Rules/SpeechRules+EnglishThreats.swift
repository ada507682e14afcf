extension SpeechRules {
  /// Threats, haste, shame and claims of law.
  static let threatsEnglish: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      court*; legal action|actions|step|steps|proceeding*|measure*|consequence*|department|team|matter|route|recourse|review; lawsuit*; law suit;
      suing|sue|sued; attorney*; lawyer*; solicitor*; bailiff*; garnish*; seiz*; repossess*; foreclos*; confiscat*; judgment*|judgement*; prosecut*;
      litigat*; law enforcement; police*; arrest|arrested; jail*; prison*; sheriff; summons; warrant*; criminal*; crime; judge|judges;
      further|other|stronger|formal|stricter|serious action|steps|measures; take|taking|took action|steps|measures; escalat*; enforce*; proceedings;
      tribunal*; legally; authorities
      """),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      credit score*|rating*|report*|bureau*|file*|history|record*|register|standing|agenc*|reference; blacklist*; bureau*; score; rating;
      report|reported|reporting ..3 to; report you|this|it; credit* ..3 suffer*|damage*|affect*|hurt|harm*|protect*; creditworth*; your record;
      rated
      """),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consequence*; or else; failing that|to|this; recovery; specialists; otherwise; face ..2 trouble|fee*|charge*|cost*; risk*;
      avoid ..3 action|fee*|charge*|trouble|problem*|penalt*|escalation|further|interest|cost*|complication*|disruption*|this|it|paying; penalt*;
      fees; fee; charges; extra|additional|further|more|late|higher cost*|interest|charge*|payment*; surcharge*; disconnect*; cut off|your;
      terminat*; suspen*; block*; freez*; frozen; collector*; knock on|at; at|on your door; your door|doorstep; drop|come|stop by|round|over;
      pay ..1 a visit; somebody|someone ..2 knock|come|visit; pass|hand|send|forward|refer|turn ..3 file|case|matter|account|debt|details; partners;
      hurt|harm|ruin|spoil|destroy|cost|jeopardis*|jeopardiz* ..3 chances|future|life|name|plans|job|you; chances; renting;
      mum|mom|dad|brother|sister|son|daughter|grandma|grandpa ..3 know|knows|hear*|find;
      aunt|uncle|boyfriend|girlfriend|flatmate|landlord|relative|friend|everyone ..3 know|knows|hear*|find;
      your mum|mom|dad|brother|sister|son|daughter|boyfriend|girlfriend|landlord|relatives; find out; gossip; hear about;
      collection|collections agency|agencies|department|team|action; agency|agencies; third party|parties;
      outside|external party|parties|firm|company; visit*; come to your;
      your employer|boss|workplace|work|job|family|wife|husband|spouse|partner|neighbour*|neighbor*|relatives|friends|parents;
      your children|kids|mother|father|home|house|car|salary|wages|property|belongings|assets|colleagues|guarantor|reputation; employer*;
      neighbour*|neighbor*; regret*; suffer*; in trouble|trouble|difficulties; no choice|option|alternative; forced to; left with no; deport*;
      immigration; lose your|the|access; loss of ..2 service|access; damage*; get|gets|getting worse|ugly|serious; things could|can|will|may|might;
      unpleasant; harsh*; will be ..2 passed|handed|transferred|sent|forwarded|referred to|on|over; do something about;
      we know ..1 where|who|everything; we know how to; watching you; watch you; close to you; loved ones; get hurt|harmed|injured;
      hurt|harm|injur* you|anyone|someone|anybody; safety; papers; tenan*; evict*; counsel; last ..2 before; warn|warned|warning|warnings;
      next|other steps; different department|approach; more serious|serious consequences|matter|steps; serious;
      interest ..3 accru*|grow*|add*|increas*|run*|pil*; add up; grow|growing|grows|increase|increases|increasing; shut off|down;
      service ..3 interrupt*|stop*|end*|cut*; interrupt*
      """),
    SpeechRule(
      .urgency, act: "urge",
      """
      last|final chance|notice|warning|reminder|opportunity|call|attempt|message|offer|request|demand|contact|letter|email|time; urgent*; urgency;
      immediate*; right away; without ..1 delay; asap; as soon as; at once; hurry*; act ..1 now|fast|quickly|soon; time is|has run*; running out;
      run out of time; deadline*; expir*; too late; before it|they is|gets|are; only ..1 left|remaining; limited; you must;
      must ..1 pay|settle|act|be; have|has|had|got to pay|settle|act|clear|make; need to ..1 pay|settle|act|clear|make|be; needs to be;
      required|require|requires; demand*; do not wait|delay|miss|put|hesitate|postpone|leave; no more delay*|time|waiting|chances;
      any delay|delays|longer; now or never; instantly; prompt|promptly; cannot wait; can not wait; priority; overdue notice; straight away;
      this instant; pay up; critical*; crucial*; vital; imperative; insist*; we expect; time is up|over; further|more wait*|time|excuses;
      no|not|cannot ..3 wait; any longer; cease; respond|reply|answer|pay|call now|quickly|fast|within; pressing; every hour; patience; tolerat*;
      no longer wait|accept|tolerate; running late; high time; compulsory|mandatory; without fail; no exceptions|excuse; quick action; clock;
      closing; window; the sooner; payment|pay|it right now; we need your|the payment|money; sooner rather; before your|things|this
      """),
    SpeechRule(
      .shaming,
      """
      shame*|asham*; embarrass*; irresponsib*|responsible|responsibility; deadbeat*; dishonest*|honest; liar*|lying|lie|lied; disappoint*; disgrac*;
      selfish; lazy|laziness; pathetic; careless*; excuses; no excuse; your excuse; you ..2 failed|fail|neglected|ignored;
      fail|failed|failure|failures; neglect*; ignor*; broke|broken|break|breaking|breaks ..2 promise*|word|agreement|commitment|trust;
      let us|me|everyone|down ..1 down; let down; reckless*; ought to; know better; stick|stuck to;
      you did not ..3 keep|stick|pay|answer|respond|reply|honour|honor|follow|care; pay your debts|bills; debtor*; defaulter*; bad payer;
      how could you; grow up; everyone else|other; other people|customers|clients; unreliab*; untrustworth*; yet again;
      you always|never|promised|said|claimed; you keep|kept ..1 ignoring|promising|avoiding|saying|delaying|telling|us; let ..2 wait; waiting;
      everybody|everyone wait*; expected|expect ..1 better|more; behave*; calm down; mend your; someone|people|somebody|customers like you;
      keep your word|promise|promises; typical; hiding; avoiding; should have ..1 paid; supposed to; your|own fault; refus*; conscience;
      honour*|honor*; guilt*; lost ..2 trust|faith; stupid; idiot; fool*; loser; thief; steal*|stole; cheat*; freeload*; trust you|us;
      we are ..1 sad|upset|hurt; of all people; decent; decency; integrity; dignity; moral*; respectable; running from|away; run away; doubt*;
      believe you; tired of; your character; as a parent; what would; think of you; once again you; adult|adults|grown; manage ..2 money|finances;
      serious person; you|your ..3 seriously; again and; so many times; how many times; sad to see; poor
      """),
    SpeechRule(
      .legalClaim,
      """
      by|the|under law; law; laws; legally; legal; lawful*; obligat*; oblig*; liable|liability; you are ..1 bound; contractual*; contract*; breach*;
      in default; default*; violat*; entitled; statut*; terms and; terms of; terms; binding; regulation*; acknowledg* ..2 debt|balance|amount|owe;
      rights; a|the|our|legal|have|has right to; constitut*; clause*; agreement you signed; signed; enforceable;
      accept* ..3 liability|debt|responsibility; admit*; proof; evidence; guarantor; official; officially; formally; notarised|notarized;
      compliance; recorded and; law firm; comply
      """),
  ]
}
