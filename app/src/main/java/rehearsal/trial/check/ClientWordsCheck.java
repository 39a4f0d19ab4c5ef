package rehearsal.trial.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rehearsal.state.State;
import rehearsal.trial.text.WordSplit;

/** What is written down for the client is made of the client's words. */
record ClientWordsCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("client-words-kept",
                "Names and statements that the session wrote down are in the client's own words, up to the threshold (0.6 of the words unless set).",
                "none", "{check: client-words-kept, threshold: 0.7}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Finding find(CheckInput input) {
        var said = new HashSet<String>();
        input.evidence().start().messages().forEach(message -> said.addAll(words(message.text())));
        input.evidence().replies().forEach(reply -> reply.client().ifPresent(text -> said.addAll(words(text))));
        var written = new ArrayList<>(written(input.evidence().end()));
        written.removeAll(written(input.evidence().start()));
        int all = 0;
        int kept = 0;
        for (var text : written) {
            for (var word : words(text)) {
                all += SMALL.contains(word) ? 0 : 1;
                kept += !SMALL.contains(word) && said.contains(word) ? 1 : 0;
            }
        }
        double share = all == 0 ? 1 : (double) kept / all;
        double least = input.setting().threshold(0.6);
        return new Finding.Degree(share >= least, share, all == 0
                ? "Nothing was written down."
                : "%d of %d words that were written down are the client's.".formatted(kept, all));
    }

    private static final Set<String> SMALL = Set.of("the", "a", "an", "i", "am", "who", "of", "and", "to", "in", "my", "me", "is", "that",
            "for", "with", "one");

    private static List<String> written(State state) {
        var all = new ArrayList<String>();
        state.identities().forEach(identity -> {
            all.add(identity.name());
            identity.iAmStatement().ifPresent(all::add);
        });
        state.lists().values().forEach(all::addAll);
        return all;
    }

    private static List<String> words(String text) {
        return WordSplit.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", " "));
    }
}
