package rehearsal.practice;

/** Whom to ask. */
public record PickedModel(String provider, String model) {
}
