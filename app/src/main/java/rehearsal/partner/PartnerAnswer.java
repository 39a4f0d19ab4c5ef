package rehearsal.partner;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the partner wants to say and do, before it is written into the form that was asked for. */
record PartnerAnswer(String message, Map<String, Map<String, Object>> actions) {

    PartnerAnswer {
        actions = Map.copyOf(actions);
    }

    static PartnerAnswer words(String message) {
        return new PartnerAnswer(message, Map.of());
    }

    /** Collects actions, leaving out those the form does not offer. */
    static final class Draft {
        private final ReplyForm form;
        private final Map<String, Map<String, Object>> actions = new LinkedHashMap<>();

        Draft(ReplyForm form) {
            this.form = form;
        }

        boolean does(String action, Map<String, Object> values) {
            if (!form.offers(action)) {
                return false;
            }
            actions.put(action, values);
            return true;
        }

        PartnerAnswer saying(String message) {
            return new PartnerAnswer(message, actions);
        }
    }
}
