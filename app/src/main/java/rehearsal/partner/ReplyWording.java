package rehearsal.partner;

import java.util.Optional;

/** Puts a message together: a reaction, what was done, one question; as short or as full as the prompt asks. */
final class ReplyWording {

    private final PartnerTurn talk;

    ReplyWording(PartnerTurn talk) {
        this.talk = talk;
    }

    String say(String reaction, String done, PartnerQuestion question, String about) {
        var message = new StringBuilder();
        if (talk.messages().size() <= 1) {
            add(message, talk.manner().byName() ? talk.known().firstName().map(name -> "Hello, " + name + ".").orElse("Hello.") : "Hello.");
        }
        if (talk.manner().mirrors() && worthGivingBack()) {
            talk.said().echo().ifPresent(words -> add(message, "I hear you: “" + words + "”."));
        }
        if (!talk.manner().brief()) {
            add(message, named(reaction));
        }
        add(message, done);
        if (talk.manner().severalQuestions()) {
            add(message, "How does that feel?");
        }
        add(message, question.about(about));
        if (talk.manner().examples()) {
            add(message, question.example());
        }
        return message.toString();
    }

    String say(String reaction, String done, PartnerQuestion question) {
        return say(reaction, done, question, "");
    }

    /** A message that asks for nothing. */
    String close(String reaction, String done) {
        return (named(reaction) + " " + done).strip();
    }

    /** The same question once more, made easier. */
    String again(PartnerQuestion.Asked asked, String why) {
        var message = new StringBuilder(why);
        add(message, asked.question().example());
        add(message, asked.question().about(asked.about()));
        return message.toString();
    }

    /** A yes, a name or a greeting given back would only sound odd. */
    private boolean worthGivingBack() {
        var said = talk.said();
        return said.words() > 3 && said.names().isEmpty() && !(said.agrees() && said.words() < 10);
    }

    private String named(String reaction) {
        var name = talk.manner().byName() ? talk.known().firstName() : Optional.<String>empty();
        if (name.isEmpty() || reaction.isEmpty()) {
            return reaction;
        }
        var end = reaction.indexOf('.');
        return end < 0 ? reaction : reaction.substring(0, end) + ", " + name.get() + reaction.substring(end);
    }

    private static void add(StringBuilder message, String words) {
        if (!words.isEmpty()) {
            message.append(message.isEmpty() ? "" : " ").append(words);
        }
    }
}
