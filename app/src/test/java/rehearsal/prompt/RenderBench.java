package rehearsal.prompt;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import dev.langchain4j.model.input.PromptTemplate;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same 6 kB body with 20 placeholders, rendered to a string by every engine. Templates are compiled before, escaping is off, and each engine is called as its documentation calls it. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RenderBench {
    private static final int PLACEHOLDERS = 20;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Object> objects = new HashMap<>();
    private final Template template;
    private final Mustache mustache;
    private final com.github.jknack.handlebars.Template handlebars;
    private final PebbleTemplate pebble;
    private final PromptTemplate langchain;
    private final String body;
    private final byte[] output;

    public RenderBench() {
        for (var key = 0; key < PLACEHOLDERS; key++) {
            values.put("context_key_" + key, "value number " + key + " of the client");
        }
        objects.putAll(values);
        body = body("{", "}");
        var foreign = body("{{", "}}");
        template = Template.of(BodyParser.parse(body));
        mustache = new DefaultMustacheFactory() {
            @Override
            public void encode(String value, Writer writer) {
                try {
                    writer.write(value);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        }.compile(new StringReader(foreign), "body");
        handlebars = compiled(foreign);
        pebble = new PebbleEngine.Builder().autoEscaping(false).newLineTrimming(false).build().getLiteralTemplate(foreign);
        langchain = PromptTemplate.from(foreign);
        output = template.render(values).text().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static com.github.jknack.handlebars.Template compiled(String source) {
        try {
            return new Handlebars().with(EscapingStrategy.NOOP).compileInline(source);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String body(String open, String close) {
        var text = new StringBuilder();
        for (var key = 0; key < PLACEHOLDERS; key++) {
            text.append("Listen for what matters, and say it back in the words they used. ".repeat(4)).append('\n').append(open)
                    .append("context_key_").append(key).append(close).append('\n');
        }
        return text.toString();
    }

    @Benchmark
    public byte[] copyOfTheOutput() {
        return output.clone();
    }

    @Benchmark
    public String compiledSegments() {
        return template.render(values).text();
    }

    @Benchmark
    public Body parse() {
        return BodyParser.parse(body);
    }

    @Benchmark
    public String mustache() {
        var out = new StringWriter();
        mustache.execute(out, objects);
        return out.toString();
    }

    @Benchmark
    public String handlebars() throws IOException {
        return handlebars.apply(objects);
    }

    @Benchmark
    public String pebble() throws IOException {
        var out = new StringWriter();
        pebble.evaluate(out, objects);
        return out.toString();
    }

    @Benchmark
    public String langchain4j() {
        return langchain.apply(objects).text();
    }

    @Benchmark
    public String replaceChain() {
        var text = body;
        for (var entry : values.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }
}
