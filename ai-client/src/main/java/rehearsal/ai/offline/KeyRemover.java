package rehearsal.ai.offline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rehearsal.ai.ApiKey;

/** Takes keys out of whatever is about to be written: the known ones by their value, others by their looks. */
final class KeyRemover {

    static final String MASK = "***";

    private static final Set<String> KEY_HEADERS = Set.of("authorization", "x-api-key", "x-goog-api-key", "api-key", "proxy-authorization",
            "cookie");
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern
            .compile("\\b(sk|gsk|rk|pk|xai)[-_][A-Za-z0-9_-]{16,}|\\bAIza[A-Za-z0-9_-]{30,}");
    private static final int SHORTEST = 4;

    private final List<String> secrets = new ArrayList<>();

    KeyRemover(List<ApiKey> keys) {
        for (var key : keys) {
            if (key.reveal().length() >= SHORTEST) {
                secrets.add(key.reveal());
                secrets.add(URLEncoder.encode(key.reveal(), StandardCharsets.UTF_8));
            }
        }
    }

    String clean(String text) {
        var clean = text;
        for (var secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return LOOKS_LIKE_A_KEY.matcher(clean).replaceAll(MASK);
    }

    SortedMap<String, String> cleanHeaders(SortedMap<String, String> headers) {
        var clean = new TreeMap<String, String>();
        headers.forEach((name, value) -> clean.put(name, KEY_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? MASK : clean(value)));
        return clean;
    }

    /** Pieces of one text: a key that is cut across pieces is found too. The mask stands in the piece where the key began. */
    List<String> clean(List<String> pieces) {
        var whole = String.join("", pieces);
        var removed = new boolean[whole.length()];
        var starts = new boolean[whole.length()];
        for (var secret : secrets) {
            for (var at = whole.indexOf(secret); at >= 0; at = whole.indexOf(secret, at + secret.length())) {
                mark(removed, starts, at, at + secret.length());
            }
        }
        LOOKS_LIKE_A_KEY.matcher(whole).results().forEach(hit -> mark(removed, starts, hit.start(), hit.end()));
        var clean = new ArrayList<String>();
        var at = 0;
        for (var piece : pieces) {
            clean.add(kept(piece, at, removed, starts));
            at += piece.length();
        }
        return clean;
    }

    private static void mark(boolean[] removed, boolean[] starts, int from, int to) {
        starts[from] = true;
        Arrays.fill(removed, from, to, true);
    }

    private static String kept(String piece, int offset, boolean[] removed, boolean[] starts) {
        var kept = new StringBuilder();
        for (int at = 0; at < piece.length(); at++) {
            if (starts[offset + at]) {
                kept.append(MASK);
            }
            if (!removed[offset + at]) {
                kept.append(piece.charAt(at));
            }
        }
        return kept.toString();
    }
}
