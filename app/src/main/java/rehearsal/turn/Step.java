package rehearsal.turn;

import java.util.function.Function;

/** What came of a stage: a value and what was done in a few words, or the reason why the turn stops and what it had come to. */
sealed interface Step<T> {

    <U> Step<U> then(Function<T, Step<U>> next);

    record Done<T>(T value, String summary) implements Step<T> {
        @Override
        public <U> Step<U> then(Function<T, Step<U>> next) {
            return next.apply(value);
        }
    }

    record Stopped<T>(TurnFailure failure, Reached reached) implements Step<T> {

        /** Before anything was asked. */
        Stopped(TurnFailure failure) {
            this(failure, new Reached.Nothing());
        }

        @Override
        public <U> Step<U> then(Function<T, Step<U>> next) {
            return new Stopped<>(failure, reached);
        }
    }
}
