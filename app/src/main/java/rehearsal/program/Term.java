package rehearsal.program;

/** A word of one of the program's lists: its id in data, its title for people. */
public record Term(String id, String title) {
}
