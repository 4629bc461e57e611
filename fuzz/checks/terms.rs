//! Any list of own terms is compiled or refused line by line, and what it finds lies in the text.

use depeche_terms::{OwnTerm, Terms};

/// `data` is a list, a line each, `/…` for a pattern, then an empty line, then the text.
pub fn check(data: &[u8]) {
    let input = &*String::from_utf8_lossy(data);
    let (list, text) = input.split_once("\n\n").unwrap_or((input, "un deux trois 12 Élan"));
    let own_term = |line| match str::strip_prefix(line, "/") {
        Some(form) => OwnTerm { form, pattern: true },
        None => OwnTerm { form: line, pattern: false },
    };
    let list: Vec<OwnTerm<'_>> = list.lines().map(own_term).collect();
    let (terms, refused) = Terms::compile(&list);
    assert!(refused.iter().all(|it| it.index < list.len() && !it.message.is_empty()));
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = terms.find(text);
    assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start), "{found:?}");
    for it in &found {
        assert!(it.start < it.end && it.term < list.len(), "{it:?}");
        assert!(units.get(it.start..it.end).is_some(), "{it:?}");
        assert!(refused.iter().all(|refusal| refusal.index != it.term), "{it:?} was refused");
    }
}
