package rehearsal.turn.reply;

import java.util.regex.Pattern;

/** What stands before and after the object of a reply, not counting a code fence. */
record ReplyWrapping(boolean fenced, boolean blankBefore, boolean blankAfter) {
    private static final Pattern OPENING = Pattern.compile("`{3,}[A-Za-z0-9_+-]{0,20}\\s*$");
    private static final Pattern CLOSING = Pattern.compile("^`{3,}");
    /** A fence is looked for this close to the object. */
    private static final int NEAR = 80;

    static ReplyWrapping of(String raw, int start, int end) {
        var before = raw.substring(0, start).strip();
        var near = before.substring(Math.max(0, before.length() - NEAR));
        var opening = OPENING.matcher(near);
        var fenced = opening.find();
        var blankBefore = fenced ? before.length() - near.length() + opening.start() == 0 : before.isEmpty() || before.equals("\uFEFF");
        var after = raw.substring(Math.min(end, raw.length())).strip();
        var rest = fenced ? CLOSING.matcher(after).replaceFirst("").strip() : after;
        return new ReplyWrapping(fenced, blankBefore, rest.isEmpty());
    }

    static String place(String raw, int offset) {
        var line = 1;
        var column = 1;
        for (var index = 0; index < Math.min(offset, raw.length()); index++) {
            var newLine = raw.charAt(index) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return "line " + line + ", column " + column;
    }
}
