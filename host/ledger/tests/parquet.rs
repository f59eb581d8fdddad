//! A ledger as a Parquet file.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::io::{self, Write};

use bytes::Bytes;
use common::{File, Place, determination};
use jiff::Timestamp;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use probity_core::ledger::{Entry, ErasureReason, Event, PolicyRef};
use probity_core::registry::Digest;
use probity_ledger::{Ledger, LedgerError, Line, export, new_id, verify};

/// A ledger with everything that one can hold.
fn filled(place: &File) -> Ledger {
    let ledger = place.ledger();
    let kept = ledger.record(determination("one").keep_case("{}")).expect("recorded");
    let mut several = determination("甲公司");
    several.by = "采购人\u{1F4C4}".to_owned();
    several.statement.policies.push(PolicyRef {
        name: "second".to_owned(),
        version: "2.0.0".to_owned(),
        digest: Digest::of(b"second"),
        contract: "probity:eligibility@1.0.0".to_owned(),
    });
    ledger.record(several).expect("recorded");
    let mut none = determination("none");
    none.statement.policies.clear();
    ledger.record(none).expect("recorded");
    ledger.erase("officer", &kept.id, false, ErasureReason::Request).expect("erased");
    ledger
}

fn exported(ledger: &Ledger) -> Bytes {
    let mut file = Vec::new();
    export::parquet(ledger, 0, &mut file).expect("exported");
    file.into()
}

fn rows(file: &Bytes) -> Vec<Row> {
    let reader = SerializedFileReader::new(file.clone()).expect("a Parquet file");
    reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row")).collect()
}

fn field<'a>(row: &'a Row, name: &str) -> &'a Field {
    row.get_column_iter().find(|(column, _)| *column == name).expect(name).1
}

fn text(row: &Row, name: &str) -> Option<String> {
    match field(row, name) {
        Field::Null => None,
        Field::Str(text) => Some(text.clone()),
        other => unreachable!("{other:?}"),
    }
}

fn number(row: &Row, name: &str) -> i64 {
    match field(row, name) {
        Field::Long(number) | Field::TimestampMicros(number) => *number,
        other => unreachable!("{other:?}"),
    }
}

/// The lines of a file.
fn lines(rows: &[Row]) -> impl Iterator<Item = Result<Line, LedgerError>> {
    rows.iter().map(|row| {
        Ok(Line {
            position: number(row, "position").try_into().unwrap(),
            hash: text(row, "hash").unwrap().parse().unwrap(),
            entry: text(row, "entry").unwrap().into_bytes(),
        })
    })
}

#[test]
fn an_export_holds_all_that_is_needed_to_verify_it() {
    let place = File::new();
    let ledger = filled(&place);
    let file = exported(&ledger);
    let rows = rows(&file);
    let of_ledger: Vec<_> = ledger.lines(0).collect::<Result<_, _>>().unwrap();
    assert_eq!(lines(&rows).collect::<Result<Vec<_>, _>>().unwrap(), of_ledger);
    let published = ledger.checkpoint().unwrap().unwrap();
    assert_eq!(verify(lines(&rows), &[published]).expect("a whole ledger").entries, 5);
}

#[test]
fn the_columns_say_what_stands_in_the_entries() {
    let place = File::new();
    for row in rows(&exported(&filled(&place))) {
        let entry = Entry::parse(text(&row, "entry").unwrap().as_bytes()).expect("an entry");
        assert_eq!(u64::try_from(number(&row, "position")).unwrap(), entry.position);
        assert_eq!(Timestamp::from_microsecond(number(&row, "at")).unwrap(), entry.at);
        assert_eq!(text(&row, "by").unwrap(), entry.by);
        assert_eq!(text(&row, "previous"), entry.previous.as_ref().map(Digest::to_string));
        let (kind, id, statement) = match &entry.event {
            Event::Opened => ("opened", None, None),
            Event::Determined(statement) => ("determined", Some(&statement.id), Some(statement)),
            Event::Erased(erased) => ("erased", Some(&erased.id), None),
        };
        assert_eq!(
            (text(&row, "kind").as_deref(), text(&row, "id")),
            (Some(kind), id.map(ToString::to_string))
        );
        assert_eq!(text(&row, "outcome").as_deref(), statement.map(|statement| statement.outcome.word()));
        let commitments = ["case_commitment", "determination_commitment"].map(|name| text(&row, name));
        let committed =
            statement.map(|statement| [statement.case.to_string(), statement.determination.to_string()]);
        assert_eq!(commitments, committed.map_or([None, None], |both| both.map(Some)));
        let Some(statement) = statement else {
            assert_eq!(field(&row, "policies"), &Field::Null);
            continue;
        };
        let Field::ListInternal(policies) = field(&row, "policies") else { unreachable!("a list") };
        let said: Vec<_> = policies
            .elements()
            .iter()
            .map(|policy| {
                let Field::Group(policy) = policy else { unreachable!("a policy") };
                ["name", "version", "digest", "contract"].map(|name| text(policy, name).unwrap())
            })
            .collect();
        let policies = statement.policies.iter();
        let policies = policies.map(|PolicyRef { name, version, digest, contract }| {
            [name.clone(), version.clone(), digest.to_string(), contract.clone()]
        });
        assert_eq!(said, policies.collect::<Vec<_>>());
    }
}

#[test]
fn a_file_names_the_ledger_and_its_end() {
    let place = File::new();
    let ledger = filled(&place);
    let reader = SerializedFileReader::new(exported(&ledger)).expect("a Parquet file");
    let known = reader.metadata().file_metadata().key_value_metadata().expect("words of its own");
    let known =
        |name: &str| known.iter().find(|known| known.key == name).and_then(|known| known.value.clone());
    let published = ledger.checkpoint().unwrap().unwrap();
    assert_eq!(known("probity.format").as_deref(), Some("probity-ledger/1"));
    assert_eq!(known("probity.ledger"), Some(published.ledger.to_string()));
    assert_eq!(known("probity.position"), Some(published.position.to_string()));
    assert_eq!(known("probity.hash"), Some(published.hash.to_string()));
}

/// The lines of a ledger of so many long entries, none of which is kept anywhere.
fn long(entries: u64) -> impl Iterator<Item = Result<Line, LedgerError>> {
    let statement = determination("one").statement;
    let ledger = new_id().unwrap();
    let by = "portal".repeat(650);
    let mut before: Option<(Entry, Digest)> = None;
    (0..entries).map(move |number| {
        let event = match number {
            0 => Event::Opened,
            _ => Event::Determined(Box::new(statement.clone())),
        };
        let last = before.as_ref().map(|(entry, hash)| (entry, hash));
        let entry = Entry::following(last, ledger.clone(), Timestamp::UNIX_EPOCH, by.clone(), event);
        let line = Line::of(&entry).unwrap();
        before = Some((entry, line.hash.clone()));
        Ok(line)
    })
}

#[test]
fn a_long_ledger_is_written_part_by_part() {
    const ENTRIES: u64 = 9_000;
    let mut file = Vec::new();
    assert_eq!(export::parquet_of(long(ENTRIES), &mut file).expect("exported"), ENTRIES);
    let reader = SerializedFileReader::new(Bytes::from(file)).expect("a Parquet file");
    assert!(reader.num_row_groups() >= 3, "{}", reader.num_row_groups());
    assert_eq!(reader.metadata().file_metadata().num_rows(), i64::try_from(ENTRIES).unwrap());
    for (at, row) in (0..).zip(reader.get_row_iter(None).expect("rows")) {
        assert_eq!(number(&row.expect("a row"), "position"), at);
    }
}

#[test]
fn an_empty_ledger_is_a_file_without_rows() {
    let place = File::new();
    let file = exported(&place.ledger());
    assert!(rows(&file).is_empty());
}

#[test]
fn what_cannot_be_written_is_said() {
    /// A disk with room for so much.
    struct Full(usize);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for room in [0, 100_000] {
        let told = export::parquet_of(long(9_000), Full(room)).expect_err("no room");
        assert!(
            matches!(&told, LedgerError::Export { problem } if problem.contains("no storage space")),
            "{told}"
        );
    }
    let broken = long(3).map(|line| line.map(|line| Line { entry: b"{}".to_vec(), ..line }));
    let told = export::parquet_of(broken, io::sink()).expect_err("no entry");
    assert!(matches!(&told, LedgerError::Broken(broken) if broken.position == 0), "{told}");
}
