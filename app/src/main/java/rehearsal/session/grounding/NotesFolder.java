package rehearsal.session.grounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rehearsal.turn.Reference;

/**
 * Reference notes in a folder of Markdown and text files, searched by words. A paragraph counts for more the rarer the words are that it shares
 * with the message. The folder is read anew each time, so that a note can be corrected in the middle of a talk.
 */
public final class NotesFolder implements Grounding {

    private static final int MOST_FOUND = 3;
    private static final int MOST_FILES = 500;
    private static final long LARGEST_FILE = 1_000_000;
    private static final int LONGEST_PARAGRAPH = 1_500;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Pattern BREAK = Pattern.compile("\\R\\s*\\R");
    private static final Set<String> COMMON = Set.of("the", "and", "for", "with", "that", "this", "you", "are", "was", "but", "not", "have",
            "has", "can", "all", "our", "your", "what", "from", "is", "it", "in", "of", "to", "on", "at", "an", "as", "be", "we", "me",
            "my", "so", "do", "or", "if", "by");

    private final Path folder;

    public NotesFolder(Path folder) {
        this.folder = folder;
    }

    /** The notes by their names within the folder. */
    public List<String> names() {
        return files().stream().map(this::name).toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private record Paragraph(String source, String text, Map<String, Long> words) {
        long length() {
            return words.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public List<Reference> find(String message) {
        var asked = new HashSet<>(words(message));
        var paragraphs = paragraphs();
        if (asked.isEmpty() || paragraphs.isEmpty()) {
            return List.of();
        }
        var spread = new HashMap<String, Integer>();
        paragraphs.forEach(paragraph -> paragraph.words().keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
        var usual = paragraphs.stream().mapToLong(Paragraph::length).average().orElse(1);
        record Scored(Paragraph paragraph, double score) {
        }
        return paragraphs.stream().map(paragraph -> new Scored(paragraph, score(paragraph, asked, spread, paragraphs.size(), usual)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(scored -> scored.paragraph().source()))
                .limit(MOST_FOUND).map(scored -> new Reference(scored.paragraph().source(), scored.paragraph().text())).toList();
    }

    /** BM25: a word weighs more the fewer paragraphs have it, and a long paragraph has no advantage from its length. */
    private static double score(Paragraph paragraph, Set<String> asked, Map<String, Integer> spread, int count, double usual) {
        double sum = 0;
        for (var word : asked) {
            var times = paragraph.words().getOrDefault(word, 0L);
            if (times > 0) {
                var in = spread.getOrDefault(word, 0);
                var rare = Math.log(1 + (count - in + 0.5) / (in + 0.5));
                sum += rare * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * paragraph.length() / usual));
            }
        }
        return sum;
    }

    private List<Paragraph> paragraphs() {
        var found = new ArrayList<Paragraph>();
        for (var file : files()) {
            var source = name(file);
            for (var text : BREAK.split(read(file))) {
                var plain = text.strip();
                if (!plain.isEmpty()) {
                    var cut = plain.length() <= LONGEST_PARAGRAPH ? plain : plain.substring(0, LONGEST_PARAGRAPH) + "…";
                    found.add(new Paragraph(source, cut, counted(source + " " + plain)));
                }
            }
        }
        return found;
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(NotesFolder::isNote).sorted().limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException gone) {
            // A folder that was taken away in the middle of a talk knows nothing; the talk goes on without it.
            return List.of();
        }
    }

    private static boolean isNote(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") || name.endsWith(".txt")) && Files.isRegularFile(file) && file.toFile().length() <= LARGEST_FILE;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Map<String, Long> counted(String text) {
        return words(text).stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(hit -> hit.group()).filter(word -> !COMMON.contains(word))
                .toList();
    }
}
