//! Any bytes are refused as a model or give a model that tags.

use depeche::{Analyzer, Article};

const TEXT: &str = "La maire Awa Diallo est à Lomé avec l'Union des ports (UP).\n- Rien.";

/// `data` is the part of a model file that the checksum covers, so that fuzzing gets past it;
/// behind a first byte of zero it is given to the loader as it is. Returns whether it is a model.
pub fn check(data: &[u8]) -> bool {
    let Some((&choice, body)) = data.split_first() else { return false };
    let file = if choice == 0 { body.to_vec() } else { sealed(body) };
    let mut analyzer = Analyzer::new();
    match analyzer.load_model(&file) {
        Ok(language) => {
            let article = Article { language: Some(language), ..Article::new(TEXT) };
            super::analysis::check(TEXT, &analyzer.analyze(&article));
            true
        }
        Err(error) => {
            assert!(error.is_model() && !error.to_string().is_empty());
            false
        }
    }
}

/// A model file of version 4 with that body and a checksum that fits.
fn sealed(body: &[u8]) -> Vec<u8> {
    let mut file = b"DEPECHE\0\x04\0".to_vec();
    file.extend(checksum(body).to_le_bytes());
    file.extend(body);
    file
}

/// FNV-1a over the length and words of eight bytes, each hash rotated: what the core asks for.
fn checksum(bytes: &[u8]) -> u64 {
    let words = bytes.chunks(8).map(|word| {
        let mut whole = [0; 8];
        whole[..word.len()].copy_from_slice(word);
        u64::from_le_bytes(whole)
    });
    // The last word is there even where nothing is left for it.
    let end = bytes.len().is_multiple_of(8).then_some(0);
    std::iter::once(bytes.len() as u64)
        .chain(words)
        .chain(end)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, word| {
            (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(29)
        })
}
