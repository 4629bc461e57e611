//! Any text gives a sound analysis, in both languages and in every unit.

use depeche::text::OffsetUnit;
use depeche::{Analyzer, Article, Language, wire};

/// The first byte of `data` chooses the language, and whether the day of publication or that of reading is known.
pub fn check(data: &[u8]) {
    let Some((&choice, bytes)) = data.split_first() else { return };
    let text = &*String::from_utf8_lossy(bytes);
    let language = [None, Some(Language::French), Some(Language::English)][choice as usize % 3];
    let day = depeche::figure::parse_date("2026-03-11").ok();
    let (reference_date, today) = if choice & 0x80 == 0 { (day, None) } else { (None, day) };
    let article = Article { language, reference_date, today, ..Article::new(text) };
    let analysis = Analyzer::new().analyze(&article);
    super::analysis::check(text, &analysis);
    for unit in [OffsetUnit::Utf8, OffsetUnit::CodePoints, OffsetUnit::Utf16] {
        let _ = wire::Article::new(text, analysis.clone(), unit);
    }
}
