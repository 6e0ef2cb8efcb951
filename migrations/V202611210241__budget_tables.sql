-- One budget for each currency. Both counters live beside the limit so that one conditional update is the whole race:
-- reserved may never pass what is left, while charged follows the provider's bill even where that breaks the limit.
create table budget (
    currency     text primary key check (currency ~ '^[A-Z]{3}$'),
    limit_amount numeric(12,4) not null check (limit_amount >= 0),
    reserved     numeric(12,4) not null default 0 check (reserved >= 0),
    charged      numeric(12,4) not null default 0 check (charged >= 0)
);

-- One row for each generation that ever had money set aside. Leaving OPEN is conditional and happens once, which is what makes
-- charging and releasing repeatable.
create table budget_reservation (
    generation_id bigint primary key references lineage_node on delete restrict,
    amount        numeric(12,4) not null check (amount >= 0),
    currency      text not null references budget,
    state         text not null check (state in ('OPEN', 'CHARGED', 'RELEASED'))
);

create table budget_ledger (
    id            bigint generated always as identity primary key,
    generation_id bigint not null references budget_reservation on delete restrict,
    kind          text not null check (kind in ('RESERVED', 'ADDED', 'CHARGED', 'RELEASED')),
    amount        numeric(12,4) not null check (amount >= 0),
    currency      text not null,
    at            timestamptz not null,
    -- Paid once, given back once: the ledger itself refuses a second line.
    unique (generation_id, kind)
);

-- Every row is a fault (invariant I8): a settled generation whose lines do not add up, or a budget whose counters are not the
-- sum of its lines.
create view budget_imbalance as
select 'generation ' || reservation.generation_id as what
  from budget_reservation reservation
  join budget_ledger line using (generation_id)
 group by reservation.generation_id, reservation.amount, reservation.state
having coalesce(sum(line.amount) filter (where line.kind = 'RESERVED'), 0) <> reservation.amount
    or (reservation.state <> 'OPEN'
        and sum(case when line.kind in ('RESERVED', 'ADDED') then line.amount else -line.amount end) <> 0)
    or (reservation.state = 'OPEN' and count(*) <> 1)
union all
select 'reservation without a line ' || generation_id
  from budget_reservation
 where not exists (select from budget_ledger line where line.generation_id = budget_reservation.generation_id)
union all
select 'budget ' || budget.currency
  from budget
 where reserved <> coalesce((select sum(amount) from budget_reservation
                              where currency = budget.currency and state = 'OPEN'), 0)
    or charged <> coalesce((select sum(amount) from budget_ledger
                             where currency = budget.currency and kind = 'CHARGED'), 0);
