-- The queue of db-scheduler: its columns, under our name, and one of our own. A step that is asked for again while it runs
-- must run once more afterwards: wanted_at remembers that, since a row that is picked may not be moved.
create table job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    wanted_at            timestamptz,
    primary key (task_name, task_instance)
);

create index job_by_execution_time on job (execution_time);
create index job_by_heartbeat on job (last_heartbeat) where picked;

-- What went wrong, in words, until the step succeeds or a person has dealt with it.
create table job_failure (
    task      text not null,
    subject   bigint not null,
    state     text not null check (state in ('RETRYING', 'DEAD', 'ABANDONED')),
    failures  int not null,
    message   text not null,
    failed_at timestamptz not null,
    primary key (task, subject)
);
