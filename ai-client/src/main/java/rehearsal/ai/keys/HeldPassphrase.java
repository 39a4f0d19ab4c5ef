package rehearsal.ai.keys;

import java.util.Optional;

/** A passphrase that somebody typed, held as long as the program runs; until then the one from outside, if there is one. */
public final class HeldPassphrase implements Passphrase {

    private final Passphrase outside;
    private volatile Optional<char[]> typed = Optional.empty();

    public HeldPassphrase(Passphrase outside) {
        this.outside = outside;
    }

    public void hold(char[] letters) {
        typed = Optional.of(letters.clone());
    }

    @Override
    public Optional<char[]> letters() {
        return typed.or(outside::letters);
    }
}
