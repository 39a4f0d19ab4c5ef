package rehearsal.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The closed set of things an action can do to a client's state, each with the arguments it takes. */
public enum Primitive {
    /** A new identity; its state is the program's first unless it is given. */
    CREATE_IDENTITY(List.of("name", "category"), List.of("note", "state")),
    /** Changes what is given; refused when what it needs (a statement, a visualization) was never written. A state is reached, never taken back: an identity that is further along stays there. */
    CHANGE_IDENTITY(List.of("id"), List.of("name", "category", "state", "i_am_statement", "visualization", "needs")), ARCHIVE_IDENTITY(
            List.of("id"),
            List.of()), NOTE_IDENTITY(List.of("id", "note"), List.of()),
    /** Copies the notes to the parent and archives the nested identity. */
    NEST_IDENTITY(List.of("id", "parent"), List.of()),
    /** Keeps the first, joins names and notes, archives the second. */
    COMBINE_IDENTITIES(List.of("id", "other"), List.of()), SET_FIELD(List.of("field", "value"), List.of()), APPEND(List.of("list", "value"),
            List.of()), REPLACE_LIST(List.of("list", "values"), List.of()), REMOVE(List.of("list", "value"),
                    List.of()), MOVE_TO_PHASE(List.of("phase"), List.of()), ADD_USER_NOTE(List.of("note"),
                            List.of()), CHANGE_USER_NOTE(List.of("id", "note"), List.of()), DELETE_USER_NOTE(List.of("id"), List.of()),
    /** Points a field at the oldest identity that has not reached a state yet; empties it when all have. */
    NEXT_PENDING(List.of("field", "state"), List.of()), SHOW_CARD(List.of("text"), List.of("buttons")),
    /** The kind of picture, the mood, and statements about colours and light, each instead of what stood there. */
    SET_KIND(List.of("value"), List.of()), SET_MOOD(List.of("value"), List.of()), SET_COLOURS(List.of("values"), List.of()),
    /** A thing in the picture; an element is named by the words it is kept under. */
    ADD_SCENE_ELEMENT(List.of("description"), List.of("place", "style")), CHANGE_SCENE_ELEMENT(List.of("element"),
            List.of("description", "place", "style")), REMOVE_SCENE_ELEMENT(List.of("element"), List.of()),
    /** Words that are read in the picture, letter by letter. */
    SET_DISPLAY_TEXT(List.of("text"), List.of("replaces", "place", "style")), REMOVE_DISPLAY_TEXT(List.of("text"), List.of()),
    /** A phrase that could be drawn or written, and which of both it is. */
    RAISE_AMBIGUITY(List.of("phrase"), List.of()), RESOLVE_AMBIGUITY(List.of("phrase", "resolution"), List.of()),
    /** What the coach has understood; only what was summed up can be agreed on. */
    SUM_UP(List.of("summary"), List.of()),
    /** The client's yes, in the client's own words. Refused when the rules find something in the message that speaks against it. */
    REPORT_CONSENT(List.of("words"), List.of());

    private final List<String> required;
    private final List<String> optional;

    Primitive(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    public List<String> required() {
        return required;
    }

    public List<String> arguments() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** As a program file writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Primitive> of(String id) {
        return Stream.of(values()).filter(primitive -> primitive.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Stream.of(values()).map(Primitive::id).toList();
    }

    /** The arguments that take a whole list; every other takes one text. */
    public static boolean takesList(String argument) {
        return argument.equals("values") || argument.equals("buttons");
    }

    /** The arguments that name one of these: where a program's own words, not the client's, must stand. */
    public boolean isName(String argument) {
        return argument.equals("field") || argument.equals("list");
    }
}
