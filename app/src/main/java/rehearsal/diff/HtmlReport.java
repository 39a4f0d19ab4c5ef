package rehearsal.diff;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rehearsal.diff.PromptComparison.Change;
import rehearsal.diff.PromptComparison.Names;
import rehearsal.diff.ReviewPage.Remark;
import rehearsal.diff.DiffRow.Stretch;

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
            table.rows td { white-space: pre-wrap; unicode-bidi: plaintext; }
            table.rows td.n { width: 44px; color: #8a94a1; text-align: right; user-select: none; }
            tr.gap td { background: #f4f6f8; color: #5b6675; font-family: inherit; }
            td.old { background: #fdeeee; } td.new { background: #eaf6ee; }
            del { background: #f6c6c6; text-decoration: line-through; } ins { background: #b5e3c3; text-decoration: none; font-weight: 600; }
            ul.facts { margin: 12px 0 0; padding-left: 20px; }
            tr.said td { font-family: Inter, "Segoe UI", system-ui, sans-serif; }
            table.rows tr.said td { white-space: normal; }
            div.remark { border: 1px solid #c9d0d8; border-radius: 8px; padding: 8px 12px; margin: 4px 0; position: relative; }
            div.remark p, div.reply p { margin: 4px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            div.remark small { color: #5b6675; }
            div.remark .state { position: absolute; top: 8px; right: 12px; color: #5b6675; font-size: 12px; }
            div.reply { border-top: 1px solid #e3e7ec; margin-top: 8px; padding-top: 6px; }
            @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
            </style>
            </head>
            <body>
            """;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PromptComparison comparison;
    private final ReviewPage page;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(PromptComparison comparison, ReviewPage page) {
        this.comparison = comparison;
        this.page = page;
    }

    public static String of(String title, PromptComparison comparison) {
        return of(title, comparison, ReviewPage.none());
    }

    /** The same with what reviewers said and decided. */
    public static String of(String title, PromptComparison comparison, ReviewPage page) {
        return new HtmlReport(comparison, page).html(title);
    }

    private String html(String title) {
        out.append(HEAD.formatted(escaped(title)));
        var counts = comparison.body().counts();
        out.append("<h1>").append(escaped(title)).append("</h1>\n<p class=\"sub\">").append(escaped(comparison.before().title()))
                .append(" → ")
                .append(escaped(comparison.after().title())).append(" · ").append(counts.changed()).append(" lines rewritten, ")
                .append(counts.removed())
                .append(" removed, ").append(counts.added()).append(" added</p>\n");
        facts();
        remarksOnTheWhole();
        body();
        names("Context keys", comparison.keys());
        names("Allowed actions", comparison.actions());
        changes("Model settings", comparison.settings());
        changes("About the versions", comparison.metadata());
        return out.append("</body>\n</html>\n").toString();
    }

    private void facts() {
        if (page.facts().isEmpty()) {
            return;
        }
        out.append("<ul class=\"facts\">\n");
        page.facts().forEach(fact -> out.append("<li>").append(escaped(fact)).append("</li>\n"));
        out.append("</ul>\n");
    }

    /** Those about no line, and those about a line that its side does not have. */
    private void remarksOnTheWhole() {
        var whole = page.remarks().stream().filter(remark -> remark.line().isEmpty() || remark.line().getAsInt() > lines(remark)).toList();
        if (whole.isEmpty()) {
            return;
        }
        out.append("<h2>About the whole</h2>\n");
        whole.forEach(this::remark);
    }

    private int lines(Remark remark) {
        var last = comparison.body().rows().stream().mapToInt(remark.onAfter() ? HtmlReport::lineAfter : HtmlReport::lineBefore).max();
        return last.orElse(0);
    }

    private void body() {
        out.append("<h2>Body</h2>\n");
        var rows = comparison.body().rows();
        if (comparison.body().isSame()) {
            out.append("<p>The body is the same.</p>\n");
            if (page.remarks().stream().allMatch(remark -> remark.line().isEmpty())) {
                return;
            }
        }
        if (comparison.body().coarse()) {
            out.append("<p>The texts are very large; some changes are shown larger than they are.</p>\n");
        }
        out.append("<table class=\"rows\">\n<colgroup><col style=\"width:44px\"><col><col style=\"width:44px\"><col></colgroup>\n");
        var shown = shown(rows);
        for (var at = 0; at < rows.size(); at++) {
            if (!shown[at]) {
                continue;
            }
            if (at == 0 || !shown[at - 1]) {
                gap(rows.get(at));
            }
            row(rows.get(at));
            remarksAt(rows.get(at));
        }
        out.append("</table>\n");
    }

    /** Changes and remarks, each with a few rows around it. */
    private boolean[] shown(List<DiffRow> rows) {
        var shown = new boolean[rows.size()];
        for (var at = 0; at < shown.length; at++) {
            if (!(rows.get(at) instanceof DiffRow.Same) || !remarks(rows.get(at)).isEmpty()) {
                Arrays.fill(shown, Math.max(0, at - CONTEXT), Math.min(shown.length, at + CONTEXT + 1), true);
            }
        }
        return shown;
    }

    private void gap(DiffRow row) {
        var before = lineBefore(row);
        var after = lineAfter(row);
        out.append("<tr class=\"gap\"><td colspan=\"4\">").append(before > 0 ? "line " + before : "a new line").append(" → ")
                .append(after > 0 ? "line " + after : "gone").append("</td></tr>\n");
    }

    private List<Remark> remarks(DiffRow row) {
        var before = lineBefore(row);
        var after = lineAfter(row);
        return page.remarks().stream().filter(remark -> remark.line().isPresent()
                && remark.line().getAsInt() == (remark.onAfter() ? after : before)).toList();
    }

    private void remarksAt(DiffRow row) {
        var remarks = remarks(row);
        if (remarks.isEmpty()) {
            return;
        }
        out.append("<tr class=\"said\"><td></td><td>");
        remarks.stream().filter(remark -> !remark.onAfter()).forEach(this::remark);
        out.append("</td><td></td><td>");
        remarks.stream().filter(Remark::onAfter).forEach(this::remark);
        out.append("</td></tr>\n");
    }

    private void remark(Remark remark) {
        out.append("<div class=\"remark\">");
        words(remark);
        out.append("<span class=\"state\">").append(remark.settled() ? "settled" : "open").append("</span>");
        remark.replies().forEach(reply -> {
            out.append("<div class=\"reply\">");
            words(reply);
            out.append("</div>");
        });
        out.append("</div>\n");
    }

    private void words(Remark remark) {
        var side = remark.onAfter() ? comparison.after() : comparison.before();
        out.append("<b>").append(escaped(remark.author())).append("</b> <small>").append(escaped(side.title()));
        remark.line().ifPresent(line -> out.append(", line ").append(line));
        out.append(", ").append(WHEN.format(remark.at())).append("</small><p>").append(escaped(remark.words())).append("</p>");
    }

    private static int lineBefore(DiffRow row) {
        return switch (row) {
            case DiffRow.Same same -> same.lineBefore();
            case DiffRow.Removed removed -> removed.lineBefore();
            case DiffRow.Added added -> 0;
            case DiffRow.Changed changed -> changed.lineBefore();
        };
    }

    private static int lineAfter(DiffRow row) {
        return switch (row) {
            case DiffRow.Same same -> same.lineAfter();
            case DiffRow.Removed removed -> 0;
            case DiffRow.Added added -> added.lineAfter();
            case DiffRow.Changed changed -> changed.lineAfter();
        };
    }

    private void row(DiffRow row) {
        out.append("<tr>");
        switch (row) {
            case DiffRow.Same same -> {
                cell(same.lineBefore(), "", escaped(same.before()));
                cell(same.lineAfter(), "", escaped(same.after()));
            }
            case DiffRow.Removed removed -> {
                cell(removed.lineBefore(), "old", escaped(removed.before()));
                out.append("<td class=\"n\"></td><td></td>");
            }
            case DiffRow.Added added -> {
                out.append("<td class=\"n\"></td><td></td>");
                cell(added.lineAfter(), "new", escaped(added.after()));
            }
            case DiffRow.Changed changed -> {
                cell(changed.lineBefore(), "old", marked(changed.before(), changed.removed(), "del"));
                cell(changed.lineAfter(), "new", marked(changed.after(), changed.added(), "ins"));
            }
        }
        out.append("</tr>\n");
    }

    private void cell(int line, String style, String html) {
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

    private void names(String title, Names names) {
        if (names.isSame()) {
            return;
        }
        out.append("<h2>").append(title).append("</h2>\n<p>");
        names.removed().forEach(name -> out.append("<del>").append(escaped(name)).append("</del> "));
        names.added().forEach(name -> out.append("<ins>").append(escaped(name)).append("</ins> "));
        out.append(names.moved() ? "the same, in another order" : "").append("</p>\n");
    }

    private void changes(String title, List<Change> changes) {
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
