package rehearsal.practice;

/** A model that can answer, with the name a person reads. */
public record ModelPick(String provider, String model, String title) {

    public boolean is(String otherProvider, String otherModel) {
        return provider.equals(otherProvider) && model.equals(otherModel);
    }
}
