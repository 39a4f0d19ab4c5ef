package rehearsal.practice;

/** What a person may read of an arm: which wording of which prompt, and which model. */
public record SideDescription(VersionPick version, String prompt, String model) {
}
