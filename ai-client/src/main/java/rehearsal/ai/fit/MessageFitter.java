package rehearsal.ai.fit;

import java.util.ArrayList;
import java.util.List;
import rehearsal.ai.AiMessage;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;

/** Brings a conversation into an order a provider accepts, one rule at a time; each rule that had something to do is listed. */
public final class MessageFitter {

    /** Stands where a provider insists on words of the client and there are none. */
    public static final String NO_WORDS_YET = "(The client has not said anything yet.)";

    private final List<AiMessage> messages;
    private final List<Rewrite> rewritten = new ArrayList<>();

    public MessageFitter(List<AiMessage> messages) {
        this.messages = new ArrayList<>(messages);
    }

    public MessageFitter withoutBlankMessages() {
        var before = messages.size();
        messages.removeIf(message -> message.text().isBlank());
        if (messages.size() < before) {
            rewritten.add(new Rewrite("blank messages", (before - messages.size()) + " left out: a message without words is not accepted"));
        }
        return this;
    }

    public MessageFitter speakersAlternate() {
        var merged = new ArrayList<AiMessage>();
        for (AiMessage message : messages) {
            if (!merged.isEmpty() && merged.getLast().speaker() == message.speaker()) {
                var before = merged.removeLast();
                merged.add(new AiMessage(message.speaker(), before.text() + "\n\n" + message.text()));
            } else {
                merged.add(message);
            }
        }
        if (merged.size() < messages.size()) {
            rewritten.add(new Rewrite("messages of one speaker in a row",
                    (messages.size() - merged.size()) + " joined to the message before, with an empty line between"));
        }
        messages.clear();
        messages.addAll(merged);
        return this;
    }

    public MessageFitter clientBegins() {
        if (messages.isEmpty()) {
            messages.add(new AiMessage(Speaker.CLIENT, NO_WORDS_YET));
            rewritten.add(new Rewrite("empty conversation", "one client message added that says so: at least one is needed"));
        } else if (messages.getFirst().speaker() == Speaker.COACH) {
            messages.addFirst(new AiMessage(Speaker.CLIENT, NO_WORDS_YET));
            rewritten.add(new Rewrite("conversation that begins with the coach",
                    "a client message added before it that says nothing was said yet"));
        }
        return this;
    }

    /** Left to end with the coach, a provider would continue the coach's last message or refuse the call. */
    public MessageFitter clientHasLastWord() {
        if (messages.isEmpty()) {
            return clientBegins();
        }
        if (messages.getLast().speaker() == Speaker.COACH) {
            messages.add(new AiMessage(Speaker.CLIENT, "(The client has not answered.)"));
            rewritten.add(
                    new Rewrite("conversation that ends with the coach", "a client message added after it that says nothing was answered"));
        }
        return this;
    }

    public List<AiMessage> messages() {
        return List.copyOf(messages);
    }

    public List<Rewrite> rewritten() {
        return List.copyOf(rewritten);
    }
}
