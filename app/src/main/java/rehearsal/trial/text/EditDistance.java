package rehearsal.trial.text;

/** How many characters have to be put in, left out or changed to get from one text to another (Levenshtein), in UTF-16 units. */
public final class EditDistance {

    private EditDistance() {
    }

    public static int between(String one, String other) {
        var above = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int change = above[column - 1] + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(change, Math.min(above[column], row[column - 1]) + 1);
            }
            var done = above;
            above = row;
            row = done;
        }
        return above[other.length()];
    }
}
