-- A query under a name. Its results are looked for anew each time, so it stays live.
create table saved_search (
    id         bigint generated always as identity primary key,
    name       text not null check (char_length(name) between 1 and 120),
    query      text not null check (char_length(query) <= 2000),
    shared     boolean not null,
    owner_id   bigint not null references person,
    owner      text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create unique index saved_search_name on saved_search (owner_id, lower(name));

-- The key in the address of a feed: programs that read feeds cannot log in. It opens this one feed, in the name of the person who
-- made it, and only its SHA-256 is kept.
create table saved_search_feed (
    key_sha256 text primary key check (key_sha256 ~ '^[0-9a-f]{64}$'),
    search_id  bigint not null references saved_search on delete cascade,
    person_id  bigint not null references person,
    created_at timestamptz not null,
    unique (search_id, person_id)
);
