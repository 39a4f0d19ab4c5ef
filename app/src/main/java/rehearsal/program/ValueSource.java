package rehearsal.program;

/** Where the value of a context key comes from. The path is how a program file writes it. */
public sealed interface ValueSource {

    String path();

    /** A field of the client: first_name, email, or any other the scenario gives. */
    record Client(String field) implements ValueSource {
        @Override
        public String path() {
            return "client." + field;
        }
    }

    /** One of the program's state fields, list or not; values of a vocabulary appear by their titles. */
    record Field(StateField field) implements ValueSource {
        @Override
        public String path() {
            return "state." + field.name();
        }
    }

    /** The identities that have not yet reached a state, oldest first. */
    record Pending(IdentityState state) implements ValueSource {
        @Override
        public String path() {
            return "identities.pending." + state.id();
        }
    }

    /** What the client gave for a creative brief: brief.mood, brief.brand… */
    record Given(String field) implements ValueSource {
        @Override
        public String path() {
            return "brief." + field;
        }
    }

    enum Fixed implements ValueSource {
        CURRENT_PHASE("state.current_phase"),
        /** A card for each identity that is not archived, then the skipped categories. */
        IDENTITIES("identities.all"), NUMBER_OF_IDENTITIES("identities.count"), IDENTITY_IDS("identities.ids"),
        /** The cards of the category in focus; its empty text has cases: no_focus, unknown_focus, skipped, none. */
        FOCUSED_IDENTITIES("identities.focused"), CURRENT_IDENTITY("identities.current"), CURRENT_VISUALIZATION(
                "identities.current.visualization"),
        /** The guidance text of the category in focus. */
        GUIDANCE("category.guidance"), USER_NOTES("user_notes"), CURRENT_MESSAGE("messages.newest_client"), PREVIOUS_MESSAGE(
                "messages.coach_before"), RECENT_MESSAGES("messages.recent"), READINESS("intent.readiness"), INTENT_SUMMARY(
                        "intent.summary"), CLARIFICATION_QUESTIONS(
                                "intent.questions"), GENERATION_DESCRIPTION("intent.description"), SCENE("intent.scene");

        private final String path;

        Fixed(String path) {
            this.path = path;
        }

        @Override
        public String path() {
            return path;
        }

        /** Only a program that runs the intent tracker can supply it. */
        public boolean needsIntent() {
            return path.startsWith("intent.");
        }
    }
}
