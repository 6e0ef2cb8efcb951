-- Which takes of a shot somebody chose or laid aside while going through them. Private to the shot and no verdict: it says
-- nothing of the asset elsewhere.
create table board_flag (
    shot_id    bigint not null references shot on delete cascade,
    asset_id   bigint not null references lineage_node on delete restrict,
    flag       text not null check (flag in ('PICKED', 'PASSED')),
    flagged_at timestamptz not null,
    flagged_by text not null,
    primary key (shot_id, asset_id)
);

create index board_flag_by_asset on board_flag (asset_id);
