-- A project works with one version of an element until somebody changes its mind: a newer version elsewhere makes nothing of
-- it out of date.
create table element_pin (
    project_id bigint not null references project,
    element_id bigint not null references element,
    number     int not null,
    note       text,
    pinned_at  timestamptz not null,
    pinned_by  text not null,
    primary key (element_id, project_id),
    foreign key (element_id, number) references element_version (element_id, number)
);

create index element_pin_of_project on element_pin (project_id, element_id);
