package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.trial.text.References;
import rehearsal.trial.text.TokenOverlap;

/** Runs of one to four words are those of a reference, both ways (Google's BLEU, for single sentences). */
record GleuCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("gleu", "Runs of one to four words are those of the reference, counted both ways (0.5 unless set).",
                "a reference text or a list of them", "{check: gleu, value: \"Tell me about a moment\", threshold: 0.3}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return References.problem(setting.value());
    }

    @Override
    public Finding find(CheckInput input) {
        double score = TokenOverlap.gleu(input.text(), References.of(input.value()));
        double least = input.setting().threshold(0.5);
        return new Finding.Degree(score >= least, score,
                "The GLEU score is %s; %s is wanted.".formatted(Figures.score(score), Figures.plain(least)));
    }
}
