-- What was done, by whom, to what. Each row's hash covers its own text and the hash of the row before it, so that a
-- change anywhere shows in everything after it.
create table audit_event (
    seq           bigint primary key,
    at            timestamptz not null,
    actor_kind    text not null check (actor_kind in ('PERSON', 'TOKEN', 'SYSTEM')),
    actor_id      bigint,
    actor_name    text not null,
    action        text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_kind  text not null,
    subject_id    bigint,
    before        jsonb not null,
    after         jsonb not null,
    -- The exact text the hash is over. jsonb orders and spaces as it likes, so it cannot be hashed again later.
    leaf          text not null,
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_event_by_subject on audit_event (subject_id, seq);
create index audit_event_by_actor on audit_event (actor_name, seq);
create index audit_event_by_action on audit_event (action, seq);

-- The last event. Without it, cutting off the end would leave a chain that still holds.
create table audit_head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));

-- The database itself refuses to rewrite what happened, whoever holds the application's password.
create function audit_event_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_event_is_append_only before update or delete on audit_event
    for each row execute function audit_event_refuses();
create trigger audit_event_is_never_emptied before truncate on audit_event
    for each statement execute function audit_event_refuses();
create trigger audit_head_stays before delete on audit_head
    for each row execute function audit_event_refuses();
create trigger audit_head_is_never_emptied before truncate on audit_head
    for each statement execute function audit_event_refuses();
