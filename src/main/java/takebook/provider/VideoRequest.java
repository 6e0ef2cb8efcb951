package takebook.provider;

import java.util.List;
import java.util.UUID;
import takebook.capability.Offering;

/**
 * What is asked of a provider, already checked against the offering.
 *
 * @param attempt our own id of this one try, stored before anything is sent
 * @param prompt with tokens in our own form; the adapter writes the provider's
 * @param inputs in the order of the slots
 */
public record VideoRequest(UUID attempt, Offering offering, String prompt, List<RequestInput> inputs,
        RequestParameters parameters) {

    public VideoRequest {
        inputs = List.copyOf(inputs);
    }
}
