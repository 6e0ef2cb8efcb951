package takebook.compose;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.generation.Generations;
import takebook.generation.SentAsPreview;
import takebook.generation.request.Checked;
import takebook.generation.request.RequestReader;
import takebook.people.Roles;
import takebook.problem.Violation;

/** What a request would cost and how it would be sent, before anybody pays. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ComposeApi {

    /** @param estimate null, as seconds and price, where the price cannot be told yet */
    record EstimateAnswer(@Nullable MoneyAnswer estimate, @Nullable BigDecimal seconds, @Nullable PriceAnswer price,
            List<Violation> violations) {

        static EstimateAnswer of(Checked checked) {
            var estimate = checked.estimate();
            return estimate == null
                    ? new EstimateAnswer(null, null, null, checked.violations())
                    : new EstimateAnswer(MoneyAnswer.of(estimate.money()), estimate.seconds(),
                            new PriceAnswer(estimate.priceSource(), estimate.priceDate(), estimate.pretendMoney()), checked.violations());
        }
    }

    record PriceAnswer(String source, LocalDate date, boolean pretendMoney) {}

    /** An amount is written as text, with all four decimals, so that no reader rounds it. */
    record MoneyAnswer(String amount, String currency) {

        static MoneyAnswer of(Money money) {
            return new MoneyAnswer(money.amount().toPlainString(), money.currency());
        }
    }

    record SentAsAnswer(String provider, @Nullable String method, @Nullable String url, @Nullable String body,
            List<String> unsupported, List<Violation> violations) {

        static SentAsAnswer of(SentAsPreview preview) {
            var sent = preview.sent();
            return sent == null
                    ? new SentAsAnswer(preview.provider(), null, null, null, List.of(), preview.violations())
                    : new SentAsAnswer(preview.provider(), sent.method(), sent.url(), sent.body(), sent.unsupported(), preview.violations());
        }
    }

    private final Generations generations;

    ComposeApi(Generations generations) {
        this.generations = generations;
    }

    @POST
    @Path("estimate")
    public EstimateAnswer estimate(String request) {
        return EstimateAnswer.of(generations.check(RequestReader.read(request)));
    }

    @POST
    @Path("sent-as")
    public List<SentAsAnswer> sentAs(String request) {
        return generations.sentAs(RequestReader.read(request)).stream().map(SentAsAnswer::of).toList();
    }
}
