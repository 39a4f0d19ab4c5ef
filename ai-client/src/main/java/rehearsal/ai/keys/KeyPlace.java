package rehearsal.ai.keys;

/** The kinds of place a key can be in, in the order they are asked. */
public enum KeyPlace {
    ENVIRONMENT, KEY_STORE, FILE
}
