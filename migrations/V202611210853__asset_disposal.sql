-- Hidden: still there, still found by who asks for it, and gone from lists.
alter table asset add column hidden_at timestamptz;
alter table asset add column hidden_by text;

-- Purged: the row stays as a tombstone, with hash, facts and reason; the bytes are gone or about to go.
alter table asset drop constraint asset_state_check;
alter table asset add constraint asset_state_check check (state in ('READY', 'KEPT', 'PURGED'));
alter table asset drop constraint asset_kept_says_why;
alter table asset add constraint asset_kept_says_why check ((state in ('KEPT', 'PURGED')) = (kept_reason is not null));

-- Whether a hash is still needed is asked before bytes go.
create index asset_rendition_by_sha256 on asset_rendition (sha256);

create table asset_purge (
    id         bigint generated always as identity primary key,
    asset_id   bigint not null references asset on delete restrict,
    why        text not null,
    with_picture boolean not null,
    purged_at  timestamptz not null,
    purged_by  text not null,
    -- The same bytes came back.
    revived_at timestamptz,
    revived_by text
);

create index asset_purge_by_asset on asset_purge (asset_id, id desc);

-- Bytes that are to go, one row for each hash. An upload of the same bytes looks here before and after it stores them:
-- "begun" tells it whether they were removed in between.
create table asset_removal (
    id         bigint generated always as identity primary key,
    sha256     text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    state      text not null check (state in ('WAITING', 'REMOVING', 'REMOVED', 'NEEDED')),
    begun      int not null default 0,
    planned_at timestamptz not null,
    ended_at   timestamptz
);

-- What must not be purged, and who says so.
create table asset_hold (
    id          bigint generated always as identity primary key,
    asset_id    bigint not null references asset on delete restrict,
    kind        text not null check (kind in ('REVIEW', 'APPROVAL', 'LOCK', 'LEGAL')),
    -- What holds it, in the words of who holds, such as "review 12"; released by the same words.
    holder      text not null,
    reason      text not null,
    held_at     timestamptz not null,
    held_by     text not null,
    released_at timestamptz,
    released_by text
);

create unique index asset_hold_once on asset_hold (asset_id, kind, holder) where released_at is null;
