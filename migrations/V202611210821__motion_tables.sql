-- A category of a team's own, beside the tree that comes with Takebook.
create table motion_category (
    id         bigint generated always as identity primary key,
    family     text not null,
    label      text not null check (char_length(label) between 1 and 80),
    -- The shipped move it should look like, so that its clips can be compared with what was measured; null: not compared.
    resembles  text,
    created_at timestamptz not null,
    created_by text not null
);
create unique index motion_category_once on motion_category (lower(label));

-- What people say about a clip whose camera movement is followed. What was measured lies in motion_path.
create table motion (
    id         bigint primary key references lineage_node on delete restrict,
    -- One clip is filed once: another part of it is a trim, and a clip of its own.
    asset_id   bigint not null unique references asset on delete restrict,
    -- The key of a shipped move, or own-17 for a category of our own; null waits on the unclassified shelf.
    move       text,
    direction  text check (direction in ('LEFT', 'RIGHT', 'UP', 'DOWN', 'IN', 'OUT', 'CLOCKWISE', 'COUNTER_CLOCKWISE', 'BACK_AND_FORTH')),
    speed      text check (speed in ('SLOW', 'MEDIUM', 'FAST')),
    shake      text check (shake in ('NONE', 'SLIGHT', 'STRONG')),
    held       text check (held in ('STABILISED', 'HANDHELD')),
    source     text check (source in ('PROFESSIONAL', 'STOCK', 'OWN')),
    proven     boolean not null,
    phrase     text,
    works      text,
    quirks     text,
    notes      text,
    retired    boolean not null,
    version    int not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);
create index motion_by_move on motion (move, id);

-- What somebody tried and saw. Appended, never changed: a later trial is another line.
create table motion_test (
    id         bigint generated always as identity primary key,
    motion_id  bigint not null references motion on delete restrict,
    result     text not null check (result in ('WORKS', 'PARTLY', 'FAILS')),
    tried_on   text,
    take_id    bigint references asset on delete restrict,
    quirk      text,
    created_at timestamptz not null,
    created_by text not null
);
create index motion_test_by_motion on motion_test (motion_id, id);

create function motion_test_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a trial never changes: add another one';
end $$;

create trigger motion_test_never_changes before update or delete on motion_test
    for each row execute function motion_test_never_changes();

-- The measured movement of a clip: a projection. Delete a row and it is measured again; another method replaces it.
create table motion_path (
    asset_id    bigint primary key references asset on delete cascade,
    method      text not null,
    -- null with a reason when there was nothing to measure
    path        jsonb,
    failure     text,
    measured_at timestamptz not null,
    constraint motion_path_or_failure check ((path is null) = (failure is not null))
);
