package rehearsal.trial.check;

/** A client can answer one question at a time. */
record OneQuestionCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("one-question",
                "The coach asks at most one question in a message. Questions inside quotation marks are the client's.",
                "none", "{check: one-question, reply: every}");
    }

    @Override
    public When usually() {
        return new When.Every();
    }

    @Override
    public Finding find(CheckInput input) {
        int questions = count(input.text());
        return new Finding.Fact(questions <= 1, questions == 0
                ? "It asks nothing."
                : "It asks " + questions + " question"
                        + (questions == 1 ? "." : "s."));
    }

    private static int count(String text) {
        int questions = 0;
        boolean quoted = false;
        boolean counted = false;
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            quoted = now == '“' || now == '"' && !quoted || quoted && now != '”' && now != '"';
            if (now == '?' && !quoted) {
                questions += counted ? 0 : 1;
                counted = true;
            } else if (now != '!' && now != '?') {
                counted = false;
            }
        }
        return questions;
    }
}
