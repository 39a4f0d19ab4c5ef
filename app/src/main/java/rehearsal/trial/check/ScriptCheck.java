package rehearsal.trial.check;

import java.util.Optional;

/** A program of the user's own decides. */
record ScriptCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("script",
                "A program of your own passes the session: JSON comes in on standard input, {\"pass\": true, \"score\": 0.8, \"reason\": \"...\"} goes out. It runs with a time limit and without your environment, and only after you allowed scripts for this suite.",
                "the command as a list, or {command: [...], seconds: 10}", "{check: script, value: [./checks/tone.py, --strict]}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        var value = setting.value();
        var command = value.isObject() ? value.path("command") : value;
        return command.isArray() && !command.isEmpty() || command.isString() && !command.stringValue().isBlank()
                ? Optional.empty()
                : Optional.of("It needs a command.");
    }

    @Override
    public Finding find(CheckInput input) throws InterruptedException {
        return input.aids().byScript(input);
    }
}
