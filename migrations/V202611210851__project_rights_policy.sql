-- What a project does with inputs that may not be used today: nothing, a warning, or a refusal that only an approver overrides.
alter table project add column rights_policy text not null default 'WARN' check (rights_policy in ('OFF', 'WARN', 'BLOCK'));
