//! The command line, run as a person or a script runs it.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_depeche"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn temporary(name: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("depeche-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn answers_line_by_line_under_the_id_given() {
    let input = "{\"id\":\"a\",\"text\":\"Le port est fermé.\"}\n\n{\"id\":7,\"text\":\"\"}\n";
    let output = run(&["analyze"], input.as_bytes());
    assert!(output.status.success());
    let answers = lines(&output);
    assert_eq!(answers.len(), 2);
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&"a".into(), &7.into()));
    assert_eq!(answers[0]["language"], "fr");
    for list in ["keywords", "entities", "figures", "quotes"] {
        assert!(answers[0][list].is_array(), "{list}");
    }
}

#[test]
fn a_bad_line_is_named_and_the_others_go_on() {
    let input = b"{\"id\":1,\"text\":\"Un.\"}\nnot json\n{\"id\":2}\n\
        {\"id\":3,\"text\":\"x\",\"language\":\"xx\"}\n\
        {\"id\":4,\"text\":\"x\",\"reference_date\":\"hier\"}\n\xff\n{\"id\":5,\"text\":\"Deux.\"}\n";
    let output = run(&["analyze"], input);
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<Value> = lines(&output).into_iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [1, 5]);
    let errors = String::from_utf8(output.stderr).unwrap();
    for expected in [
        "line 2: ",
        "line 3: missing field `text`",
        "line 4: unknown language \"xx\": use \"fr\" or \"en\"",
        "line 5: \"hier\" is no date: use YYYY-MM-DD",
        "line 6: ",
    ] {
        assert!(errors.contains(expected), "{expected:?} in {errors}");
    }
}

#[test]
fn offsets_are_counted_as_asked() {
    let input = "{\"id\":1,\"text\":\"😀é. Deux.\"}";
    for (unit, start) in [("utf8", 8), ("utf16", 5), ("codepoints", 4)] {
        let output = run(&["analyze", "--offsets", unit], input.as_bytes());
        assert_eq!(lines(&output)[0]["sentences"][1]["start"], start, "{unit}");
    }
}

#[test]
fn files_are_read_and_refused_by_name() {
    let good = temporary("good.txt", "Le port est fermé.".as_bytes());
    let latin = temporary("latin.txt", b"ferm\xe9");
    let output = run(&["analyze", &good, &latin, "nowhere.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["id"], good.as_str());
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains(&format!("{latin}: not UTF-8 (byte 4)")), "{errors}");
    assert!(errors.contains("nowhere.txt: "), "{errors}");
    let _ = (std::fs::remove_file(good), std::fs::remove_file(latin));
}

#[test]
fn the_text_format_is_for_people() {
    let file = temporary("people.txt", "Le port est fermé.".as_bytes());
    let output = run(&["analyze", "--format", "text", &file], b"");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("keywords\n") && text.contains("figures\n"), "{text}");
    let _ = std::fs::remove_file(file);
}

/// Invented articles, many enough to keep several threads busy.
fn many(count: usize) -> String {
    (0..count)
        .map(|n| {
            let long = "Le maire de Vareuil a vendu 12 autobus. ".repeat(n % 7);
            format!("{{\"id\":{n},\"text\":\"Article {n}. {long}\"}}\n")
        })
        .collect()
}

#[test]
fn answers_are_the_same_on_any_number_of_threads() {
    let input = many(60);
    let one = run(&["analyze", "--threads", "1"], input.as_bytes());
    let four = run(&["analyze", "--threads", "4"], input.as_bytes());
    assert_eq!(lines(&one).len(), 60);
    assert_eq!(one.stdout, four.stdout);
    assert_eq!(run(&["analyze", "--threads", "0"], b"").status.code(), Some(2));
}

#[test]
fn folders_are_read_by_name_with_texts_and_ndjson() {
    let folder = std::env::temp_dir().join(format!("depeche-{}-folder", std::process::id()));
    std::fs::create_dir_all(folder.join("b")).unwrap();
    for (name, content) in [
        ("c.txt", "Trois."),
        ("a.NDJSON", "{\"id\":\"x\",\"text\":\"Un.\"}\nnot json\n"),
        ("b/d.md", "Deux."),
        ("photo.jpg", "no text"),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let output = run(&["analyze", &folder.display().to_string()], b"");
    let ids: Vec<String> =
        lines(&output).iter().map(|answer| answer["id"].as_str().unwrap().to_owned()).collect();
    let path = |name: &str| folder.join(name).display().to_string();
    assert_eq!(ids, ["x".to_owned(), path("b/d.md"), path("c.txt")]);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("a.NDJSON, line 2: "), "{errors}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_run_that_was_stopped_is_gone_on_with() {
    let whole = temporary("whole.ndjson", b"");
    let parts = temporary("parts.ndjson", b"");
    let input = many(20);
    assert!(run(&["analyze", "--output", &whole], input.as_bytes()).status.success());
    let expected = std::fs::read(&whole).unwrap();
    // The power went in the middle of the eighth answer.
    let eighth =
        expected.split_inclusive(|byte| *byte == b'\n').take(7).map(<[u8]>::len).sum::<usize>();
    std::fs::write(&parts, &expected[..eighth + 40]).unwrap();
    let again = run(&["analyze", "--skip-done", "--output", &parts], input.as_bytes());
    assert!(again.status.success() && again.stdout.is_empty());
    assert_eq!(std::fs::read(&parts).unwrap(), expected);

    std::fs::write(&parts, "shopping list\n").unwrap();
    let refused = run(&["analyze", "--skip-done", "--output", &parts], input.as_bytes());
    let errors = String::from_utf8(refused.stderr).unwrap();
    assert!(errors.contains(&parts) && errors.contains("no output of this tool"), "{errors}");
    assert_eq!(std::fs::read(&parts).unwrap(), b"shopping list\n");
    let _ = (std::fs::remove_file(whole), std::fs::remove_file(parts));
}

/// What fuzzing found worth keeping: each line that is not empty is answered or refused.
#[test]
fn odd_lines_are_answered_or_refused() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/seeds/lines");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let output = run(&["analyze", "--rules-only", "--quiet"], &std::fs::read(&path).unwrap());
        assert!(matches!(output.status.code(), Some(0 | 1)), "{}", path.display());
        for answer in lines(&output) {
            assert!(answer.get("id").is_some(), "{}", path.display());
        }
    }
}
