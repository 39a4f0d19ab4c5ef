package rehearsal.ai;

/** Something the provider cannot take as it was asked: the feature by name, and what was done about it. */
public record Rewrite(String feature, String done) {
}
