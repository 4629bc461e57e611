//! Fits the models and tables that the core carries: `train TASK DIR`.
//!
//! Reads training data below `DIR`. The same data gives the same bytes.

mod entities;
mod keywords;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Parser, Subcommand};
use depeche::entity::Gazetteer;

/// Fits the models and tables of Dépêche.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Fit the keyword ranking and write it into the project.
    Keywords {
        /// The directory with the annotated texts.
        directory: PathBuf,
        /// Cross-validate so many times, each time with other parts: how far the
        /// scores scatter is what a change must exceed.
        #[arg(long, default_value_t = 1)]
        repeats: u32,
        /// Cross-validate only, with the tables that are there, and write nothing.
        #[arg(long)]
        measure: bool,
    },
    /// Compile the lists of names for the page: `data/*.txt` to `models/names.bin`.
    Names,
    /// Train the entity tagger, and measure it on texts held out.
    Entities(entities::Arguments),
}

fn main() -> Result<()> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match Cli::parse().task {
        Task::Keywords { directory, repeats, measure } => {
            keywords::train(&directory, &project, repeats, measure)
        }
        Task::Names => {
            let path = project.join("models/names.bin");
            Ok(std::fs::write(path, Gazetteer::of_lists().write())?)
        }
        Task::Entities(arguments) => entities::run(&arguments),
    }
}
