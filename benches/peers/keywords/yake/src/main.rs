//! Speaks like `depeche analyze`: texts as NDJSON come in, keywords by yake-rust go out.

use std::io::{BufRead, Write, stdin, stdout};

use serde_json::{Value, json};
use yake_rust::{Config, StopWords, get_n_best};

/// Keywords of each text, as many as the scores look at.
const MOST: usize = 50;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let usual = std::env::var("PEER_LANGUAGE").unwrap_or_else(|_| "fr".into());
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let row: Value = serde_json::from_str(&line?)?;
        let text = row["text"].as_str().unwrap_or_default();
        let language = row["language"].as_str().unwrap_or(&usual);
        let ignored = StopWords::predefined(language).ok_or("no stop words for this language")?;
        let best = get_n_best(MOST, text, &ignored, &Config { ngrams: 3, ..Config::default() });
        let keywords: Vec<Value> = best.iter().map(|item| json!({ "text": item.raw })).collect();
        writeln!(out, "{}", json!({ "id": row["id"], "keywords": keywords }))?;
    }
    Ok(())
}
