-- What a composer holds before it is issued. It may be wrong in any way, so it is kept as it was typed, as one document.
create table draft (
    id         bigint generated always as identity primary key,
    -- Counts changes. Whoever saves names the version the page was made from.
    version    int not null default 1,
    -- The page in one browser that saved last: it does not stand in its own way.
    sitting    text not null,
    content    jsonb not null,
    -- What the last button changed besides what was asked, one sentence each; shown until the next change.
    said       text[] not null default '{}',
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index draft_newest on draft (updated_at desc, id desc);

-- The same content of the same draft is issued once: a double click, a back button or a resent form finds its row here.
create table draft_issue (
    draft_id       bigint not null references draft on delete cascade,
    content_sha256 text not null,
    generation_id  bigint not null references lineage_node,
    issued_at      timestamptz not null,
    issued_by      text not null,
    primary key (draft_id, content_sha256)
);
