package rehearsal.session.intent;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed classes of words a go-ahead is made of. A message built only from these, with a yes among them, can be a go-ahead; a word
 * of substance (fox, stall, blue) never stands here, and so never hides in one.
 */
final class Lexicon {

    /** Says yes by itself. */
    static final Set<String> YES = words("""
            y yes yess yeah yeh yea yep yepp righto okay-dokey okey-dokey okk okok defo deffo def totes abso absofreakinglutely true accurate ditto yezz jup yah yea-yea aye-aye yup yas ya aye yah ye yessir yay sure surely ok okay okey okie oki k kk alright aight absolutely definitely certainly exactly
            precisely indeed totally completely perfectly correct right agreed agree approve approved confirm confirmed affirmative accepted
            deal bingo amen roger lgtm mhm mm-hm uh-huh uhuh yass granted woohoo yippee hooray hurray hurrah yeehaw w00t true +1 100% 110% 1000% 10/10 👍 👌 💯 ✅ ✔ ☑ 🆗 🤝 👊 🫡
            done settled sealed bye goodbye-ok affirm wilco rgr valid facts acknowledged authorised authorized endorsed unanimous consent signed sanctioned
            jo jep da áno ano igen kyllä ναι כן oké okej oke""");

    /** Praises what is before the client. */
    static final Set<String> PRAISE = words("""
            good great perfect amazing awesome excellent fantastic brilliant wonderful beautiful gorgeous lovely fabulous superb stunning
            incredible magnificent marvellous marvelous splendid terrific outstanding phenomenal spectacular impressive delightful ideal
            neat nice cool sweet fine super stellar epic dope sick lit legendary magical divine exquisite flawless
            impeccable immaculate spotless unreal unbelievable breathtaking glorious sublime charming adorable cute fab ace solid
            sound chefs tops top-notch topnotch first-class lovingly happy pleased satisfied delighted thrilled
            excited impressed obsessed honoured honored sold ready accurate exact faithful enough-said gr8 luv lovin noice kewl wicked yum yummy mwah fantastisk underbart flott deilig super-duper convinced glad stoked keen comfortable content set spot-on wow-worthy dreamy fun masterpiece genius bravo groovy rad corking chuffed jazzed
            kudos winner beauty cracking smashing grand lush banging peachy dandy tremendous sensational exciting best bellissimo love
            adore dig loving loved 🔥 ❤ 💖 💕 💚 💙 💜 🧡 💛 🖤 ♥ 💗 💓 💞 🩷 🤍 🤎 💝 💘 🤘 🤙 🏆 🥇 😻 😍 🥰 🤩 🎉 🙌 👏 🎯 🥳 🚀 💪 🫶 🤌 💥
            perfekt super bra jättebra fint perfektné skvělé tökéletes hienoa τέλεια""");

    /** Tells to begin. */
    static final Set<String> GO = words("""
            go start begin generate create make build produce render draw proceed continue launch send ship submit finalize finalise
            run print publish execute roll onward onwards forward commence
            go-ahead andiamo execute""");

    /** Fits around a yes without changing it. */
    static final Set<String> AROUND = words("""
            that this it these those which i me my mine we us our you your yours they all everything whole every each both here there
            is are am be been was were will would shall have has had do does did can could may let get got going gonna feel feels felt
            look looks looking sound sounds sounding seem seems seemed read reads work works working fit fits suits
            to for of from with by on in at as how ahead side end view eyes heart though actually
            so very really just too much quite pretty such truly utterly simply super damn bloody freaking effing even always still already
            exactly also ever more than please thank thanks thankyou thank-you cheers ty tysm now then today finally immediately asap
            oh ooh ah aha ha haha hahaha wow whoa woah yay hey hi well hm-hm god gosh gods goodness lord hell heck heaven gee omg man dude bro
            mate buddy guys team coach friend queen king boss-level folks dear darling sir ma'am madam captain chef babe fuck fucking fuckin effing dokie dokey sauce
            the one thing idea picture image poster banner thumbnail version description summary concept design plan brief vision result
            piece art artwork draft direction shape look vibe feel job work stuff way point track point
            know think believe say said see seeing must
            😊 🙂 😀 😁 😄 😃 ☺ ✨ ⭐ 🌟 🙏 🤗 😎 😂 🤣 😅 😉 😆 🥹 🤞 💃 🕺 🎊 👀
            bye goodbye byebye ciao cya laters regards greetings jag det så mycket tack är het""");

    /** Turns a sentence round. */
    static final Set<String> NO = words("""
            not no nope nah never nothing none nobody neither nor without hardly barely scarcely naw nay negative
            nej inte ikke ei nem όχι 👎 ❌ 🚫 ⛔ 🛑""");

    /** Holds back. */
    static final Set<String> DOUBT = words(
            """
            maybe perhaps probably possibly guess suppose almost nearly somewhat kinda sorta mostly partly partially might hmm hm hmmm
            umm um uh er erm wait stop hold pause later meh eh whatever unsure uncertain doubt doubts hesitant hesitate
            worried unless until if ish okay-ish supposedly allegedly wrong bad awful terrible ugly boring horrible hate dislike disappointed
            disappointing potentially theoretically conceivably arguably sometimes weird off-brand cancel undo scrap nevermind unfortunately sadly hopefully
            maybe-ish 🤔 😕 🙁 ☹ 😞 😟 😠 😡 🤮 😩 😬 😐 😑 😒 🙄 🤨 🙃 😢 😤 🥱 😴 ✋ 🤷 🤦""");

    /** Wants it otherwise. */
    static final Set<String> CHANGE = words("""
            change add remove move swap replace delete drop adjust tweak fix increase decrease reduce enlarge shrink brighten darken
            soften lighten sharpen put use give turn switch try include exclude omit rotate flip rename rewrite reword redo rework
            revise edit modify crop resize recolour recolor colour color shift raise lower widen stretch need needs needed should
            want wants rather prefer instead except only however although less fewer larger bigger smaller darker
            brighter lighter warmer colder cooler softer louder taller shorter wider thinner thicker closer higher older younger
            bolder cleaner simpler busier another different differently wish""");

    static final Set<String> WH = words(
            "what why how which who whose where when was");

    static final Set<String> AUXILIARY = words(
            "is are was were am do does did can could will would shall should may might have has had must isn't aren't");

    static final Set<String> SUBJECT = words("""
            it that this these those there i you we they he she the a an my your our his her their one anyone anybody someone somebody
            everything anything something ‹quoted›""");

    /** Joins the words of a summary that is said again; says nothing by itself. */
    static final Set<String> JOINING = words("""
            and or with a an the of in on at by above below over under behind beside between next near around into onto from to for its
            his her their my our your there where while as is are was were hangs hang stands stand sits sit""");

    private static final Set<String> OFTEN_MISTYPED = words("""
            yes yeah yep sure okay good great right perfect exactly like that this looks sounds please thanks thank ahead make start begin
            generate create proceed continue confirm correct approve picture image absolutely definitely agreed love done it's""");
    /** One slip away from a word above, and words of their own. */
    private static final Set<String> REAL_WORDS = words("""
            being eyes hear head lose loves lover loved grate treat crate relate ahead stat star stare steak place plea pleas lease image
            images pictures hats shat goods goo goof god greet thank tanks thinks lake lie lied sue use sounded pounds mounds hounds looked
            locks lacks hooks books cooks rooks tat thy thin thins its is""");

    private static final Set<String> ALL = Stream.of(YES, PRAISE, GO, AROUND, NO, DOUBT, CHANGE).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Lexicon() {
    }

    /** A word of English, as far as these lists can tell; needed to tell which language a message is in. */
    static boolean isEnglish(String word) {
        return ALL.contains(word) || JOINING.contains(word) || WH.contains(word) || AUXILIARY.contains(word) || SUBJECT.contains(word)
                || isAdverb(word);
    }

    static boolean knows(String word) {
        return ALL.contains(word);
    }

    /** A long word of praise with one letter wrong, missing, doubled or swapped: perfct, exaclty. */
    static boolean nearlyPraise(String word) {
        return word.length() > 5
                && Stream.of(PRAISE, YES).flatMap(Set::stream).anyMatch(known -> known.length() > 5 && oneSlip(word, known));
    }

    /** The word that was meant when two neighbouring letters are swapped, or one of a long word is missing or doubled: yse, rihgt, ahed. */
    static String meant(String word) {
        if (word.length() < 3 || ALL.contains(word) || REAL_WORDS.contains(word)) {
            return word;
        }
        return OFTEN_MISTYPED.stream()
                .filter(known -> swapped(word, known) || known.length() > 4 && Math.abs(known.length() - word.length()) == 1
                        && oneSlip(word, known))
                .findFirst().orElse(word);
    }

    private static boolean swapped(String word, String known) {
        if (word.length() != known.length()) {
            return false;
        }
        var at = 0;
        while (at < word.length() && word.charAt(at) == known.charAt(at)) {
            at++;
        }
        return at + 1 < word.length() && word.charAt(at) == known.charAt(at + 1) && word.charAt(at + 1) == known.charAt(at)
                && word.substring(at + 2).equals(known.substring(at + 2));
    }

    private static boolean oneSlip(String word, String known) {
        var same = 0;
        while (same < Math.min(word.length(), known.length()) && word.charAt(same) == known.charAt(same)) {
            same++;
        }
        var left = word.substring(same);
        var right = known.substring(same);
        var swapped = left.length() == right.length() && left.length() > 1 && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0) && left.substring(2).equals(right.substring(2));
        return swapped || tail(left, 1).equals(tail(right, 1)) || left.equals(tail(right, 1)) || tail(left, 1).equals(right);
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    /** An adverb of manner strengthens what it stands beside (beautifully, honestly); those that weaken are listed as doubts. */
    static boolean isAdverb(String word) {
        return word.length() > 5 && word.endsWith("ly") && !word.matches(
                "hardly|barely|nearly|mostly|partly|slightly|family|assembly|butterfly|jelly|reply|supply|friendly|lonely|silly|bully|belly|ugly|early|likely");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
