package rehearsal.ui.arms;

/** A model that can answer, with the name a person reads. */
record ModelPick(String provider, String model, String title) {

    boolean is(String otherProvider, String otherModel) {
        return provider.equals(otherProvider) && model.equals(otherModel);
    }
}
