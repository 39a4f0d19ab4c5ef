package rehearsal.session.intent;

/**
 * The turns of phrase, one a line. A word in angle brackets stands for a class of words below; (a|b) is a choice and a question mark makes
 * the part before it optional. Read from top to bottom: a phrase may use what an earlier line has become.
 */
final class Grammar {

    static final String[][] CLASSES = {
            {"<desire>",
                    "(?:want(?:ed)?|like[ds]?|need(?:ed)?|mean|meant|imagined?|pictured?|see|saw|envision(?:ed)?|envisaged?|hoped?|wished|asked|dreamt|dreamed|thought|thinking|looking|hoping|picturing|imagining|after|going|planned|expected|described|said|love|told|talking)"},
            {"<begin>",
                    "(?:go|start|begin|generate|create|make|build|produce|render|draw|proceed|continue|launch|send|ship|do|finali[sz]e|run|print|publish|submit)"},
            {"<order>",
                    "(?:go(?: right)? ahead|go|start|begin|generate|create|proceed|continue|render|produce|finali[sz]e|launch|send|build|ship|run|print|publish)"},
            {"<that>",
                    "(?:it|this|that|these|them|things|everything|all|all of (?:it|this|that)|it all|the lot|the whole thing|what you (?:have|wrote|said|described))"},
            {"<whole>",
                    "(?:picture|image|poster|banner|thumbnail|one|thing|version|idea|concept|design|plan|vision|look|vibe|feel|stuff|scene|brief|summary|description|result)"},
            {"<very>",
                    "(?:really|just|exactly|totally|absolutely|completely|truly|definitely|quite|so|all|pretty much|perfectly|certainly|literally|simply)"},
            {"<i>", "(?:i|we)"},
            {"<have>", "(?:have|had|would|did|do|was|were|am|are|always|had been|have been|have always)"},
            {"<said>",
                    "(?:said|put|done|described|written|summed up|summari[sz]ed|captured|explained|worded|caught|observed|played|thought out)"},
            {"<change>", "(?:change|alter|touch|tweak|edit|add|improve|fix|correct|adjust|modify|move|remove)"},
            {"<changes>",
                    "(?:changes?|notes?|edits?|corrections?|revisions?|remarks?|comments?|complaints?|objections?|tweaks?|adjustments?|additions?|wishes|requests|questions|issues|concerns|modifications|improvements|fixes)"}};

    static final String YES = """
            (?:<that>|the (?:name|sentence|word|words)|it all) (?:<very> )*(?:is|are|sounds?|feels?|looks?|seems?|reads?) (?:<very> )*(?:just |exactly )?(?:like |to be )?(?:me|us|mine|myself|home|my (?:own )?(?:words?|name|voice|sentence))
            (?:<that>|the (?:name|sentence|word|words)) (?:<very> )*(?:fits?|suits?|works?)(?: (?:me|us|well|nicely|perfectly))*
            (?:tip ?-?top|top drawer|right up (?:my|our) (?:street|alley)|(?:just|exactly) (?:the ticket|the job|what the doctor ordered)|sorted|happy days|good shout|fair play|lovely jubbly|too easy|no dramas?|no probs|no prob|all g|gucci|goated|no cap|slay|iconic|love to see it|heck yes|oh yes|oh yeah|you got it|got it in one|that is a wrap|that is the (?:ticket|one|stuff)|bob is your uncle|sold|can not fault it|nothing to moan about|hits different|it bangs|(?:<that> )?(?:<very> )*(?:slaps|bangs|rules|ticks (?:all )?(?:the|my) boxes|checks (?:all )?(?:the|my) boxes))
            (?:i|we) (?:have )?(?:got |have )?(?:nothing|no (?:further|more|other)? ?(?:<changes>|input|words)) ?(?:else|more|left|further)?(?: to (?:say|add|change|correct|object to|complain about|ask|suggest))?
            (?:nothing|not a thing) (?:else|more|further)? ?(?:comes to mind|from (?:me|us|my side|our side)|springs to mind|occurs to me|is needed|needed|is wrong|wrong(?: with <that>)?)
            (?:(?:i|we) )?can not think of (?:anything|a thing|something)(?: (?:else|more|to (?:add|change)|missing|further))*
            (?:i|we) (?:do|did) not (?:need|want|miss|have|see|find) (?:any ?thing|any|a|another thing)(?: (?:else|more|further|thing|missing|wrong|problems?|issues?|reason|to (?:add|change|correct|fix|complain about|object to|ask)|with (?:it|that|this)|against it))*
            there is (?:nothing|not a thing|no ?thing)(?: (?:that )?(?:i|we) (?:would|want to|need to|could|can)(?: (?:change|add|improve|alter|fix|correct))?| (?:to|left to) (?:change|add|improve|say|correct|fix)| missing| wrong(?: with (?:it|that|this))?)
            (?:<that> |which )(?:covers|has|includes|contains|is|was) (?:it all|everything|it|all)(?: (?:i|we) (?:<have> )?(?:want|wanted|need|needed|asked for|had in mind))?(?: (?:there|here|in it))?
            (?:i|we) (?:have )?said (?:everything|it all|all)(?: (?:i|we) (?:wanted|had|need)(?: to say)?)?
            nothing (?:is )?missing(?: (?:from|on|for) (?:my|our) (?:side|end|part|point of view))?
            (?:you have|you) (?:got|have) (?:my|our) (?:blessing|vote|yes|ok|okay|approval|permission|word|support|trust|full support)
            (?:everyone|everybody|all of us|both of us|the two of us|the (?:whole|entire) (?:team|family|crew|group|office|class)|we all|we both|they all)(?: here)? (?:<very> )*(?:agrees?|approves?|says? yes|signed (?:it )?off|(?:is|are) (?:happy|in favou?r|on board|for it|pleased|delighted)|voted (?:yes|for it))(?: (?:with|on|about|to) <that>)?(?: (?:me|myself) included| including me)?
            (?:me|myself) included|including me|(?:signed off|approved|agreed|confirmed|okayed) by (?:all|everyone|everybody|both|the (?:whole )?\\p{L}+|all of us|my \\p{L}+|management)(?: and (?:me|myself))?
            (?:there is )?no (?:need|reason|point|sense) (?:to|in|for) (?:ask(?:ing)?|wait(?:ing)?|hesitat(?:e|ing)|worry(?:ing)?|chang(?:e|ing))(?: (?:again|twice|any ?more|longer|any longer|more|a thing|anything|it|me))*
            (?:do|need|must) not (?:worry|hold back|hesitate|ask again|be shy|fret|panic|wait for me)(?: (?:about it|at all|so much|any ?more))?
            (?:i|we) (?:do|could|can) not (?:see|find|spot|imagine)(?: (?:a|any|one))? (?:single )?(?:problem|problems|issue|issues|mistakes?|errors?|fault|faults|reason (?:not to|to wait|against it)|flaws?|objections?)(?: (?:here|with (?:it|that|this)|in it|at all))?
            (?:nothing|not much) wrong (?:with (?:it|that|this)|here|there)?
            (?:why|how) (?:would|should|could) (?:i|we|anyone) (?:not|say no|object|refuse|change (?:it|anything))
            <that> (?:is|was) not (?:half |so )?bad(?: at all)?
            (?:so|as) (?:do|am|are|will|would) (?:i|we)(?: too)?|me too|(?:i|we) (?:do|am|are) too|same here|likewise
            (?:me and (?:my|the) (?:\\p{L}+ )?[\\p{L}-]+|(?:my|the) (?:\\p{L}+ )?[\\p{L}-]+ and (?:i|me)|<i>)(?: (?:both|all|two|three|together|<very>))* (?:say yes|agree|approve|confirm|consent|voted(?: (?:yes|for (?:it|this|that)))?|(?:love|like|want|support|accept|endorse) <that>|are (?:happy|pleased|satisfied|thrilled|agreed)(?: (?:with|about) <that>)?)
            (?:<that> |the (?:vote|decision|answer) )?(?:is|was) unanimous(?:ly)?
            (?:a |one )?(?:thousand|million|hundred|billion|zillion|dozen) (?:times )?yes
            (?:<that> )?(?:<very> )*(?:meets?|satisf(?:y|ies)|fulfil(?:l)?s?|answers?|corresponds? to|is in (?:line|accordance|keeping) with|accords? with|complies with|conforms? to|covers?) (?:all )?(?:of )?(?:my|our|the|all) (?:\\p{L}+ )?(?:requirements?|expectations?|specifications?|needs?|wishes|criteria|request|order|brief|demands?|standards?)
            (?:hereby|herewith|formally|officially|duly|gladly) (?:<very> )*(?:confirm(?:ed)?|approved?|authori[sz]ed?|agreed?|accept(?:ed)?|consent(?:ed)?|grant(?:ed)?|sign(?:ed)?)(?: (?:<that>|to <that>|the <whole>|my (?:approval|permission|consent)))*
            (?:you have|i give(?: you)?|we give(?: you)?|granting|giving(?: you)?) (?:my|our) (?:full |formal |written )?(?:permission|consent|approval|authori[sz]ation|agreement|confirmation|go-ahead|sign-off)(?: (?:to|for) (?:<begin>|<that>|the <whole>)(?: <that>)?)?
            (?:not|no) (?:have |see )?(?:any |a )?(?:thing|word|more|further)? ?(?:more )?to (?:say|add|correct|complain about|object to)
            (?:do|can|could) not see (?:why not|any reason not to|(?:any|a) (?:problem|issue|reason against it))
            what is not to (?:like|love)
            what more (?:could|can) (?:i|we|you) (?:want|ask for|wish for)
            (?:no|zero|not (?:any|a single)|without(?: any)?) (?:further |more |other |additional |extra )?<changes>(?: at all)?(?: (?:is |are )?(?:needed|required|necessary|please|from me|from my side|from us|here|to make|to add))?
            no need (?:to|for) (?:<change>|<changes>)(?: (?:a thing|anything|it|that|any of it))?
            nothing (?:else |more )?(?:that )?(?:to|<i> would|<i> want to|needs to|is to|<i> need to|needs) (?:be )?(?:added|changed|fixed|say|changing|fixing|<change>)(?: (?:here|about it|to it|at all|on it|in it))?
            nothing (?:else|more|further|is missing|missing|left)
            (?:would|do|need|should|must|could|will|can) not (?:want to |need to |have to |dare |dare to )?<change> (?:(?:a|any|one|another|even one)(?: (?:single|little))? )?(?:thing|anything|word|bit|it|that|this|detail|pixel|line)(?: (?:here|about it|of it|in it))?
            (?:leave|keep) <that>(?: <very>)?(?: (?:as it is|as is|as they are|like that|like this|that way|this way|so))?
            can not wait(?: (?:to (?:see|have|get|use|show|hang)|for)(?: <that>| the (?:result|<whole>))?)?
            (?:could|can|would) not (?:be|have (?:been|said|put|done|described|asked|wished|imagined|hoped)|agree|ask|wish|imagine|get|do|hope|want)(?: <that>)?(?: (?:for|any|more|a|anything|be))*(?: (?:better|happier|finer|closer|nicer|more|clearer|righter|myself|for))+
            not (?:half |so |too )?(?:bad|shabby)(?: at all)?
            (?:no|without(?: a)?) (?:doubt|question)(?: about (?:it|that))?
            (?:why (?:the hell )?not|what are (?:you|we) (?:still )?waiting for|no (?:problem|problems|worries|objection|brainer)|say no more|need <i> say more|enough said)
            never been (?:happier|better)
            (?:what|how|as|like|all|everything|anything|the way|the (?:very |exact )?<whole>) (?:that )?<i> (?:(?:<have>|<very>) )*<desire>(?: (?:it|of|for|to see|to have|to be|about|you|to))*(?: in mind)?(?: all along)?
            (?:what|how|as|like) <i> had (?:it )?in (?:my |our )?(?:mind|head|thoughts)
            (?:as|like|what) (?:you )?(?:have )?(?:said|described|discussed|agreed|summed up|summari[sz]ed|outlined|wrote|written)(?: it| above)?
            (?:you|u) (?:(?:have|<very>) )*(?:got|get|nailed|understood|understand|captured|caught|hit|read|found|convinced|killed|crushed|aced|guessed) (?:<that>|me|us|my mind|my thoughts|the nail|right|the point)(?: (?:on the head|right|perfectly|exactly))?
            (?:nailed|crushed|killed|aced|smashed) <that>
            (?:<that>|which) (?:is|was) (?:<very> )*(?:it|me|us|the one|all|everything|how <i> see it|there)(?: (?:of it|in there|in it))?
            (?:<that> |which )?(?:<very> )*(?:matches|fits|captures|describes|covers|reflects|meets|hits|nails|suits|sums up|expresses|matches up with)(?: (?:‹yes›|<that>|me|us|(?:my|our|the) (?:<whole>|mind|thoughts|taste|expectations|brief|bill|mark|spot|nail)|perfectly|exactly|nicely|well|up))+
            (?:sounds|looks|seems|feels|reads) like (?:a|the) (?:very |really )?(?:good |great |perfect |solid |lovely |fine |excellent |right )?(?:plan|dream|winner|deal|hit|idea|keeper|match|success|masterpiece|<whole>)
            <i> (?:am|are) (?:<very> )*(?:in|on board|game|down|for it|with you|in love|obsessed|impressed|sold|all set|blown away|speechless)(?: (?:with|by|on) <that>)?
            (?:in love|obsessed) with <that>
            <i> (?:(?:<very>|do) )*(?:like|dig|adore|love|enjoy|approve of|support|second|go along with|trust|accept|buy) (?:<that>|you|what <i> see|the <whole>)
            <i> (?:would )?vote (?:yes|for it)
            <that> (?:will|would|should) do(?: (?:it|nicely|just fine|the trick|the job))?
            (?:<that> )?(?:<very> )*(?:works|worked|hits the spot|hits the mark|rocks|slaps)(?: (?:for|with) (?:me|us))?
            <that> (?:does (?:it|the (?:job|trick))|(?:will|should|would|does|can|could) (?:<very> )*(?:work|fit|do))(?: (?:for|with) (?:me|us))?
            (?:can|could) not (?:complain|argue(?: with (?:<that>))?|fault <that>|object|disagree(?: with <that>)?|go wrong)
            (?:would|could|will) not (?:have|want|wish) <that> (?:any other way|otherwise|differently)
            do not (?:stop|wait|hesitate)
            (?:never|not) (?:seen|had|heard|read|got) (?:a |any |anything )?(?:better|nicer|clearer|finer)(?: <whole>)?
            ^(?:<that>) (?:(?:sure|really|certainly|absolutely) )?(?:does|is|will|did)$
            ^<i> (?:(?:sure|really|certainly|absolutely) )?(?:do|am|are|will)$
            <that> is the (?:way|stuff|spirit|ticket|dream|thing|business)
            ^bet$|you bet(?:cha)?|say less|for sure|so be it|good enough|sure thing|you know it|you said it|damn right|too right|dead right
            (?:100|110|200|1000|one hundred|a hundred|a thousand|a million) percent
            (?:gets|has|have|earns|wins) my (?:vote|approval|blessing|thumbs up|heart|stamp)(?: of approval)?
            (?:permission|request|wish) granted
            what <i> call (?:a|an|the|my) <whole>
            will (?:<very> )*(?:love|adore|like|enjoy|be (?:thrilled|delighted|happy))(?: (?:<that>|with it|about it))?
            <that> (?:is|looks|sounds|feels|reads|works) (?:(?:so|much|way|far|a lot|even) )*better(?: (?:now|than before|already))*
            ^(?:(?:so|much|way|even|ah|oh) )*better(?: now)?$
            <that> is (?:<very> )*(?:fire|lit|gold|golden|art|magic|the bomb|legendary)
            (?:spot|bang|right|dead) on(?: the (?:money|mark|nose))?
            on (?:point|the nose|the money|target)
            to a t
            <that> is (?:<very> )*a (?:clear |big |total |definite )?(?:go|yes|deal|winner|keeper|masterpiece|beauty|hit|dream|wrap|match|fit|treat|joy)(?: (?:from|for) (?:me|us))?
            what a (?:beauty|dream|masterpiece|treat|joy|(?:great|lovely|wonderful|beautiful|good|brilliant|perfect) <whole>)
            (?:a )?(?:big|huge|clear|definite|resounding|solid|firm|hard|full|total|loud) yes(?: (?:from|for|on) (?:me|us|my side))?
            (?:<very>|well|beautifully|nicely|superbly|wonderfully|brilliantly|perfectly|neatly|good|great|nice) <said>
            (?:good|great|nice|excellent|fantastic|amazing|awesome|brilliant|top|superb|wonderful) (?:job|work|call|stuff|idea|choice|one|catch|summary|going)
            consider <that> (?:approved|done|confirmed|agreed|signed|accepted|settled)
            (?:dream come true|music to my ears|mind blown|home run|done deal|bull'?s ?-?eye|jackpot|chef is kiss|five stars|cool beans|roger that|copy that|10 out of 10|ten out of ten|a plus|two thumbs up|thumbs up|take my money|gold star|hole in one|top notch|first class|world class|next level|crystal clear|all clear|all set|like a charm|like a glove)
            (?:it|this|that)? ?(?:makes|made) (?:me|my|us) (?:very |so |really )?(?:happy|smile|day)
            of course|by all means|all right|more than (?:happy|fine|good|okay|ok)|as good as it gets|without hesitation|second that
            va bene|ça marche|ça me va|ça roule|c'est (?:bon|ça|parfait|exactement ça|super)|j'adore|j'aime|je valide|tout à fait|bien sûr|pas mal
            está (?:bien|perfecto|genial|bom|ótimo|perfeito)|me (?:encanta|gusta|parece bien|vale)|por supuesto|de acuerdo|así es|claro que sí|tudo (?:bem|certo)|com certeza|pode ser|por mim
            mi piace|d'accordo|va benissimo|per me va bene|esatto|così va bene
            gefällt mir|mag ich|liebe ich|ich liebe es|passt so|so machen wir (?:es|das)|machen wir(?: so)?|auf jeden fall|aber sicher|aber ja|kein problem|einfach (?:perfekt|super)
            podoba mi się|o to chodzi|właśnie tak|to jest to|helemaal goed|ziet er goed uit|dat klopt|ser bra ut|tam istediğim (?:gibi|bu)|işte bu|мне нравится|то что надо|именно так|так и сделаем|все верно|всё верно
            """;

    static final String GO = """
            crack on|off you (?:go|pop)|on you go|go on then|get (?:on with|to|onto|after) (?:it|work)|get (?:going|moving|started|rolling|weaving)|hop to it|jump (?:in|to it)|dive (?:in|right in)|make (?:my day|magic|some magic)|punch it|engage|fire at will|roll (?:it|the presses|with it)|start (?:the|your) engines|giddy up|chop chop|the floor is yours|take the wheel|do the honou?rs|give it a (?:whirl|go|try|shot)|have a go|get this (?:party|show) (?:started|on the road)|ball is in your court|the stage is yours|full send|let (?:her|him|it|them) (?:rip|fly|go|roll)|work away|fire when ready|action
            (?:you (?:have|got) )?clearance(?: (?:is )?granted)?|(?:a |we have a |<that> is a )?go for (?:launch|take-?off|it)|green to go|ten four|five by five|solid copy
            (?:you are |we are |all )?(?:cleared|clear|good) (?:to go|to proceed|for (?:take-?off|launch|landing))|all systems (?:are )?go|(?:you|we) (?:have|got) (?:the |a )?green light|green across the board|10-4|over and out|copy that|^copy$|loud and clear|message received
            (?:kindly |please |do )*(?:proceed|go ahead|continue|start|begin|commence) with (?:the )?(?:production|creation|generation|execution|reali[sz]ation|work|design|making|drawing|rendering|process|job|order|project|next step)(?: of (?:the |this |that |my |our )?<whole>)?
            (?:you have|here is|have) (?:my|our) (?:ok|okay|yes|blessing|approval|go|green light|permission)
            (?:good|all set|ready|clear|free|feel free|welcome|safe) to (?:<begin>)(?: ahead)?(?: <that>)?
            (?:green light|full (?:speed|steam) ahead|fire away|take it away|bring it on|lock it in|let it rip|count me in|be my guest|all systems go|game on|knock yourself out|have at it|hit it|send it|go for it|go on|carry on|fire it up|off we go|here we go|press the button|push the button|pull the trigger|get it done|get cracking|work your magic|do your (?:thing|magic)|bring it to life|over to you|wrap it up|sign it off|sign off|sign me up)
            (?:run|roll|go|proceed|continue|start|move on) with <that>
            (?:do|make) (?:it|this|that|the <whole>)(?: (?:happen|real|so|come true|reality|exactly|just))*(?: (?:one|way))?(?: (?:now|then|please|already|today|like that|like this|that way))*$
            ^(?:please |so |yes )*do$
            let us (?:(?:just|please|all) )?(?:<begin>|see|have|get|try|roll|rock|move)(?: (?:ahead|on|forward|started|going|to it))?(?: with)?(?: (?:<that>|that one|this one))?
            (?:get|move|push|press|forge) (?:it )?(?:started|going|forward|ahead|on)(?: with <that>)?
            go right ahead
            (?:pode|podes|puedes|puede) (?:fazer|gerar|hacer(?:lo)?|generar(?:lo)?|empezar|começar)|hazlo(?: así)?|faça(?: assim)?|vas-y|allez-y|on y va|leg los|mach (?:das|es|mal)(?: so)?|so machen|fai pure|procedi pure|doe maar|ga je gang|kör på|zrób to|zróbmy to|делай(?:те)?|сделай(?:те)?|お願い|やって
            """;

    static final String AROUND = """
            ^(?:to be (?:honest|fair|clear|precise)|to tell (?:you )?the truth|honestly|frankly|you know|by the way|in the end|in short|long story short|believe me|trust me|mind you|(?:i|we) (?:must|have to|can only|would|will) say|what can i say|as (?:you know|always)|no (?:joke|kidding|lie)|for real|cross my heart|seriously)$
            full stop|^period$|^comma$|exclamation mark
            as (?:summari[sz]ed|summed up|described|stated|written|agreed|discussed|shown|outlined|listed|set out|it says)(?: (?:above|before|here|there|by you))?
            (?:as it is|as is|as they are)
            in (?:my|our) (?:mind|head|opinion|book|eyes)
            like (?:it|this|that)
            (?:the|that|this) one
            not (?:just|only|merely|simply)(?! yet)
            fair enough|final answer|do not worry
            (?:thanks|thank you|thx|cheers) for (?:listening|helping|asking|waiting|understanding|checking|being|bearing|getting it|the (?:help|patience|effort|summary|time|work)|all (?:the|your) (?:help|patience|work))(?: (?:with me|so|patient|kind|to me|me|it))*
            (?:as soon as|when|whenever)(?:ever)? (?:you|u) (?:are|like|want|can|wish|have time|feel like it)(?: ready)?
            if (?:you (?:are ready|can|would|please)|that is (?:ok|okay|all right) with you)
            first (?:try|time|go)|right away|straight away|at once|by me|my word|my goodness|my god|my gosh|and all|in one go|hats off|good heavens|to me|from (?:me|us|here|my side|our side)|on my (?:side|end|part)|for (?:me|us|my part)|about (?:it|that|this)|many thanks|thanks a (?:lot|bunch|million|ton)|thank you (?:so|very) much|a lot|lots of love|thanks for (?:everything|your (?:help|patience|work|time|effort))|je t'aime|in time
            """;

    static final String DOUBT = """
            (?:sort|kind) of|let me (?:think|sleep|check|ask|see)|(?:give|gimme) me|far from|on second thought|never mind|forget it|hang on|not yet|so so|could be (?:better|worse)|as if|think (?:about it|it over)|used to|supposed to be|would have been|you (?:forgot|missed|ignored)
            (?:too|way too) (?:much|many|bad)
            how (?:original|surprising|convenient|typical)|slow clap|just what (?:we|i) needed|thanks a lot for|as (?:always|usual)|sure jan|very funny|good grief|big deal|nice try|good luck with
            so far|(?:good|great|nice|fine|solid|decent) (?:start|beginning|first draft|basis|try|attempt)
            ^(?:are )?you (?:sure|certain|serious|ready|ok|okay|kidding|happy)$
            have it your way|suit yourself|as you wish|your call|up to you|you decide|whatever you (?:say|think|want|like)|if you insist|good for (?:you|him|her|them)
            hold off|back to the drawing board|not there|in your dreams|you wish
            """;

    static final String OTHER = """
            (?:he|she|they|(?:my|our|your|his|her|their|the|an?) \\p{L}+)(?: \\p{L}+)? (?:would|will|might|may|could|always|usually|often|once|never|never ever) (?:\\p{L}+ )?(?:say|says|said|think|thinks|tell|tells|agree|agrees|want|wants|call|calls|answer|answers)(?: .*)?
            (?:said|told|asked|says|tells|asks|say) (?:him|her|them|my|me|you|us|that|whether|if)\\b.*
            you (?:asked|told|said|wrote|keep)(?: .*)?
            (?:good|great|nice|fine|fair|excellent|interesting|lovely) (?:question|morning|evening|afternoon|night|day|luck|point|to meet|thing|bye|week|weekend)
            (?:make|made|making|create|draw|build|generate|produce|design|do) (?:me |us )?(?:a|an|some|two|three|another|one more)
            (?:right|left) (?:side|hand|corner|half|edge|top|bottom|of|wing|part|arm|third)
            (?:has|have|had|got|going|needs|supposed) to (?:be|look|feel|work|sound)
            <i> (?:see|know|think so|said|say|had|have|did)$
            (?:start|do it|do that|make it|go|generate it|create it|draw it|send it) (?:over|again|back|away|once more|anew|from scratch|off|out|later|slow|easy|home)
            """;

    private Grammar() {
    }
}
