package rehearsal.ai;

/** A key as its owner typed it. Nothing but {@link #reveal()} gives it away; printing one shows a mask. */
public final class ApiKey {

    private final String value;

    public ApiKey(String value) {
        this.value = value.strip();
    }

    /** The key itself, for the moment it is put on the wire or into a key store. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "key ***";
    }
}
