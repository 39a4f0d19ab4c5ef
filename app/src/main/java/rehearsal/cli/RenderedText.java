package rehearsal.cli;

import rehearsal.turn.Preparation;
import rehearsal.turn.Prepared;

/** What would be sent, for a person. */
record RenderedText(Output output) {

    void print(Preparation preparation) {
        switch (preparation) {
            case Preparation.Ready ready -> print(ready.prepared());
            case Preparation.Refused refused ->
                output.text("stops at " + refused.failure().stage().id() + ": " + refused.failure().sentence());
        }
    }

    private void print(Prepared prepared) {
        prepared.segments().forEach(segment -> {
            output.text("--- " + segment.origin().id() + (segment.source().isEmpty() ? "" : " (" + segment.source() + ")"));
            output.text(segment.text());
        });
        var wire = prepared.wire();
        wire.rewritten().forEach(rewrite -> output.text("rewritten: " + rewrite.feature() + ": " + rewrite.done()));
        prepared.notices().forEach(notice -> output.text("notice: " + notice));
        output.text("--- request");
        output.text(wire.method() + " " + wire.url());
        wire.headers().forEach((name, value) -> output.text(name + ": " + value));
        output.text("");
        output.text(wire.body());
    }
}
