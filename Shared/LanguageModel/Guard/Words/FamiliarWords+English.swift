extension FamiliarWords {
  /// Words of the reviewed English templates, of paraphrases that were found good, and of everyday politeness, without accents.
  static let english = """
    able above accept accepted acknowledge across add address afraid after afternoon afterwards against ago agree agreed agreement ahead alerting
    allow almost along already alright alternatively although always amount another answer answered anybody anymore anyone anything anytime anyway
    apologies apologise apologize appointment appreciate appreciated appropriate arent arrange arranged arrangement arrive arrived arrives ask asking
    assist assistance assistant attention available aware away back badly bank bear because become before beforehand begin beginning behalf behind
    below best better between birth bit both bother brief briefly bring bringing call came cant card care careful carefully carry case catch caution
    cautious certain certainly chance change changed chat chatting check checked checking choice choose clear clearly close codes colleague colleagues
    come comes comfortable coming complete completed concern concerned concerning concerns condolence condolences confirm confirmed confirming
    confusion consider consideration contact contacting continue continuing contract convenient conversation correct corrected correctly couldnt
    couple course date day deal dealing dear decide decided deepest deeply definitely delighted detail details didnt different differently difficult
    difficulty digital digits discuss discussed doesnt done dont double doubt down drop due each earlier earliest ease easier easiest easily easy
    either else end enough ensure even ever every everyone everyones everything exactly excuse expect expected explain extra face fair fall familiar
    far fault feel feeling fell few figure final finally find fine first fit fits fix fixed flexible follow following forget forgot forgotten forward
    found friendly front full further furthest future general gentle gently gets getting give given giving glad gladly glance go goes going gone good
    got grateful great guess hand handed handing handle handled handy happen happened happens happy hard hasnt havent having head heads hear heard
    hearing heart heartfelt helpful helping helps heres hesitate hey hmm hold holding honest hope hoping however humbly idea ideas identify identity
    important inconvenience indeed inform information informing instalments instead intend intended interest invoice isnt issue issues ive keep
    keeping kept kind kindly kindness knowing known lands last lately later latest least leave leaves leaving left lend letting lighter lightest like
    likewise line link listed listen little live longer look looked looking looks loss lot love lovely made make makes making manage manageable many
    mark marked match matter matters maybe mean means meantime meanwhile meet member mention message messages messaging method mind minute miss missed
    mistake mix mixed moment money most move moved moving much name namely needed needs never new news next nice nobody normal note noted notes
    nothing notice noticed nudge number obtain occasion occur occurred off offer often okay old ones onward open opening opt option options order
    ordinary other others otherwise outside over overlook overlooked owed own page paid part particular party pass passing passwords past patience
    pause paused pay payable paying payment payments people perfect perfectly perhaps period permanently person personal personally pesky phone phrase
    phrased pick pity place plan planned pleased pleasure plenty point polite pop position possible prefer preferred present printed privacy privacys
    private probably problem proceed process processed progress proper properly protect protected provide provided providing prudent put question
    questions quick quickly quiet quite raise rate rather reach reached reaches reaching reaction read ready real realise really reason reasons
    receipt receive received receiving recent recheck recipient records redirect reference regard regarding regards register registered regret regrets
    related relieved remain remaining remains remember remind reminder reminders remove removed repeat repeated repeating rephrase reply
    representative request requested reschedule rescheduled resend resolve respond response rest result return returning review reviewed reviewing
    rewording right ring round run running safe said sake same saying says scale schedule scheduled search second secure see seem seems seen send
    sending sense sent separate serious seriously service set settle settled several share shared sharing shoot short shortly show shown side sign
    similar simple simply sincere sincerely sincerest situation size slightly slip slipped slips slot small smaller solution solve somebody somehow
    someone something sometime sometimes somewhere soon sooner sort sorted sound sounds spare speak speaking specialist specify spell split spoken
    spread stage stand start started starting state stay stays step steps stop stopped stopping straight straightforward sudden suggest suggestion
    suit suitable suited suits super supply support switch sympathies sympathy take taken takes taking talk talked talking team telling temporarily
    terribly thankful thats theres theyll thing things think though thought thoughts through tidy tight time times today together told tomorrow too
    top total touch toward track transfer transferred treat trouble truly trust trusting try trying turn turned turns two type unable unclear under
    understand understanding understood undo unfortunately unless unpaid unsubscribe unsure until update updated upset upsetting urgent use useful
    using usual usually verify via view wait waiting waive waived wanted wasnt way ways week welcome wellbeing went weve whatever whats whatsoever
    whenever whether whichever while whole willing wish within without wonder wonderful wont word words work working works worries worry write writing
    written wrong yet youd youll yours yourself youve
    """
}
