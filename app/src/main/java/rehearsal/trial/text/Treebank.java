package rehearsal.trial.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words and marks as the Penn Treebank splits them, for one sentence or a short text in lower case. */
public final class Treebank {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u0085\\u00a0\\u2028\\u2029\\ufeff]+");
    private static final Pattern FINAL_STOP = Pattern.compile("([^.])(?<!\\b[A-Za-z]\\.[A-Za-z])(\\.)([\\])}>'\\s]*)$");
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[{<])\"");
    private static final List<String> TWO_WORDS = List.of("(can)(not)", "(d)('ye)", "(gim)(me)", "(gon)(na)", "(got)(ta)", "(lem)(me)",
            "(more)('n)", "(wan)(na)(?= )", "('t)(is)", "('t)(was)");
    private static final List<Pattern> CONTRACTIONS = TWO_WORDS.stream()
            .map(each -> Pattern.compile("(?<![\\p{L}\\p{N}_])" + each + "(?![\\p{L}\\p{N}_])", Pattern.CASE_INSENSITIVE)).toList();

    private Treebank() {
    }

    public static List<String> tokens(String input) {
        var text = GAPS.matcher(input).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return List.of();
        }
        text = OPENING.matcher(text).replaceAll("$1 `` ").replace("\"", " '' ");
        text = text.replace("...", " ... ").replaceAll("[:,](?!\\d)", " $0 ").replaceAll("[;@#$%&]", " $0 ");
        text = FINAL_STOP.matcher(text).replaceAll("$1 $2$3 ");
        text = " " + text.replaceAll("[?!]", " $0 ").replaceAll("[\\]\\[(){}<>]", " $0 ").replace("--", " -- ") + " ";
        text = text.replaceAll("([^'])' ", "$1 ' ").replaceAll("'([sSmMdD]) ", " '$1 ").replaceAll("('ll|'re|'ve|n't) ", " $1 ");
        for (var contraction : CONTRACTIONS) {
            text = contraction.matcher(text).replaceAll(" $1 $2 ");
        }
        return Arrays.stream(text.strip().split(" +")).toList();
    }
}
