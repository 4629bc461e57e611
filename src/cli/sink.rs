//! Where answers go: standard output, or a file that a later run can go on with.

use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use super::arguments::{Analyze, Format};
use super::source::{Id, id_of};

/// Takes answers, one after the other, in pieces.
pub struct Sink {
    out: Box<dyn Write>,
}

impl Sink {
    /// Opens what the arguments name, with the ids that an earlier run has answered there.
    ///
    /// # Errors
    /// When the file cannot be opened, or is none to go on with; the message names it.
    pub fn open(arguments: &Analyze) -> io::Result<(Self, HashSet<Id>)> {
        let Some(path) = &arguments.output else {
            return Ok((Self::new(io::stdout()), HashSet::new()));
        };
        let (file, done) = if arguments.skip_done {
            if arguments.format != Format::Ndjson {
                return Err(io::Error::other("--skip-done goes with --format ndjson only"));
            }
            resume(path)
        } else {
            File::create(path).map(|file| (file, HashSet::new()))
        }
        .map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
        Ok((Self::new(file), done))
    }

    fn new(out: impl Write + 'static) -> Self {
        Self { out: Box::new(BufWriter::new(out)) }
    }

    pub fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.out.write_all(piece)
    }

    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Opens an output to append to, without the line in which an earlier run was
/// stopped, and reads the ids in it.
fn resume(path: &Path) -> io::Result<(File, HashSet<Id>)> {
    let file =
        OpenOptions::new().read(true).append(true).create(true).truncate(false).open(path)?;
    let mut done = HashSet::new();
    let mut whole = 0;
    let mut reader = BufReader::new(&file);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        let Some(id) = id_of(&line) else {
            let message =
                format!("byte {whole} begins a line without an id: no output of this tool");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        };
        done.insert(id);
        whole += line.len() as u64;
        line.clear();
    }
    drop(reader);
    file.set_len(whole)?;
    Ok((file, done))
}
