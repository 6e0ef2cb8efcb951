-- What the indexers of all nodes follow. They read in the order of (transaction, sequence) and only up to the oldest
-- transaction that still runs, so a change that is committed late is never behind them: a plain sequence would be
-- overtaken, since numbers are drawn before the commit.
create table search_change (
    xid        xid8 not null default pg_current_xact_id(),
    seq        bigint generated always as identity,
    node_id    bigint not null references lineage_node on delete restrict,
    changed_at timestamptz not null,
    primary key (xid, seq)
);

-- Old changes are removed. An index that stands before this point cannot follow any more and is built anew.
create table search_horizon (
    only_row boolean primary key default true check (only_row),
    xid      xid8 not null
);

insert into search_horizon (xid) values ('0');
