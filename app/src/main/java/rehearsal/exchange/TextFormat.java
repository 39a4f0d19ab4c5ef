package rehearsal.exchange;

/** A file that is nothing but the text of one prompt; its name is the prompt's. */
final class TextFormat implements PromptFormat {

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        ForeignPrompt.named(source.title(), source.text(), new ImportedPrompt.Place(source.file(), 1)).add(options, findings);
    }
}
