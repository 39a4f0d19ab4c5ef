package rehearsal.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names in the sources: simple names that stand twice, and names written with their package where an import would do. */
record SourceNames(int files, List<String> twice, List<String> inline) {

    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/|(?m)^(?:import|package) [^;]*;",
            Pattern.DOTALL);
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])((?:[a-z][\\w]*\\.){2,})([A-Z]\\w*)");

    static SourceNames of(List<Path> modules) throws IOException {
        var places = new TreeMap<String, List<String>>();
        var inline = new ArrayList<String>();
        var count = 0;
        for (var module : modules) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    count++;
                    var name = file.getFileName().toString().replace(".java", "");
                    if (!name.equals("package-info")) {
                        places.computeIfAbsent(name, _ -> new ArrayList<>()).add(module.getFileName() + ":" + file.getParent());
                    }
                    inline.addAll(inlineNames(file));
                }
            }
        }
        var twice = places.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(entry -> entry.getKey() + " in "
                + entry.getValue()).toList();
        return new SourceNames(count, twice, inline);
    }

    private static List<String> inlineNames(Path file) throws IOException {
        return inlineNames(file.getFileName().toString(), Files.readString(file));
    }

    /** Where the simple name already means something else in the file, the long one is right. */
    static List<String> inlineNames(String file, String source) {
        var found = new ArrayList<String>();
        var code = NO_CODE.matcher(source).replaceAll("");
        var name = QUALIFIED.matcher(code);
        while (name.find()) {
            var simple = name.group(2);
            var taken = Pattern.compile("^import (?!" + Pattern.quote(name.group(1) + simple) + ";)[\\w.]+\\." + simple + ";",
                    Pattern.MULTILINE).matcher(source).find()
                    || Pattern.compile("\\b(?:class|record|enum|interface) " + simple + "\\b").matcher(code).find();
            if (!taken) {
                found.add(file + ": " + name.group());
            }
        }
        return found;
    }
}
