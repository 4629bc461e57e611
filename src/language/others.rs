//! Languages that are told apart, so that the page can say so, but have no rules.

/// Code and commonest function words of each, about as many as a
/// [`Lexicon`](super::Lexicon) has, so that counts compare.
pub(super) static OTHERS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "der", "die", "und", "in", "den", "von", "zu", "das", "mit", "sich", "des", "auf",
            "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden",
            "aus", "er", "hat", "dass", "sie", "nach", "wird", "bei", "seit", "weil",
        ],
    ),
    (
        "es",
        &[
            "de", "la", "que", "el", "en", "y", "a", "los", "del", "se", "las", "por", "un",
            "para", "con", "no", "una", "su", "al", "lo", "como", "más", "pero", "sus", "le", "ya",
            "o", "este", "sí", "porque", "ha", "está", "desde", "fue",
        ],
    ),
    (
        "it",
        &[
            "di", "e", "il", "la", "che", "è", "a", "per", "un", "in", "una", "sono", "del", "si",
            "della", "con", "non", "dei", "le", "da", "al", "nel", "alla", "più", "ha", "anche",
            "gli", "i", "lo", "delle", "ma", "come", "dal", "perché",
        ],
    ),
    (
        "pt",
        &[
            "de", "a", "o", "que", "e", "do", "da", "em", "um", "para", "é", "com", "não", "uma",
            "os", "no", "se", "na", "por", "mais", "as", "dos", "como", "mas", "foi", "ao", "ele",
            "das", "tem", "à", "seu", "sua", "está", "porque",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "zijn", "met", "voor",
            "niet", "aan", "er", "om", "ook", "als", "maar", "bij", "of", "uit", "nog", "naar",
            "heeft", "worden", "werd", "door", "over", "dan", "hij", "wordt", "omdat",
        ],
    ),
    (
        "ca",
        &[
            "de", "la", "i", "el", "que", "a", "en", "els", "les", "per", "amb", "un", "una",
            "del", "no", "és", "al", "es", "va", "dels", "ha", "més", "com", "són", "seva",
            "aquest", "aquesta", "però", "també", "ser", "han", "pel", "als", "molt",
        ],
    ),
    (
        "ro",
        &[
            "de", "și", "în", "a", "la", "cu", "pe", "care", "nu", "este", "din", "o", "un", "să",
            "au", "mai", "pentru", "că", "al", "se", "fi", "ale", "fost", "după", "sau", "lui",
            "prin", "dar", "sunt", "cea", "între", "lor", "această", "acest",
        ],
    ),
    (
        "pl",
        &[
            "w", "i", "na", "z", "się", "do", "nie", "że", "to", "o", "jest", "po", "za", "od",
            "przez", "jak", "ale", "co", "oraz", "dla", "tym", "był", "są", "ze", "przed", "tak",
            "może", "także", "już", "tego", "jego", "został", "będzie", "które",
        ],
    ),
    (
        "cs",
        &[
            "a", "v", "se", "na", "je", "že", "o", "s", "z", "do", "i", "to", "k", "ve", "pro",
            "za", "by", "ale", "si", "po", "jako", "od", "které", "jsou", "který", "být", "jeho",
            "bude", "už", "také", "byl", "podle", "při", "jsem",
        ],
    ),
    (
        "sv",
        &[
            "och", "i", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den",
            "har", "de", "inte", "om", "ett", "han", "men", "var", "jag", "sig", "från", "vi",
            "så", "kan", "när", "hade", "efter", "vid", "också", "blev", "över",
        ],
    ),
    (
        "da",
        &[
            "og", "i", "at", "det", "er", "en", "på", "til", "af", "for", "med", "den", "har",
            "de", "ikke", "som", "et", "han", "men", "var", "jeg", "sig", "fra", "vi", "så", "kan",
            "da", "der", "efter", "ved", "også", "blev", "eller", "være",
        ],
    ),
    (
        "tr",
        &[
            "ve",
            "bir",
            "bu",
            "da",
            "de",
            "için",
            "ile",
            "olarak",
            "çok",
            "daha",
            "olan",
            "gibi",
            "en",
            "sonra",
            "kadar",
            "ancak",
            "ne",
            "var",
            "her",
            "o",
            "ya",
            "ise",
            "değil",
            "ki",
            "oldu",
            "olduğunu",
            "göre",
            "tarafından",
            "yeni",
            "büyük",
            "ilk",
            "iki",
            "dedi",
            "ama",
        ],
    ),
    (
        "id",
        &[
            "yang", "dan", "di", "dengan", "untuk", "dari", "ini", "pada", "tidak", "itu", "dalam",
            "ke", "akan", "juga", "adalah", "oleh", "sebagai", "telah", "bisa", "mereka", "karena",
            "tersebut", "atau", "ada", "kami", "saya", "lebih", "sudah", "para", "setelah",
            "tahun", "hari", "bahwa", "namun",
        ],
    ),
    (
        "sw",
        &[
            "na", "ya", "wa", "kwa", "katika", "ni", "za", "la", "kuwa", "hiyo", "huo", "huyo",
            "cha", "vya", "kama", "lakini", "ambao", "ambayo", "baada", "hata", "pia", "yake",
            "wake", "hii", "hivyo", "wakati", "sana", "watu", "nchi", "kutoka", "hao", "bila",
            "alisema", "bado",
        ],
    ),
];

/// Share of letters (in tenths) that must be in one script to name it.
const SCRIPT_TENTHS: usize = 5;

/// The tag of the script that most letters of the sample are in, when it is not Latin.
pub(super) fn script(sample: &str) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let mut letters = 0;
    for ch in sample.chars().filter(|ch| ch.is_alphabetic()) {
        letters += 1;
        let index = SCRIPTS.iter().position(|&(first, last, _)| (first..=last).contains(&ch));
        if let Some(count) = index.and_then(|index| counts.get_mut(index)) {
            *count += 1;
        }
    }
    let found = counts.iter().position(|&count| count * 10 > letters * SCRIPT_TENTHS)?;
    SCRIPTS.get(found).map(|script| script.2)
}

/// First and last letter of a script's main block, and its tag.
const SCRIPTS: [(char, char, &str); 9] = [
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{400}', '\u{52f}', "und-Cyrl"),
    ('\u{530}', '\u{58f}', "hy"),
    ('\u{590}', '\u{5ff}', "he"),
    ('\u{600}', '\u{6ff}', "und-Arab"),
    ('\u{900}', '\u{97f}', "und-Deva"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{4e00}', '\u{9fff}', "und-Hani"),
    ('\u{ac00}', '\u{d7a3}', "ko"),
];
