package rehearsal.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rehearsal.diff.HtmlReport;
import rehearsal.diff.ReviewPage.Remark;
import rehearsal.diff.ReviewPage;
import rehearsal.library.LoadedComparison;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.text.Texts;

/** What a reviewer sees, as one page for somebody who does not have the studio. */
final class Report {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Texts texts;
    private final Clock clock;

    Report(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    void write(Path file, String title, LoadedComparison now, String consequence) throws IOException {
        var facts = new ArrayList<String>();
        now.b().ifPresent(version -> facts.add(texts.say("compare.report.review", version.version(),
                texts.say("compare.review." + version.review().name().toLowerCase(Locale.ROOT)), now.remarks().open())));
        now.deeds().forEach(deed -> facts.add(deed.actor() + ": "
                + texts.say("compare.deed." + deed.to().name().toLowerCase(Locale.ROOT)) + ", " + WHEN.format(deed.at())));
        facts.add(texts.say("compare.report.size", now.tokensBefore(), now.tokensAfter()));
        facts.add(consequence);
        facts.add(texts.say("compare.report.written", WHEN.format(clock.instant())));
        var remarks = Stream.concat(remarks(now.remarks().onA(), false), remarks(now.remarks().onB(), true)).toList();
        Files.writeString(file, HtmlReport.of(title, now.comparison(), new ReviewPage(facts, remarks)));
    }

    private static Stream<Remark> remarks(List<ReviewComment> all, boolean onB) {
        return all.stream().filter(comment -> comment.replyTo().isEmpty()).map(comment -> remark(comment, onB,
                all.stream().filter(reply -> reply.replyTo().isPresent() && reply.replyTo().getAsLong() == comment.id())
                        .map(reply -> remark(reply, onB, List.of())).toList()));
    }

    private static Remark remark(ReviewComment comment, boolean onB, List<Remark> replies) {
        return new Remark(onB, comment.line(), comment.author(), comment.createdAt(), comment.words(), comment.isSettled(), replies);
    }
}
