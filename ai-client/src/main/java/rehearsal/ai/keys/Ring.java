package rehearsal.ai.keys;

import java.util.Optional;

/** The few things a key store of an operating system is asked for. Package-private, so that its misbehaviour can be played. */
interface Ring {

    String name();

    Optional<String> get(String account) throws RingException;

    void set(String account, String secret) throws RingException;

    void delete(String account) throws RingException;

    /** The key store said no, or is not there. Its own message may hold anything, so it is never passed on. */
    final class RingException extends Exception {
        RingException(String message) {
            super(message);
        }
    }
}
