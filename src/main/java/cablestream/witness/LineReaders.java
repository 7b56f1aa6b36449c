package cablestream.witness;

/**
 * The readers of a line of a transmission, each for one kind of line or marking.
 *
 * @param words          markings among other words
 * @param whole          lines of nothing but markings
 * @param classification the classification line
 * @param edge           lines at the edge of a page
 * @param labelled       labels and their values
 * @param classifying    sentences that classify
 * @param listed         items of a line that names a message
 * @param readers        words for the permitted readers of a message
 * @param shortForms     short forms without brackets
 * @param subject        the subject
 * @param damaged        damaged markings
 * @param leading        markings without brackets at the beginning or end of a line
 * @param places         places of brackets
 */
record LineReaders(
        LineWords words,
        WholeLine whole,
        ClassificationLine classification,
        EdgeLine edge,
        LabelledValue labelled,
        ClassifyingWords classifying,
        ListedItem listed,
        ReaderWords readers,
        ShortForms shortForms,
        SubjectWords subject,
        DamagedWords damaged,
        LeadingWords leading,
        BracketPlaces places) {
    static LineReaders of(Vocabulary vocabulary) {
        DamagedWords damaged = new DamagedWords(vocabulary);
        ShortForms shortForms = new ShortForms(vocabulary);
        LineWords words = new LineWords(vocabulary, damaged);
        return new LineReaders(
                words,
                new WholeLine(vocabulary),
                new ClassificationLine(vocabulary, damaged),
                new EdgeLine(words),
                new LabelledValue(vocabulary, damaged, shortForms),
                new ClassifyingWords(vocabulary, shortForms),
                new ListedItem(vocabulary),
                new ReaderWords(vocabulary),
                shortForms,
                new SubjectWords(vocabulary, words),
                damaged,
                new LeadingWords(vocabulary),
                new BracketPlaces(vocabulary.tables().markings()));
    }
}
