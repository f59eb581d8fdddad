//! Cases one after the other, from folders, case files, files of one case a line and standard input: never more than one
//! in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use probity::core::impact::Place;
use serde::de::IgnoredAny;
use tempfile::NamedTempFile;

use crate::failure::Failure;
use crate::input;

/// The longest line that is read, in bytes: as long as the largest file that holds one case.
const MAX_LINE: u64 = 64 * 1024 * 1024;

/// What standard input is called as a place.
const STANDARD_INPUT: &str = "standard input";

/// Files of cases, in order.
pub(super) struct Source {
    files: Vec<PathBuf>,
    /// What could be read only once, written down.
    kept: Vec<(PathBuf, NamedTempFile)>,
    /// Bytes of all files; not known where standard input is one of them.
    pub(super) bytes: Option<u64>,
}

/// One case as it was read, or why it could not be.
pub(super) struct Written {
    pub(super) place: Place,
    pub(super) json: Result<Vec<u8>, String>,
    /// Bytes that it took.
    pub(super) bytes: u64,
}

impl Source {
    /// Every *.json below folders, and the files that are named; `-` is standard input, with one case a line.
    pub(super) fn find(paths: &[PathBuf]) -> Result<Self, Failure> {
        let mut found = Vec::new();
        for path in paths {
            match is_standard_input(path) {
                true => found.push((path.clone(), true)),
                false => input::case_files(path, true, &mut found)?,
            }
        }
        if found.iter().filter(|(file, _)| is_standard_input(file)).count() > 1 {
            return Err(Failure::Usage(
                "standard input, `-`, can be read only once: name it once".to_owned(),
            ));
        }
        let files: Vec<PathBuf> = found.into_iter().map(|(file, _)| file).collect();
        if files.is_empty() {
            return Err(no_case(paths));
        }
        Ok(Source { bytes: size(&files), files, kept: Vec::new() })
    }

    /// Files of one record a line, which can be read more than once, also where one is a pipe.
    pub(super) fn lines_of(paths: &[PathBuf]) -> Result<Self, Failure> {
        let mut kept = Vec::new();
        for path in paths {
            let unreadable = |error| Failure::Unreadable { file: path.clone(), error };
            if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
                let mut from = File::open(path).map_err(unreadable)?;
                let mut to = NamedTempFile::new()
                    .map_err(|error| Failure::Unwritable { file: std::env::temp_dir(), error })?;
                std::io::copy(&mut from, &mut to).map_err(unreadable)?;
                kept.push((path.clone(), to));
            }
        }
        Ok(Source { files: paths.to_vec(), bytes: size(paths), kept })
    }

    /// The cases, in the order of the files and lines.
    pub(super) fn cases(&self) -> impl Iterator<Item = Written> {
        self.files.iter().flat_map(|file| match is_of_lines(file) || is_standard_input(file) {
            true => lines(file, file),
            false => Box::new(std::iter::once(whole(file))),
        })
    }

    /// The lines of every file, whatever it is called.
    pub(super) fn all_lines(&self) -> impl Iterator<Item = Written> {
        self.files.iter().flat_map(|file| {
            let kept = self.kept.iter().find(|(kept, _)| kept == file);
            lines(file, kept.map_or(file, |(_, kept)| kept.path()))
        })
    }
}

fn size(files: &[PathBuf]) -> Option<u64> {
    let known = !files.iter().any(|file| is_standard_input(file));
    known.then(|| files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|data| data.len()).sum())
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// How reports name what cases were read from.
pub(super) fn named(paths: &[PathBuf]) -> Vec<String> {
    let name = |path: &PathBuf| match is_standard_input(path) {
        true => STANDARD_INPUT.to_owned(),
        false => path.display().to_string(),
    };
    paths.iter().map(name).collect()
}

/// Nothing is there to weigh: a report of no case would look like one that nobody is affected.
pub(super) fn no_case(paths: &[PathBuf]) -> Failure {
    let places: Vec<_> = paths.iter().map(|path| crate::failure::named(path)).collect();
    Failure::NoCase { places: places.join(", ") }
}

fn is_of_lines(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "ndjson" || extension == "jsonl")
}

/// What is to be said of a file that was read as one case and is none, where it holds one case a line.
pub(super) fn advice(json: &[u8]) -> Option<String> {
    let mut lines =
        json.split(|byte| *byte == b'\n').filter(|line| !line.iter().all(u8::is_ascii_whitespace));
    let mut is_object = || {
        let line = lines.next().map(<[u8]>::trim_ascii).filter(|line| line.first() == Some(&b'{'));
        line.is_some_and(|line| serde_json::from_slice::<IgnoredAny>(line).is_ok())
    };
    (is_object() && is_object()).then(|| {
        "it holds one case a line and was read as a single case: give it a name that ends in `.ndjson` or `.jsonl`, or \
         pass it as standard input with `--cases -`"
            .to_owned()
    })
}

fn whole(file: &Path) -> Written {
    let json = input::read(file).map_err(|failure| failure.to_string());
    let bytes = json.as_ref().map_or(0, |json| json.len() as u64);
    Written { place: Place { file: file.display().to_string(), line: None }, json, bytes }
}

/// The lines of a file, which are in another one where it can be read only once.
fn lines(file: &Path, at: &Path) -> Box<dyn Iterator<Item = Written>> {
    if is_standard_input(file) {
        let reader: Box<dyn Read> = Box::new(std::io::stdin());
        return Box::new(OfLines {
            name: STANDARD_INPUT.to_owned(),
            reader: BufReader::new(reader),
            line: 0,
            ended: false,
        });
    }
    let name = file.display().to_string();
    let reader: BufReader<Box<dyn Read>> = match File::open(at) {
        Ok(open) => BufReader::new(Box::new(open)),
        Err(error) => {
            let problem = format!("cannot read the file: {error}");
            return Box::new(std::iter::once(Written {
                place: Place { file: name, line: None },
                json: Err(problem),
                bytes: 0,
            }));
        }
    };
    Box::new(OfLines { name, reader, line: 0, ended: false })
}

struct OfLines {
    name: String,
    reader: BufReader<Box<dyn Read>>,
    line: u64,
    ended: bool,
}

impl Iterator for OfLines {
    type Item = Written;

    fn next(&mut self) -> Option<Written> {
        while !self.ended {
            let mut line = Vec::new();
            self.line += 1;
            let place = Place { file: self.name.clone(), line: Some(self.line) };
            let read = self.reader.by_ref().take(MAX_LINE + 1).read_until(b'\n', &mut line);
            match read {
                Ok(0) => self.ended = true,
                Ok(read) if read as u64 > MAX_LINE => {
                    // where the next one begins is not known
                    self.ended = true;
                    let problem =
                        format!("the line is larger than {MAX_LINE} bytes; what follows it is not read");
                    return Some(Written { place, json: Err(problem), bytes: read as u64 });
                }
                // a line between others may be empty
                Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(read) => return Some(Written { place, json: Ok(line), bytes: read as u64 }),
                Err(error) => {
                    self.ended = true;
                    let problem = format!("cannot read on: {error}");
                    return Some(Written { place, json: Err(problem), bytes: 0 });
                }
            }
        }
        None
    }
}
