//! Where articles come from: standard input, files, folders.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Something to be analysed, read but not yet understood.
pub struct Job {
    /// What a message calls it: a path, a line.
    pub origin: String,
    pub content: Content,
}

pub enum Content {
    /// A line of NDJSON.
    Line(Vec<u8>),
    /// A file that is one text, read when its turn comes.
    File(PathBuf),
    /// What could not be opened.
    Failed(io::Error),
}

/// One line of NDJSON.
#[derive(Deserialize)]
pub struct Line {
    pub id: serde_json::Value,
    pub text: String,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub language: Option<String>,
    #[serde(default)]
    pub reference_date: Option<String>,
}

/// An id as the output has it, to compare with.
pub type Id = String;

/// Every article of `inputs` that is not `done`, in order; of standard input when there are none.
/// Nothing is read before it is asked for.
pub fn jobs(
    inputs: &[PathBuf],
    done: HashSet<Id>,
) -> io::Result<Box<dyn Iterator<Item = Job> + Send>> {
    let jobs: Box<dyn Iterator<Item = Job> + Send> = if inputs.is_empty() {
        Box::new(lines("line".to_owned(), BufReader::new(io::stdin())))
    } else {
        Box::new(files(inputs)?.into_iter().flat_map(file_jobs))
    };
    Ok(if done.is_empty() { jobs } else { Box::new(jobs.filter(move |job| !is_done(job, &done))) })
}

/// The files that `inputs` name, those of a folder by name and with its folders.
fn files(inputs: &[PathBuf]) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for input in inputs {
        if input.is_dir() {
            walk(input, &mut files)?;
        } else {
            files.push(input.clone());
        }
    }
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let named = |error| io::Error::other(format!("{}: {error}", folder.display()));
    let entries = std::fs::read_dir(folder).map_err(named)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(named)?;
    paths.sort();
    for path in paths {
        // A link to a folder may lead back here.
        if path.is_dir() && !path.is_symlink() {
            walk(&path, files)?;
        } else if is_ndjson(&path) || has_extension(&path, &["txt", "md"]) {
            files.push(path);
        }
    }
    Ok(())
}

fn file_jobs(path: PathBuf) -> Box<dyn Iterator<Item = Job> + Send> {
    let origin = path.display().to_string();
    if !is_ndjson(&path) {
        return Box::new(std::iter::once(Job { origin, content: Content::File(path) }));
    }
    match File::open(&path) {
        Ok(file) => Box::new(lines(format!("{origin}, line"), BufReader::new(file))),
        Err(error) => Box::new(std::iter::once(Job { origin, content: Content::Failed(error) })),
    }
}

/// The lines of `input` that are not empty, called `prefix` and their number; the first that
/// cannot be read is the last.
fn lines(prefix: String, input: impl BufRead + Send) -> impl Iterator<Item = Job> + Send {
    let mut failed = false;
    input
        .split(b'\n')
        .enumerate()
        .map_while(move |(number, line)| {
            if failed {
                return None;
            }
            let origin = format!("{prefix} {}", number + 1);
            Some(match line {
                Ok(line) => Job { origin, content: Content::Line(line) },
                Err(error) => {
                    failed = true;
                    Job { origin, content: Content::Failed(error) }
                }
            })
        })
        .filter(|job| !matches!(&job.content, Content::Line(line) if line.trim_ascii().is_empty()))
}

fn is_ndjson(path: &Path) -> bool {
    has_extension(path, &["ndjson", "jsonl"])
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|it| extensions.iter().any(|known| known.eq_ignore_ascii_case(it)))
}

/// Whether an earlier run has answered `job`.
fn is_done(job: &Job, done: &HashSet<Id>) -> bool {
    match &job.content {
        Content::Line(line) => id_of(line).is_some_and(|id| done.contains(&id)),
        Content::File(_) => done.contains(&serde_json::Value::from(&*job.origin).to_string()),
        Content::Failed(_) => false,
    }
}

/// The id of a line of NDJSON, of input or output.
pub fn id_of(line: &[u8]) -> Option<Id> {
    #[derive(Deserialize)]
    struct Identified {
        id: serde_json::Value,
    }
    serde_json::from_slice(line).ok().map(|Identified { id }| id.to_string())
}
