package rehearsal.session.language;

import java.text.Normalizer;
import java.util.Locale;

/** Text as word lists are compared: small letters, no accents, one form of letters that are written in several ways. */
final class Folded {

    private static final String ACCENTS = "[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640\\u093C]";

    private Folded() {
    }

    static String of(String text) {
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll(ACCENTS, "");
        return Normalizer.normalize(apart, Normalizer.Form.NFKC).replaceAll("[’‘ʼ`´]", "'").replace('ı', 'i').replace('ł', 'l')
                .replace("ß", "ss").replaceAll("[أإآٱ]", "ا").replace('ى', 'ي').replace('ة', 'ه').replace('ँ', 'ं')
                .replaceAll("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]", "");
    }
}
