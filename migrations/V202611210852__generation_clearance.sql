-- What was known about the rights of a generation's inputs when it was issued, and who issued it all the same, and why.
-- Written in the transaction that issues it; a generation without a row had nothing to clear.
create table generation_clearance (
    generation_id bigint primary key references generation,
    policy        text not null check (policy in ('WARN', 'BLOCK')),
    findings      jsonb not null,
    reason        text,
    decided_by    text not null,
    decided_at    timestamptz not null,
    -- Where the project blocks, only a reason lets it pass.
    check (policy = 'WARN' or reason is not null)
);
