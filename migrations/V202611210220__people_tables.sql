-- People, and what lets them in. Secrets are kept as hashes only: a stolen copy of these tables opens no door.
create table person (
    id            bigint generated always as identity primary key,
    name          text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    display_name  text not null check (length(display_name) between 1 and 100),
    -- Null: this account cannot log in with a password. It owns tokens only.
    password_hash text,
    roles         text[] not null
                  check (roles <@ array['VIEWER', 'CURATOR', 'PRODUCER', 'APPROVER', 'AUDITOR', 'ADMIN']),
    disabled_at   timestamptz,
    created_at    timestamptz not null,
    constraint person_name_is_taken unique (name)
);

-- One row for each log-in, looked up on every request: deleting the row ends the session, wherever the cookie went.
create table person_session (
    id            bigint generated always as identity primary key,
    secret_sha256 text not null unique,
    person_id     bigint not null references person,
    browser       text not null,
    address       text not null,
    created_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index person_session_by_person on person_session (person_id);

create table api_token (
    id            bigint generated always as identity primary key,
    secret_sha256 text not null unique,
    person_id     bigint not null references person,
    name          text not null check (length(name) between 1 and 100),
    -- The first characters, so that a person can tell which token a script holds.
    prefix        text not null,
    roles         text[] not null
                  check (roles <@ array['VIEWER', 'CURATOR', 'PRODUCER', 'APPROVER', 'AUDITOR', 'ADMIN']),
    created_at    timestamptz not null,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    last_used_at  timestamptz,
    last_used_from text
);
create index api_token_by_person on api_token (person_id);

-- Tries to log in, for each account and each address. A row is counted up before the password is looked at, so that a
-- thousand tries at once are a thousand counts.
create table log_in_try (
    subject  text primary key,
    tries    int not null,
    free_at  timestamptz not null,
    tried_at timestamptz not null
);
