package rehearsal.turn.context;

import java.util.List;
import java.util.stream.Collectors;
import rehearsal.program.IdentityState;
import rehearsal.state.Identity;

/** Identities as a model reads them: a card each, or a line each with the id that actions need. */
final class IdentityCards {
    private final GatherInput moment;

    IdentityCards(GatherInput moment) {
        this.moment = moment;
    }

    String cards(List<Identity> identities) {
        return identities.stream().map(this::card).collect(Collectors.joining("\n\n"));
    }

    private String card(Identity identity) {
        var card = new StringBuilder(identity.name());
        line(card, "Category", moment.categoryTitle(identity.category()));
        line(card, "State", stateTitle(identity.state()));
        identity.iAmStatement().ifPresent(text -> line(card, "I-am statement", text));
        identity.visualization().ifPresent(text -> line(card, "Visualization", text));
        if (!identity.notes().isEmpty()) {
            card.append("\n  Notes:");
            identity.notes().forEach(note -> card.append("\n  - ").append(note));
        }
        return card.toString();
    }

    private static void line(StringBuilder card, String label, String text) {
        if (!text.isBlank()) {
            card.append("\n  ").append(label).append(": ").append(text);
        }
    }

    private String stateTitle(String id) {
        return moment.program().identityStates().stream().filter(state -> state.id().equals(id)).findFirst().map(IdentityState::title)
                .orElse(id);
    }

    String ids() {
        return moment.identities().stream()
                .map(identity -> "- " + identity.name() + " (id: " + identity.id() + ", state: " + identity.state() + ")")
                .collect(Collectors.joining("\n"));
    }

    String skipped() {
        return moment.skippedCategories().stream().map(moment::categoryTitle).collect(Collectors.joining(", "));
    }
}
