package rehearsal.ui.sent;

import java.util.Optional;
import rehearsal.practice.PreviewCaution;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;

/** Something to know before this is sent, in words. {@code mend}: the prompt where it can be put right. */
record Caution(Weight weight, String words, Optional<Scope> mend) {

    enum Weight {
        NOTE, WARNING, ERROR
    }

    static Caution of(PreviewCaution caution, Texts texts) {
        return switch (caution) {
            case PreviewCaution.NoSystemPrompt none ->
                new Caution(Weight.WARNING, texts.say("sent.caution.system"), Optional.of(none.scope()));
            case PreviewCaution.OverTheWindow over ->
                of(Weight.ERROR, texts.say("sent.caution.over", over.tokens(), over.model(), over.window()));
            case PreviewCaution.NearlyFull full -> of(Weight.WARNING, texts.say("sent.caution.nearly", full.share(), full.model()));
            case PreviewCaution.NoModel none -> of(Weight.NOTE, texts.say("sent.caution.model", none.provider()));
            case PreviewCaution.Retired retired -> of(Weight.WARNING, texts.say("sent.caution.retired", retired.model()));
            case PreviewCaution.Notice notice -> of(Weight.NOTE, notice.sentence());
        };
    }

    private static Caution of(Weight weight, String words) {
        return new Caution(weight, words, Optional.empty());
    }
}
