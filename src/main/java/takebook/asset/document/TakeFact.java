package takebook.asset.document;

import java.util.List;
import takebook.Money;

/** What the library shows of the generation that made a take. */
public record TakeFact(
        long generation,
        String mode,
        String provider,
        String tier,
        String prompt,
        String state,
        Money cost,
        List<String> elements) {}
