package rehearsal.diff;

import java.util.List;
import rehearsal.diff.PromptComparison.Change;
import rehearsal.diff.PromptComparison.Names;
import rehearsal.diff.Row.Stretch;

/** A comparison as one page that needs nothing else: no script, no font, no picture from elsewhere, and every text escaped. */
public final class HtmlReport {
    private static final int CONTEXT = 3;
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { font: 15px/1.5 Inter, "Segoe UI", system-ui, sans-serif; color: #1c2530; background: #fff; margin: 32px auto; max-width: 1200px; padding: 0 24px; }
            h1 { font-size: 22px; margin: 0 0 4px; }
            h2 { font-size: 16px; margin: 32px 0 8px; }
            p.sub { color: #5b6675; margin: 0; }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed; }
            td, th { text-align: left; vertical-align: top; padding: 2px 8px; overflow-wrap: anywhere; }
            table.fields td, table.fields th { border-top: 1px solid #e3e7ec; padding: 6px 8px; }
            table.rows { font: 13px/1.5 "JetBrains Mono", Consolas, monospace; border: 1px solid #e3e7ec; border-radius: 6px; }
            table.rows td { white-space: pre-wrap; }
            table.rows td.n { width: 44px; color: #8a94a1; text-align: right; user-select: none; }
            tr.gap td { background: #f4f6f8; color: #5b6675; font-family: inherit; }
            td.old { background: #fdeeee; } td.new { background: #eaf6ee; }
            del { background: #f6c6c6; text-decoration: line-through; } ins { background: #b5e3c3; text-decoration: none; font-weight: 600; }
            @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
            </style>
            </head>
            <body>
            """;

    private HtmlReport() {
    }

    public static String of(String title, PromptComparison comparison) {
        var out = new StringBuilder(HEAD.formatted(escaped(title)));
        var counts = comparison.body().counts();
        out.append("<h1>").append(escaped(title)).append("</h1>\n<p class=\"sub\">").append(escaped(comparison.before().title()))
                .append(" → ")
                .append(escaped(comparison.after().title())).append(" · ").append(counts.changed()).append(" lines rewritten, ")
                .append(counts.removed())
                .append(" removed, ").append(counts.added()).append(" added</p>\n");
        body(comparison, out);
        names("Context keys", comparison.keys(), out);
        names("Allowed actions", comparison.actions(), out);
        changes("Model settings", comparison.settings(), comparison, out);
        changes("About the versions", comparison.metadata(), comparison, out);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void body(PromptComparison comparison, StringBuilder out) {
        out.append("<h2>Body</h2>\n");
        if (comparison.body().isSame()) {
            out.append("<p>The body is the same.</p>\n");
            return;
        }
        if (comparison.body().coarse()) {
            out.append("<p>The texts are very large; some changes are shown larger than they are.</p>\n");
        }
        out.append("<table class=\"rows\">\n<colgroup><col style=\"width:44px\"><col><col style=\"width:44px\"><col></colgroup>\n");
        for (var hunk : comparison.body().hunks(CONTEXT)) {
            out.append("<tr class=\"gap\"><td colspan=\"4\">line ").append(hunk.lineBefore()).append(" → line ").append(hunk.lineAfter())
                    .append("</td></tr>\n");
            hunk.rows().forEach(row -> row(row, out));
        }
        out.append("</table>\n");
    }

    private static void row(Row row, StringBuilder out) {
        out.append("<tr>");
        switch (row) {
            case Row.Same same -> {
                cell(same.lineBefore(), "", escaped(same.before()), out);
                cell(same.lineAfter(), "", escaped(same.after()), out);
            }
            case Row.Removed removed -> {
                cell(removed.lineBefore(), "old", escaped(removed.before()), out);
                out.append("<td class=\"n\"></td><td></td>");
            }
            case Row.Added added -> {
                out.append("<td class=\"n\"></td><td></td>");
                cell(added.lineAfter(), "new", escaped(added.after()), out);
            }
            case Row.Changed changed -> {
                cell(changed.lineBefore(), "old", marked(changed.before(), changed.removed(), "del"), out);
                cell(changed.lineAfter(), "new", marked(changed.after(), changed.added(), "ins"), out);
            }
        }
        out.append("</tr>\n");
    }

    private static void cell(int line, String style, String html, StringBuilder out) {
        out.append("<td class=\"n\">").append(line).append("</td><td class=\"").append(style).append("\">").append(html).append("</td>");
    }

    private static String marked(String text, List<Stretch> stretches, String element) {
        var out = new StringBuilder();
        var at = 0;
        for (var stretch : stretches) {
            out.append(escaped(text.substring(at, stretch.start()))).append('<').append(element).append('>')
                    .append(escaped(text.substring(stretch.start(), stretch.end()))).append("</").append(element).append('>');
            at = stretch.end();
        }
        return out.append(escaped(text.substring(at))).toString();
    }

    private static void names(String title, Names names, StringBuilder out) {
        if (names.isSame()) {
            return;
        }
        out.append("<h2>").append(title).append("</h2>\n<p>");
        names.removed().forEach(name -> out.append("<del>").append(escaped(name)).append("</del> "));
        names.added().forEach(name -> out.append("<ins>").append(escaped(name)).append("</ins> "));
        out.append(names.moved() ? "the same, in another order" : "").append("</p>\n");
    }

    private static void changes(String title, List<Change> changes, PromptComparison comparison, StringBuilder out) {
        if (changes.isEmpty()) {
            return;
        }
        out.append("<h2>").append(title).append("</h2>\n<table class=\"fields\">\n<tr><th></th><th>")
                .append(escaped(comparison.before().title()))
                .append("</th><th>").append(escaped(comparison.after().title())).append("</th></tr>\n");
        for (var change : changes) {
            out.append("<tr><td>").append(escaped(change.field())).append("</td><td>").append(escaped(change.before())).append("</td><td>")
                    .append(escaped(change.after())).append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\0' -> out.append('\uFFFD');
                default -> out.append(letter);
            }
        }
        return out.toString();
    }
}
