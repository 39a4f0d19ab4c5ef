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
            ja jo jawohl jep joa genau passt klar gerne gern stimmt einverstanden oui ouais d'accord sim claro vale dale adelante certo
            da да ага はい うん ええ 好的 好 是 是的 对 可以 行 没问题 네 예 응 그래 tak evet tamam graag akkoord áno ano igen kyllä ναι hai haan
            हाँ हां نعم כן dobrze zgoda jasne oké okej sí sì si oke""");

    /** Praises what is before the client. */
    static final Set<String> PRAISE = words("""
            good great perfect amazing awesome excellent fantastic brilliant wonderful beautiful gorgeous lovely fabulous superb stunning
            incredible magnificent marvellous marvelous splendid terrific outstanding phenomenal spectacular impressive delightful ideal
            neat nice cool sweet fine super stellar epic dope sick lit legendary magical divine exquisite flawless
            impeccable immaculate spotless unreal unbelievable breathtaking glorious sublime charming adorable cute fab ace solid
            sound chefs tops top-notch topnotch first-class lovingly happy pleased satisfied delighted thrilled
            excited impressed obsessed honoured honored sold ready accurate exact faithful enough-said gr8 luv lovin noice kewl wicked yum yummy mwah wunderschön bestens optimal einwandfrei prächtig impeccable exactement formidable chouette nickel increíble precioso maravilloso bárbaro maravilhoso incrível meraviglioso splendido stupendo esatto fantastisk underbart flott deilig uitstekend fantastisch schitterend świetne piękne super-duper muhteşem прекрасно замечательно великолепно отличная 美しい 最高です 素敵 すごい 很棒 太棒了 漂亮 멋져요 훌륭해요 excited convinced glad stoked keen comfortable content set spot-on wow-worthy dreamy fun masterpiece genius bravo
            kudos winner beauty cracking smashing grand lush banging peachy dandy tremendous sensational exciting best bellissimo love
            adore dig loving loved 🔥 ❤ 💖 💕 💚 💙 💜 🧡 💛 🖤 ♥ 💗 💓 💞 🩷 🤍 🤎 💝 💘 🤘 🤙 🏆 🥇 😻 😍 🥰 🤩 🎉 🙌 👏 🎯 🥳 🚀 💪 🫶 🤌 💥
            perfekt super prima toll wunderbar klasse spitze großartig schön gut parfait génial super superbe bien bon magnifique nickel
            perfecto genial bueno bien excelente estupendo fantástico perfeito ótimo otimo bom boa lindo perfetto bene bellissimo
            ottimo fantastico отлично хорошо супер прекрасно идеально класс 很好 完美 不错 太好了 棒 いいね いいです 完璧 最高 素晴らしい 좋아요 좋아 좋습니다
            완벽해요 최고 świetnie idealnie dobrze fajnie mükemmel harika güzel prachtig mooi goed perfect geweldig bra jättebra
            fint perfektné skvělé tökéletes hienoa τέλεια""");

    /** Tells to begin. */
    static final Set<String> GO = words("""
            go start begin generate create make build produce render draw proceed continue launch send ship submit finalize finalise
            run print publish execute roll onward onwards forward commence
            vas-y allez go-ahead lass mach los leg machen gerar pode manda bora hazlo générez génère weiter vorwärts vamos andiamo
            vai procedi avanti procede давай начинай поехали お願いします 进行吧 开始吧 進めて 해주세요 진행해주세요 devam doe maar rób zacznij""");

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
            danke bitte so ist das es wie ich wir mir mich genauso ganz sehr alles dann doch mal nur-so machen dank vielen schon je moi pour on peut vous tu te le la les mon ma fait faire bien-sûr exactement vraiment y es lo el la me todo hacerlo que para mí eso esto los adelante-por favor por pode fazer eu você para mim tudo obg bem são da mi lo di così per tutto io faccia pure to dokładnie właśnie mi się proszę o ja-ja bu bence için мне это надо пожалуйста давайте очень я мы ок これ それ で が に して ください ね よ 就 这样 吧 我 非常 它 이대로 해주세요 정말 jag det så mycket dat dit ik vind zo-is voor mij merci c'est très tout ça gracias está así muito obrigado obrigada tá isso assim grazie va è così così tutto
            molto спасибо это так всё все очень ありがとう です 谢谢 很 太 감사합니다 아주 dziękuję jest teşekkürler çok dank je zo is dat
            het heel tack det är""");

    /** Turns a sentence round. */
    static final Set<String> NO = words("""
            not no nope nah never nothing none nobody neither nor without hardly barely scarcely naw nay negative
            nein nicht kein keine noch non pas jamais não nao nie нет не いいえ 不 不是 没有 아니요 아니 hayır nee niet nej inte ikke ei nem όχι
            todavía aún tampoco nunca mai 👎 ❌ 🚫 ⛔ 🛑""");

    /** Holds back. */
    static final Set<String> DOUBT = words(
            """
            maybe perhaps probably possibly guess suppose almost nearly somewhat kinda sorta mostly partly partially might hmm hm hmmm
            umm um uh er erm wait stop hold pause later meh eh whatever unsure uncertain doubt doubts hesitant hesitate
            worried unless until if ish okay-ish supposedly allegedly wrong bad awful terrible ugly boring horrible hate dislike disappointed
            disappointing potentially theoretically conceivably arguably sometimes weird off-brand cancel undo scrap nevermind unfortunately sadly hopefully
            vielleicht peut-être quizás quizá talvez forse может maybe-ish 🤔 😕 🙁 ☹ 😞 😟 😠 😡 🤮 😩 😬 😐 😑 😒 🙄 🤨 🙃 😢 😤 🥱 😴 ✋ 🤷 🤦""");

    /** Wants it otherwise. */
    static final Set<String> CHANGE = words("""
            change add remove move swap replace delete drop adjust tweak fix increase decrease reduce enlarge shrink brighten darken
            soften lighten sharpen put use give turn switch try include exclude omit rotate flip rename rewrite reword redo rework
            revise edit modify crop resize recolour recolor colour color shift raise lower widen stretch need needs needed should
            want wants rather prefer instead except only however although less fewer larger bigger smaller darker
            brighter lighter warmer colder cooler softer louder taller shorter wider thinner thicker closer higher older younger
            bolder cleaner simpler busier another different differently wish aber mais pero mas maar ohne sans sin senza größer grösser
            kleiner dunkler heller plus más meno più больше меньше""");

    static final Set<String> WH = words(
            "what why how which who whose where when was wie warum wann où quand comment qué cómo dónde cuándo");

    static final Set<String> AUXILIARY = words(
            "is are was were am do does did can could will would shall should may might have has had must isn't aren't ist sind kann est puis puede");

    static final Set<String> SUBJECT = words("""
            it that this these those there i you we they he she the a an my your our his her their one anyone anybody someone somebody
            everything anything something ‹quoted›""");

    private static final Set<String> ALL = Stream.of(YES, PRAISE, GO, AROUND, NO, DOUBT, CHANGE).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Lexicon() {
    }

    static boolean knows(String word) {
        return ALL.contains(word);
    }

    /** A long word of praise with one letter wrong, missing, doubled or swapped: perfct, exaclty. */
    static boolean nearlyPraise(String word) {
        return word.length() > 5
                && Stream.of(PRAISE, YES).flatMap(Set::stream).anyMatch(known -> known.length() > 5 && oneSlip(word, known));
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
