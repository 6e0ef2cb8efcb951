package takebook.provider;

/** What a provider offers against paying twice (reliability F6). It decides what may follow a submit without an answer. */
public enum SubmitClass {

    /** Takes an idempotency key: the same key may be sent again for ever. */
    A,

    /** Takes a task id of our own and can be asked by it: after any doubt look it up. */
    B,

    /** Neither: after any doubt a person decides. */
    C
}
