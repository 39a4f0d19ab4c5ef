package rehearsal.trial.check;

import java.util.regex.Pattern;

/** The client never hears how the program works inside. */
record InnerWordsCheck() implements CheckKind {

    private static final Pattern CODE = Pattern.compile("[a-z]+_[a-z_]+|[A-Z]{2,}_[A-Z_]+|[{}<>`]|\\bJSON\\b|\\bnull\\b|\\bundefined\\b");

    @Override
    public CheckText text() {
        return new CheckText("no-inner-words", "No phase ids, action names, braces or other words of the machinery in the coach's message.",
                "none",
                "{check: no-inner-words, reply: every}");
    }

    @Override
    public When usually() {
        return new When.Every();
    }

    @Override
    public Finding find(CheckInput input) {
        var code = CODE.matcher(input.text());
        if (code.find()) {
            return new Finding.Fact(false, "The message says “" + code.group() + "”.");
        }
        var words = " " + input.text().replaceAll("[^\\p{L}\\p{N}_]+", " ") + " ";
        var program = input.evidence().program();
        var said = program.phases().stream().map(phase -> phase.id()).filter(id -> words.contains(" " + id + " ")).findFirst();
        return new Finding.Fact(said.isEmpty(),
                said.map(id -> "The message names the phase " + id + ".").orElse("The message has no words of the machinery."));
    }
}
