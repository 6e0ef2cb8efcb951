package takebook.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes terms. English words are reduced to their stems. Chinese, Japanese and Korean have no blanks: every two
 * neighbouring characters make a term, and in the index every single one as well, so that one character can be looked for.
 * Underscores, dots, dashes and slashes separate words, since that is how files are named.
 */
final class Analyzers implements LuceneAnalysisConfigurer {

    static final String WORDS = "words";
    static final String WORDS_ASKED = "words_asked";
    static final String EXACT = "exact";
    static final String EXACT_ASKED = "exact_asked";
    static final String VALUE = "value";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS).instance(text(true, true));
        context.analyzer(WORDS_ASKED).instance(text(true, false));
        context.analyzer(EXACT).instance(text(false, true));
        context.analyzer(EXACT_ASKED).instance(text(false, false));
        context.normalizer(VALUE).custom().tokenFilter("lowercase").tokenFilter("asciiFolding");
    }

    private static Analyzer text(boolean stems, boolean singles) {
        try {
            var analyzer = CustomAnalyzer.builder()
                    .addCharFilter("patternReplace", "pattern", "[_./\\\\-]", "replacement", " ")
                    .withTokenizer("standard")
                    .addTokenFilter("cjkWidth")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding");
            if (stems) {
                analyzer.addTokenFilter("englishPossessive").addTokenFilter("snowballPorter", "language", "English");
            }
            return analyzer.addTokenFilter("cjkBigram", "outputUnigrams", Boolean.toString(singles)).build();
        } catch (IOException e) {
            throw new UncheckedIOException("the analysis of text is put together from parts that are not there", e);
        }
    }
}
