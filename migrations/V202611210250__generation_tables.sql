-- What was asked, sealed. The text is kept as text: jsonb would write it anew, and its SHA-256 is its name.
create table generation_recipe (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    format    int not null,
    content   text not null,
    sealed_at timestamptz not null
);

-- One asking. A re-issue is another generation of the same recipe.
create table generation (
    id                bigint primary key references lineage_node on delete restrict,
    recipe_sha256     text not null references generation_recipe,
    title             text not null,
    prompt            text not null,
    provider          text not null,
    mode              text not null,
    tier              text not null,
    offering          text not null,
    pretend_money     boolean not null,
    project_id        bigint,
    shot_id           bigint,
    reissue_of        bigint references generation,
    state             text not null check (state in ('QUEUED', 'SUBMITTING', 'RUNNING', 'COLLECTING', 'SUCCEEDED', 'FAILED',
                                                     'CANCELLED', 'UNKNOWN', 'OUTPUT_LOST')),
    state_at          timestamptz not null,
    -- Raised whenever a step takes the generation over; whoever still holds an older one changes nothing any more.
    lease_epoch       bigint not null default 0,
    provider_task     text,
    percent           int,
    failure_kind      text,
    failure_message   text,
    estimate_amount   numeric(12,4) not null,
    currency          text not null,
    -- As the provider reported it, before it is settled.
    reported_amount   numeric(12,4),
    reported_currency text,
    charge            text not null default 'RESERVED'
                      check (charge in ('RESERVED', 'CHARGED', 'ESTIMATED', 'NOT_CHARGED', 'NOT_KNOWN')),
    charged_amount    numeric(12,4),
    -- What the provider holds for us between the last poll and our own copy.
    output_files      jsonb not null default '[]',
    empty_polls       int not null default 0,
    collect_failures  int not null default 0,
    cancel_asked_at   timestamptz,
    created_by        text not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    finished_at       timestamptz,
    check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED', 'OUTPUT_LOST')) = (finished_at is not null)),
    check ((state = 'FAILED') <= (failure_kind is not null)),
    check (state not in ('RUNNING', 'COLLECTING') or provider_task is not null)
);

create index generation_by_recipe on generation (recipe_sha256);
create index generation_by_origin on generation (reissue_of) where reissue_of is not null;
create index generation_by_state on generation (state, id) where finished_at is null;
create index generation_by_project on generation (project_id, id) where project_id is not null;

-- One try to hand a generation to its provider, there before a byte of it leaves this machine.
create table generation_attempt (
    id             uuid primary key,
    generation_id  bigint not null references generation,
    attempt_no     int not null,
    request_sha256 text not null,
    provider       text not null,
    submit_class   text not null check (submit_class in ('A', 'B', 'C')),
    state          text not null check (state in ('PREPARED', 'SENDING', 'ACCEPTED', 'REFUSED', 'IN_DOUBT', 'WITHDRAWN')),
    task           text,
    doubts         int not null default 0,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    unique (generation_id, attempt_no)
);

-- Never two that may be alive at the provider (fsck I2), and never two attempts for one task there (I3).
create unique index generation_attempt_alive on generation_attempt (generation_id)
    where state in ('PREPARED', 'SENDING', 'ACCEPTED', 'IN_DOUBT');
create unique index generation_attempt_task on generation_attempt (provider, task) where task is not null;

-- Every move between states, for the page; the audit has them too, with who and why.
create table generation_move (
    id            bigint generated always as identity primary key,
    generation_id bigint not null references generation,
    from_state    text,
    to_state      text not null,
    note          text,
    at            timestamptz not null
);

create index generation_move_by_generation on generation_move (generation_id, id);

-- Requests and answers, word for word but for secrets. A poll that answers the same again is counted, not written again.
create table generation_exchange (
    id            bigint generated always as identity primary key,
    generation_id bigint not null references generation,
    attempt_id    uuid references generation_attempt,
    step          text not null check (step in ('submit', 'look-up', 'poll', 'cancel', 'collect')),
    method        text not null,
    url           text not null,
    request       text,
    status        int,
    response      text,
    note          text,
    at            timestamptz not null,
    last_at       timestamptz not null,
    times         int not null default 1
);

create index generation_exchange_by_generation on generation_exchange (generation_id, id);

-- The clips that came back, in the provider's order, with the bytes we verified.
create table generation_take (
    generation_id bigint not null references generation,
    position      int not null,
    asset_id      bigint not null references lineage_node on delete restrict,
    sha256        text not null,
    primary key (generation_id, position)
);

create index generation_take_by_asset on generation_take (asset_id);

-- The same key and body is answered with the same generation; written in the transaction that makes it.
create table generation_key (
    owner         text not null,
    key           text not null check (length(key) between 1 and 255),
    body_sha256   text not null,
    generation_id bigint references generation,
    created_at    timestamptz not null,
    primary key (owner, key)
);
