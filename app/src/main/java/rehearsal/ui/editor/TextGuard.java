package rehearsal.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rehearsal.library.LineEnds;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.text.Texts;

/** Lets into a body only what can be kept: no more than 1 MiB, no zero characters, no halves of characters. Says what it left out. */
final class TextGuard {

    private final Texts texts;
    private final Consumer<String> say;
    private long bytes;
    private long lineEnds;
    private int lineEndBytes = 1;

    TextGuard(Texts texts, Consumer<String> say) {
        this.texts = texts;
        this.say = say;
    }

    /** Where the text is kept, a line end takes so many bytes. */
    void keptWith(String lineEnd) {
        lineEndBytes = lineEnd.length();
    }

    void whole(String text) {
        bytes = bytes(text);
        lineEnds = Lines.ends(text);
    }

    void changed(List<EditHistory.Edit> edits) {
        for (var edit : edits) {
            bytes += bytes(edit.inserted()) - bytes(edit.removed());
            lineEnds += Lines.ends(edit.inserted()) - Lines.ends(edit.removed());
        }
    }

    /** What may take the place of these letters; nothing at all if it does not fit. */
    Optional<String> admitted(String text, String replaced) {
        var clean = clean(LineEnds.plain(text));
        if (!clean.equals(text) && !clean.equals(LineEnds.plain(text))) {
            say.accept(texts.say("editor.left-out"));
        }
        var more = weight(clean) - weight(replaced);
        if (more > 0 && size() + more > PromptLimits.BODY_BYTES) {
            refuse(size() + more - PromptLimits.BODY_BYTES);
            return Optional.empty();
        }
        return clean.isEmpty() && !text.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    boolean roomFor(List<EditHistory.Edit> edits) {
        var more = edits.stream().mapToLong(edit -> weight(edit.inserted()) - weight(edit.removed())).sum();
        if (more > 0 && size() + more > PromptLimits.BODY_BYTES) {
            refuse(size() + more - PromptLimits.BODY_BYTES);
            return false;
        }
        return true;
    }

    private void refuse(long over) {
        say.accept(texts.say("editor.full", over));
    }

    private long size() {
        return bytes + lineEnds * (lineEndBytes - 1L);
    }

    private long weight(String text) {
        return bytes(text) + Lines.ends(text) * (lineEndBytes - 1L);
    }

    private static String clean(String text) {
        if (text.indexOf('\0') < 0 && text.chars().noneMatch(letter -> Character.isSurrogate((char) letter))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(letter -> letter != 0 && !(letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static long bytes(String text) {
        var count = 0L;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            count += letter < 0x80 ? 1 : letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
        }
        return count;
    }
}
