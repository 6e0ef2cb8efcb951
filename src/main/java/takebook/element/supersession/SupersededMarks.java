package takebook.element.supersession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.asset.document.AssetMarks;

/** So that {@code is:superseded} finds what is out of date. */
@ApplicationScoped
class SupersededMarks implements AssetMarks {

    private static final List<String> MARK = List.of("superseded");

    private final Supersessions supersessions;

    SupersededMarks(Supersessions supersessions) {
        this.supersessions = supersessions;
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> assetIds) {
        return supersessions.among(assetIds).stream().collect(Collectors.toMap(Function.identity(), _ -> MARK));
    }
}
