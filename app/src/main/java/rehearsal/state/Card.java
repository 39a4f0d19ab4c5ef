package rehearsal.state;

import java.util.List;

/** A card a reply shows beside its words. Pressing a button says its words as the client. */
public record Card(String text, List<String> buttons) {
    public Card {
        buttons = List.copyOf(buttons);
    }
}
