//! Cases one after the other, from folders, case files and files of one case a line: never more than one in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use probity::core::impact::Place;

use crate::failure::Failure;
use crate::input;

/// The longest line that is read, in bytes: as long as the largest file that holds one case.
const MAX_LINE: u64 = 64 * 1024 * 1024;

/// Files of cases, in order.
pub(super) struct Source {
    files: Vec<PathBuf>,
    /// Bytes of all files.
    pub(super) bytes: u64,
}

/// One case as it was read, or why it could not be.
pub(super) struct Written {
    pub(super) place: Place,
    pub(super) json: Result<Vec<u8>, String>,
    /// Bytes that it took.
    pub(super) bytes: u64,
}

impl Source {
    /// Every *.json below folders, and the files that are named.
    pub(super) fn find(paths: &[PathBuf]) -> Result<Self, Failure> {
        let mut found = Vec::new();
        for path in paths {
            input::case_files(path, true, &mut found)?;
        }
        let files: Vec<PathBuf> = found.into_iter().map(|(file, _)| file).collect();
        if files.is_empty() {
            let places: Vec<_> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
            return Err(Failure::NoCase { places: places.join(", ") });
        }
        Ok(Source { bytes: size(&files), files })
    }

    /// Files of one record a line.
    pub(super) fn lines_of(paths: &[PathBuf]) -> Result<Self, Failure> {
        for path in paths {
            std::fs::metadata(path).map_err(|error| Failure::Unreadable { file: path.clone(), error })?;
        }
        Ok(Source { files: paths.to_vec(), bytes: size(paths) })
    }

    /// The cases, in the order of the files and lines.
    pub(super) fn cases(&self) -> impl Iterator<Item = Written> {
        self.files.iter().flat_map(|file| match is_of_lines(file) {
            true => lines(file),
            false => Box::new(std::iter::once(whole(file))),
        })
    }

    /// The lines of every file, whatever it is called.
    pub(super) fn all_lines(&self) -> impl Iterator<Item = Written> {
        self.files.iter().flat_map(|file| lines(file))
    }
}

fn size(files: &[PathBuf]) -> u64 {
    files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|data| data.len()).sum()
}

fn is_of_lines(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "ndjson" || extension == "jsonl")
}

fn whole(file: &Path) -> Written {
    let json = input::read(file).map_err(|failure| failure.to_string());
    let bytes = json.as_ref().map_or(0, |json| json.len() as u64);
    Written { place: Place { file: file.display().to_string(), line: None }, json, bytes }
}

fn lines(file: &Path) -> Box<dyn Iterator<Item = Written>> {
    let name = file.display().to_string();
    let reader = match File::open(file) {
        Ok(open) => BufReader::new(open),
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
    reader: BufReader<File>,
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
