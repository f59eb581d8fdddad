//! The columns of a Parquet file.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;
use probity_core::ledger::{Entry, Event, PolicyRef};
use probity_core::registry::Digest;

/// One row for each entry. `entry` is the canonical JSON of which `hash` is the SHA-256, so that a reader can verify the
/// chain from the file alone; all other columns say what stands in it.
const SCHEMA: &str = "
message ledger {
    required int64 position;
    required int64 at (TIMESTAMP(MICROS, true));
    required binary kind (STRING);
    optional binary id (STRING);
    required binary by (STRING);
    optional binary outcome (STRING);
    required binary hash (STRING);
    optional binary previous (STRING);
    optional binary case_commitment (STRING);
    optional binary determination_commitment (STRING);
    optional group policies (LIST) {
        repeated group list {
            required group element {
                required binary name (STRING);
                required binary version (STRING);
                required binary digest (STRING);
                required binary contract (STRING);
            }
        }
    }
    required binary entry (STRING);
}";

/// Rows are held in memory until a group of them is written: at most so many, and so many bytes of text.
const GROUP_ROWS: usize = 20_000;
const GROUP_BYTES: usize = 16 * 1024 * 1024;

/// Columns of values that hardly ever come twice: a dictionary of them, or their least and greatest, serve nobody.
const UNLIKE: [&str; 6] = ["id", "hash", "previous", "case_commitment", "determination_commitment", "entry"];

/// A Parquet file that is being written, group by group.
pub(super) struct File<W: Write + Send> {
    file: SerializedFileWriter<W>,
    group: Group,
}

impl<W: Write + Send> File<W> {
    pub(super) fn new(writer: W) -> Result<Self, ParquetError> {
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let mut properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by(concat!("Probity ", env!("CARGO_PKG_VERSION")).to_owned());
        for name in UNLIKE {
            properties = properties
                .set_column_dictionary_enabled(ColumnPath::from(name), false)
                .set_column_statistics_enabled(ColumnPath::from(name), EnabledStatistics::None);
        }
        let file = SerializedFileWriter::new(writer, schema, Arc::new(properties.build()))?;
        Ok(File { file, group: Group::default() })
    }

    /// Takes the next entry: its canonical JSON, and its hash.
    pub(super) fn take(&mut self, entry: &Entry, text: Vec<u8>, hash: &Digest) -> Result<(), ParquetError> {
        self.group.take(entry, text, hash)?;
        match self.group.is_full() {
            true => self.flush(),
            false => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), ParquetError> {
        let mut rows = self.file.next_row_group()?;
        self.group.write(&mut rows)?;
        rows.close()?;
        self.group = Group::default();
        Ok(())
    }

    /// Writes what is left and the file's end, which names the ledger: without it no program reads the file.
    pub(super) fn finish(mut self, last: Option<(&Entry, &Digest)>) -> Result<W, ParquetError> {
        if !self.group.position.is_empty() {
            self.flush()?;
        }
        if let Some((last, hash)) = last {
            let known = [
                ("format", last.format.clone()),
                ("ledger", last.ledger.to_string()),
                ("position", last.position.to_string()),
                ("hash", hash.to_string()),
            ];
            for (name, value) in known {
                self.file.append_key_value_metadata(KeyValue::new(format!("probity.{name}"), value));
            }
        }
        self.file.into_inner()
    }
}

/// The rows of a group, by column.
#[derive(Default)]
struct Group {
    bytes: usize,
    position: Vec<i64>,
    at: Vec<i64>,
    kind: Texts,
    id: Texts,
    by: Texts,
    outcome: Texts,
    hash: Texts,
    previous: Texts,
    case: Texts,
    determination: Texts,
    policies: Policies,
    entry: Vec<ByteArray>,
}

/// A column of text, some of whose rows may hold none.
#[derive(Default)]
struct Texts {
    values: Vec<ByteArray>,
    present: Vec<i16>,
}

impl Texts {
    fn push(&mut self, text: Option<&str>) {
        self.present.push(i16::from(text.is_some()));
        self.values.extend(text.map(ByteArray::from));
    }
}

/// The lists of policies: how they nest, and the four columns of what they hold.
#[derive(Default)]
struct Policies {
    definitions: Vec<i16>,
    repetitions: Vec<i16>,
    fields: [Vec<ByteArray>; 4],
}

impl Policies {
    fn push(&mut self, policies: Option<&[PolicyRef]>) {
        let Some(policies) = policies else { return self.level(0, 0) };
        if policies.is_empty() {
            self.level(1, 0);
        }
        for (number, PolicyRef { name, version, digest, contract }) in policies.iter().enumerate() {
            self.level(2, i16::from(number > 0));
            let texts = [name, version, digest.as_str(), contract];
            for (field, text) in self.fields.iter_mut().zip(texts) {
                field.push(ByteArray::from(text));
            }
        }
    }

    fn level(&mut self, definition: i16, repetition: i16) {
        self.definitions.push(definition);
        self.repetitions.push(repetition);
    }
}

impl Group {
    fn is_full(&self) -> bool {
        self.position.len() >= GROUP_ROWS || self.bytes >= GROUP_BYTES
    }

    fn take(&mut self, entry: &Entry, text: Vec<u8>, hash: &Digest) -> Result<(), ParquetError> {
        let exact = |number: u64| {
            i64::try_from(number).map_err(|_| ParquetError::General(format!("{number} is too large")))
        };
        let position = exact(entry.position)?;
        let (kind, id, statement) = match &entry.event {
            Event::Opened => ("opened", None, None),
            Event::Determined(statement) => ("determined", Some(&statement.id), Some(statement)),
            Event::Erased(erased) => ("erased", Some(&erased.id), None),
        };
        self.bytes += text.len();
        self.position.push(position);
        self.at.push(entry.at.as_microsecond());
        self.kind.push(Some(kind));
        self.id.push(id.map(|id| id.as_str()));
        self.by.push(Some(&entry.by));
        self.outcome.push(statement.map(|statement| statement.outcome.word()));
        self.hash.push(Some(hash.as_str()));
        self.previous.push(entry.previous.as_ref().map(Digest::as_str));
        self.case.push(statement.map(|statement| statement.case.as_str()));
        self.determination.push(statement.map(|statement| statement.determination.as_str()));
        self.policies.push(statement.map(|statement| statement.policies.as_slice()));
        self.entry.push(ByteArray::from(text));
        Ok(())
    }

    /// Writes its columns, in the order of the schema.
    fn write<W: Write + Send>(&self, rows: &mut SerializedRowGroupWriter<'_, W>) -> Result<(), ParquetError> {
        column::<_, Int64Type>(rows, &self.position, None, None)?;
        column::<_, Int64Type>(rows, &self.at, None, None)?;
        text(rows, &self.kind, false)?;
        text(rows, &self.id, true)?;
        text(rows, &self.by, false)?;
        text(rows, &self.outcome, true)?;
        text(rows, &self.hash, false)?;
        text(rows, &self.previous, true)?;
        text(rows, &self.case, true)?;
        text(rows, &self.determination, true)?;
        let Policies { definitions, repetitions, fields } = &self.policies;
        for field in fields {
            column::<_, ByteArrayType>(rows, field, Some(definitions), Some(repetitions))?;
        }
        column::<_, ByteArrayType>(rows, &self.entry, None, None)
    }
}

fn text<W: Write + Send>(
    rows: &mut SerializedRowGroupWriter<'_, W>,
    texts: &Texts,
    optional: bool,
) -> Result<(), ParquetError> {
    column::<_, ByteArrayType>(rows, &texts.values, optional.then_some(texts.present.as_slice()), None)
}

fn column<W: Write + Send, T: DataType>(
    rows: &mut SerializedRowGroupWriter<'_, W>,
    values: &[T::T],
    definitions: Option<&[i16]>,
    repetitions: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let column = rows.next_column()?;
    let mut column =
        column.ok_or_else(|| ParquetError::General("there are more columns than planned".to_owned()))?;
    column.typed::<T>().write_batch(values, definitions, repetitions)?;
    column.close()
}
