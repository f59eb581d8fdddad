//! Connections, the tables, and whose turn it is.

use postgres::{Client, Transaction};

use super::begin;
use super::place::Place;
use super::rows::{Trouble, failure, value};
use crate::LedgerError;

/// The layout of the tables, as the database itself says it.
const LAYOUT: i64 = 1;

/// The lock of whoever appends: `prbt`.
const TURN: &str = "pg_catalog.pg_advisory_xact_lock(1886544500)";

/// Names mean the server's own or are written out; nobody waits for ever.
const SESSION: &str = "set search_path = pg_catalog; set lock_timeout = '10s'; set statement_timeout = '30s'; \
    set idle_in_transaction_session_timeout = '30s'";

/// The chain is never changed, also not by a slip of whoever owns the tables, and grows by the next position only. Text
/// is compared byte by byte: an index that rests on a language breaks with a new version of the system.
const TABLES: &str = r#"
create table probity.line (
    position bigint primary key,
    hash text collate "C" not null unique,
    determination text collate "C" unique,
    at bigint not null,
    entry text not null
);
create table probity.paper (
    position bigint primary key references probity.line,
    determination text,
    kept_case text,
    at bigint not null
);
create index paper_kept on probity.paper (at) where kept_case is not null;
create table probity.once (
    key text collate "C" primary key,
    request text not null,
    salt text not null,
    until bigint not null,
    position bigint not null references probity.line
);
create index once_until on probity.once (until);
create index once_position on probity.once (position);
create function probity.stays() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'a ledger is only appended to';
end $$;
create function probity.follows() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if new.position <> (select coalesce(max(position) + 1, 0) from probity.line) then
        raise exception 'a ledger is only appended to, by the next position';
    end if;
    return new;
end $$;
create trigger line_stays before update or delete on probity.line for each row execute function probity.stays();
create trigger line_is_kept before truncate on probity.line for each statement execute function probity.stays();
create trigger line_follows before insert on probity.line for each row execute function probity.follows();
alter table probity.line enable always trigger line_stays;
alter table probity.line enable always trigger line_is_kept;
create table probity.layout (layout bigint not null);
insert into probity.layout values (1);
"#;

/// A new connection.
pub(super) fn connect(place: &Place) -> Result<Client, Trouble> {
    let mut client = place.config.connect(place.tls.clone())?;
    client.batch_execute(SESSION)?;
    Ok(client)
}

/// Whether a database holds a ledger.
pub(super) fn is_there(client: &mut Client, ledger: &str) -> Result<bool, LedgerError> {
    let failed = |trouble: Trouble| failure(ledger, "opened", trouble);
    let sql = "select to_regclass('probity.layout') is not null, to_regclass('probity.line') is not null";
    let (layout, line) = client
        .query_typed_one(sql, &[])
        .map_err(Trouble::from)
        .and_then(|row| Ok((value::<bool>(&row, 0)?, value::<bool>(&row, 1)?)))
        .map_err(failed)?;
    let not_a_ledger = || LedgerError::NotALedger {
        ledger: ledger.to_owned(),
        problem: "the schema `probity` of the database holds something else".to_owned(),
    };
    match (layout, line) {
        (false, false) => return Ok(false),
        (false, true) => return Err(not_a_ledger()),
        (true, _) => {}
    }
    let row = client.query_typed_opt("select layout from probity.layout", &[]);
    let row = row.map_err(|error| failed(error.into()))?.ok_or_else(not_a_ledger)?;
    match value::<i64>(&row, 0).map_err(failed)? {
        LAYOUT => Ok(true),
        layout => Err(LedgerError::Newer { ledger: ledger.to_owned(), layout, known: LAYOUT }),
    }
}

/// Makes the tables of a new ledger, unless another process does it at the same time.
pub(super) fn make(client: &mut Client, ledger: &str) -> Result<(), LedgerError> {
    let failed = |trouble: Trouble| failure(ledger, "made", trouble);
    let mut transaction = begin(client).map_err(failed)?;
    take_turn(&mut transaction).map_err(failed)?;
    let sql = "select to_regclass('probity.layout') is not null, to_regnamespace('probity') is not null,
               current_setting('server_encoding')";
    let row = transaction.query_typed_one(sql, &[]).map_err(|error| failed(error.into()))?;
    let (made, schema) = (value::<bool>(&row, 0).map_err(failed)?, value::<bool>(&row, 1).map_err(failed)?);
    let encoding = value::<String>(&row, 2).map_err(failed)?;
    if encoding != "UTF8" {
        let problem = format!("its encoding is {encoding}, and a ledger needs one of UTF8");
        return Err(LedgerError::NotALedger { ledger: ledger.to_owned(), problem });
    }
    if !made {
        let schema = if schema { "" } else { "create schema probity;" };
        let tables = format!("{schema}{TABLES}");
        transaction.batch_execute(&tables).map_err(|error| failed(error.into()))?;
    }
    transaction.commit().map_err(|error| failed(error.into()))
}

/// Waits until nobody else appends, until the transaction ends; it waits for the disk when it is committed.
pub(super) fn take_turn(transaction: &mut Transaction<'_>) -> Result<(), Trouble> {
    let sql = format!(
        "select current_setting('fsync'), set_config('synchronous_commit', case current_setting('synchronous_commit') \
         when 'remote_apply' then 'remote_apply' else 'on' end, true), {TURN}"
    );
    let row = transaction.query_typed_one(&sql, &[])?;
    match value::<&str>(&row, 0)? {
        "off" => Err(Trouble::Unfit(
            "the server has `fsync` off, so that what it says it has written can be lost: switch it on"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}
