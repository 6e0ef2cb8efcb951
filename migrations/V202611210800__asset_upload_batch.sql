-- Files that come in together. A batch outlives the page, the connection and the process: what is on its way, what arrived and
-- what became of it is written here, and the bytes of unfinished files lie in the folder partials of the home.
create table upload_batch (
    id          bigint generated always as identity primary key,
    owner_id    bigint not null,
    owner_name  text not null,
    -- What is said about every file of it: role, tags, project.
    about       jsonb not null default '{}',
    created_at  timestamptz not null
);

create index upload_batch_by_owner on upload_batch (owner_id, id);

create table upload_file (
    id          bigint generated always as identity primary key,
    -- None for what an ordinary tus client sends on its own.
    batch_id    bigint references upload_batch on delete cascade,
    -- The ZIP a file was in, and its number there.
    archive_id  bigint references upload_file on delete cascade,
    position    int,
    owner_id    bigint not null,
    owner_name  text not null,
    owner_kind  text not null,
    -- As sent, folders included: text to show, never a path.
    name        text not null check (char_length(name) between 1 and 1000),
    bytes       bigint not null check (bytes >= 0),
    -- Announced by the sender until the file is here, then computed.
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    state       text not null check (state in
                    ('EXPECTED', 'ARRIVING', 'UNPACKING', 'UNPACKED', 'READY', 'KEPT', 'HERE', 'REFUSED')),
    asset_id    bigint references asset on delete restrict,
    rule        text,
    reason      text,
    -- The address of its tus upload, which is also the name of its partial file: random, so that knowing it is a right.
    upload_key  text unique check (upload_key ~ '^[0-9a-f]{32}$'),
    metadata    text,
    -- What is said about this file alone; it wins over what is said about the batch.
    about       jsonb not null default '{}',
    created_at  timestamptz not null,
    changed_at  timestamptz not null,

    constraint upload_file_arrives_somewhere check (state <> 'ARRIVING' or upload_key is not null),
    constraint upload_file_once_in_archive unique (archive_id, position)
);

create index upload_file_by_batch on upload_file (batch_id, id);
create index upload_file_by_hash on upload_file (batch_id, sha256);
create index upload_file_arriving on upload_file (owner_id) where state in ('ARRIVING', 'UNPACKING');
