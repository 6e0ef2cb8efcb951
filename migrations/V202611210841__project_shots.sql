-- A project is cut into shots, each a place that holds takes. What a shot is for is its brief; the order is that of the story.
create table shot (
    id         bigint generated always as identity primary key,
    project_id bigint not null references project,
    position   int not null,
    name       text not null check (char_length(name) between 1 and 120),
    brief      text not null default '' check (char_length(brief) <= 4000),
    status     text not null check (status in ('IDEA', 'EXPLORING', 'IN_REVIEW', 'APPROVED', 'DELIVERED')),
    version    int not null default 0,
    created_at timestamptz not null,
    created_by text not null
);

-- People find a shot of a project by its name, so two names may not differ by case alone.
create unique index shot_name on shot (project_id, lower(name));
create index shot_in_order on shot (project_id, position, id);

-- What somebody laid into a shot by hand: references for its tray, and takes made elsewhere. Takes asked for in the shot are not
-- here: their generation names it.
create table shot_asset (
    shot_id  bigint not null references shot on delete cascade,
    asset_id bigint not null references lineage_node on delete restrict,
    added_at timestamptz not null,
    added_by text not null,
    primary key (shot_id, asset_id)
);

create index shot_asset_by_asset on shot_asset (asset_id);

-- A finished project is put away: it can be read for ever and takes no new shots.
alter table project
    add column notes       text not null default '' check (char_length(notes) <= 4000),
    add column archived_at timestamptz;
