package rehearsal.exchange;

import java.util.ArrayList;
import java.util.List;

/** Messages of a chat prompt made into one body: a single one as it is, several each under a heading with its role. */
final class Roles {
    private final List<String> roles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    void add(String role, String text) {
        roles.add(role);
        texts.add(text);
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    String body() {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        var body = new StringBuilder();
        for (var at = 0; at < texts.size(); at++) {
            body.append(at == 0 ? "" : "\n\n").append("## ").append(roles.get(at)).append("\n\n").append(texts.get(at));
        }
        return body.toString();
    }

    void note(List<String> notes) {
        if (texts.size() > 1) {
            notes.add(texts.size() + " messages became one body, each under its role: " + String.join(", ", roles) + ".");
        }
    }
}
