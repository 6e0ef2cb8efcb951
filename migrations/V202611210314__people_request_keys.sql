-- A script that did not hear the answer sends its request again. The key it chose finds what the first one made.
create table request_key (
    owner       text not null,
    key         text not null,
    body_sha256 text not null,
    -- Null only inside the transaction that is making it.
    made_id     bigint,
    created_at  timestamptz not null,
    primary key (owner, key)
);
