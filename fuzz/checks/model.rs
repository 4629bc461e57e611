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

/// A model file of version 3 with that body and a checksum (64-bit FNV-1a) that fits.
fn sealed(body: &[u8]) -> Vec<u8> {
    let checksum = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut file = b"DEPECHE\0\x03\0".to_vec();
    file.extend(checksum.to_le_bytes());
    file.extend(body);
    file
}
