package rehearsal.ui.arms;

/** What a person may read of an arm: which wording of which prompt, and which model. */
record ArmFace(VersionPick version, String prompt, String model) {
}
