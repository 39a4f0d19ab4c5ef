package rehearsal.session.language;

/** What one word or phrase brings to a judgement. The order is the order in which a file's sections win over each other. */
enum Sense {
    NO, DOUBT, CHANGE, ASK, YES, PRAISE, GO, AROUND, UNKNOWN;

    boolean consents() {
        return this == YES || this == PRAISE || this == GO;
    }

    boolean objects() {
        return this == NO || this == DOUBT || this == CHANGE;
    }
}
