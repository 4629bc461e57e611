use depeche::{figure, language::Language, segment::Document, text::View};
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let lang = if std::env::args().nth(2).as_deref() == Some("en") {
        Language::English
    } else {
        Language::French
    };
    let view = View::new(&text);
    let t = std::time::Instant::now();
    let d = Document::new(&view, lang, None);
    println!("document {:.1} MB/s", text.len() as f64 / 1e6 / t.elapsed().as_secs_f64());
    for _ in 0..3 {
        let t = std::time::Instant::now();
        let f = figure::extract(&d, Some("2017-01-01".parse().unwrap()));
        println!(
            "figures {} {:.2} MB/s",
            f.len(),
            text.len() as f64 / 1e6 / t.elapsed().as_secs_f64()
        );
    }
}
