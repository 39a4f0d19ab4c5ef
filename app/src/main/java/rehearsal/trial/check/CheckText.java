package rehearsal.trial.check;

/**
 * What a person reads about a kind of check.
 *
 * @param name as a suite writes it; not- in front negates it
 * @param summary what must be so for it to pass
 * @param value what goes into value:, or why there is none
 * @param example how it stands in a suite
 */
public record CheckText(String name, String summary, String value, String example) {
}
