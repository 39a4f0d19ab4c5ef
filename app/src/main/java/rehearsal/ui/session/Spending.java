package rehearsal.ui.session;

import java.util.ArrayList;
import java.util.Locale;
import rehearsal.session.TurnLine;
import rehearsal.text.Texts;

/** What a turn took, in words. What is not known is left out. */
public final class Spending {

    private Spending() {
    }

    public static String words(TurnLine.Spent spent, Texts texts) {
        var words = new ArrayList<String>();
        spent.firstWordMillis().ifPresent(
                millis -> words.add(millis == 0 ? texts.say("chat.first-word.at-once") : texts.say("chat.first-word", seconds(millis))));
        if (spent.tokensIn().isPresent() && spent.tokensOut().isPresent()) {
            words.add(texts.say("chat.tokens", count(spent.tokensIn().getAsLong() + spent.tokensOut().getAsLong())));
        }
        spent.cost().ifPresent(cost -> words.add(cost.text()));
        return String.join(" · ", words);
    }

    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public static String seconds(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(Locale.ENGLISH, "%.1f s", millis / 1000.0);
    }
}
