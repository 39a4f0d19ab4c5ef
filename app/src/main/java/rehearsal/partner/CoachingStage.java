package rehearsal.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an identity coaching stands, as far as a request shows it: by the phases it may move to next, else by what it may do. */
enum CoachingStage {
    GET_TO_KNOW_YOU, IDENTITY_CREATION, IDENTITY_REFINEMENT, INTEGRATION, COMPLETED, ELSEWHERE;

    private static final String MOVE = "transition_phase";
    private static final String TO = "to_phase";

    static CoachingStage of(ReplyForm form) {
        var next = form.choices(MOVE, TO);
        var fitting = new ArrayList<CoachingStage>();
        for (var stage : List.of(GET_TO_KNOW_YOU, IDENTITY_CREATION, IDENTITY_REFINEMENT, INTEGRATION)) {
            if (!next.contains(stage.name()) && next.contains(stage.following().name())) {
                fitting.add(stage);
            }
        }
        return fitting.isEmpty() ? byActions(form, next) : fitting.getLast();
    }

    private static CoachingStage byActions(ReplyForm form, List<String> next) {
        if (form.offers("accept_identity_visualization") || form.offers("accept_i_am_statement")
                || form.offers("accept_identity_commitment")) {
            return INTEGRATION;
        }
        if (form.offers("accept_identity_refinement")) {
            return IDENTITY_REFINEMENT;
        }
        if (form.offers("create_identity") || form.offers("create_multiple_identities")) {
            return IDENTITY_CREATION;
        }
        if (form.offers("update_who_you_are") || form.offers("update_who_you_want_to_be")) {
            return GET_TO_KNOW_YOU;
        }
        return next.isEmpty() && form.actions().stream().anyMatch(List.of("show_card", "add_identity_note")::contains)
                ? COMPLETED
                : ELSEWHERE;
    }

    private CoachingStage following() {
        return values()[ordinal() + 1];
    }

    /** The phase to move to from here, if the form lets the talk move at all. */
    Optional<String> onward(ReplyForm form) {
        var next = form.choices(MOVE, TO);
        var natural = this == ELSEWHERE || this == COMPLETED ? "" : following().name();
        return next.stream().filter(natural::equals).findFirst().or(() -> next.isEmpty() ? Optional.empty() : Optional.of(next.getLast()));
    }
}
