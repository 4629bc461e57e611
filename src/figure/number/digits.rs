//! Numbers written with digits.

/// How a language parts the groups and the decimals of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Separators {
    /// Between groups of three digits.
    pub(crate) group: char,
    /// Before the decimals.
    pub(crate) decimal: char,
}

/// More digits than that are an identifier, not a quantity.
const MAX_DIGITS: usize = 24;

/// The value of a run of digits with its separators, by the customs that
/// `separators` state: a separator for groups counts as such only when
/// every group is complete, otherwise it parts decimals.
///
/// `None` where it is no number: `192.168.1.2`, `12.05.2016`.
pub(crate) fn parse(text: &str, separators: Separators) -> Option<f64> {
    if let Some(value) = vulgar(text) {
        return Some(value);
    }
    if text.len() > MAX_DIGITS || !text.chars().all(|ch| ch.is_ascii_digit() || is_separator(ch)) {
        return None;
    }
    let is_grouped = |head: &str| {
        !head.contains(separators.decimal) && are_groups(head.split([' ', separators.group]))
    };
    // 1 234 567,89 and 12.000: the customary reading.
    let (head, decimals) = match text.split_once(separators.decimal) {
        Some((head, decimals)) => (head, decimals),
        None => (text, ""),
    };
    if is_grouped(head) && decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return value(head, decimals);
    }
    // 1.5 in a text that writes 1,5: one separator of the other custom.
    let (head, decimals) = text.split_once(separators.group)?;
    let plain = decimals.bytes().all(|byte| byte.is_ascii_digit()) && !decimals.is_empty();
    (plain && are_groups(head.split([' ', separators.decimal])))
        .then(|| value(head, decimals))
        .flatten()
}

/// `1e10`, `-127.32e13`: `letters` are what follows the digits in the same token.
pub(crate) fn scientific(number: &str, letters: &str, separators: Separators) -> Option<f64> {
    let exponent = letters.strip_prefix(['e', 'E'])?;
    if exponent.is_empty() || exponent.len() > 2 {
        return None;
    }
    let exponent: i32 = exponent.parse().ok()?;
    Some(parse(number, separators)? * 10_f64.powi(exponent))
}

fn is_separator(ch: char) -> bool {
    matches!(ch, ' ' | '.' | ',')
}

/// Whether these are the groups of one number: none but the first, or all
/// complete, with three digits or as in India two (12,34,567).
fn are_groups<'t>(mut groups: impl DoubleEndedIterator<Item = &'t str>) -> bool {
    let Some(first) = groups.next() else { return false };
    let Some(last) = groups.next_back() else { return true };
    let mut middle = groups.map(str::len).peekable();
    let width = middle.peek().copied().unwrap_or(3);
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && matches!(width, 2 | 3)
        && middle.all(|length| length == width)
}

fn value(head: &str, decimals: &str) -> Option<f64> {
    let mut plain: String = head.chars().filter(char::is_ascii_digit).collect();
    if plain.is_empty() {
        return None;
    }
    if !decimals.is_empty() {
        plain.push('.');
        plain.push_str(decimals);
    }
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// `½`, `2½`.
fn vulgar(text: &str) -> Option<f64> {
    let last = text.chars().next_back()?;
    let part = match last {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    };
    let whole = text.strip_suffix(last).filter(|whole| whole.len() <= MAX_DIGITS)?;
    if whole.is_empty() { Some(part) } else { whole.parse::<f64>().ok().map(|whole| whole + part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: Separators = Separators { group: '.', decimal: ',' };
    const ENGLISH: Separators = Separators { group: ',', decimal: '.' };

    #[test]
    fn separators_by_language() {
        let french = |text| parse(text, FRENCH);
        assert_eq!(french("1 234 567,89"), Some(1_234_567.89));
        assert_eq!(french("260.000"), Some(260_000.0));
        assert_eq!(french("1.5"), Some(1.5));
        assert_eq!(french("0.123"), Some(0.123));
        assert_eq!(french("12,345"), Some(12.345));
        assert_eq!(french("1,234,567.8"), Some(1_234_567.8));
        let english = |text| parse(text, ENGLISH);
        assert_eq!(english("84,121"), Some(84_121.0));
        assert_eq!(english("1,5"), Some(1.5));
        assert_eq!(english("12,34,567"), Some(1_234_567.0));
        assert_eq!(english("3.500"), Some(3.5));
        assert_eq!(english("2½"), Some(2.5));
    }

    #[test]
    fn no_numbers() {
        for text in ["192.168.1.2", "12.05.2016", "", "٣", &"9".repeat(400)] {
            assert_eq!(parse(text, FRENCH), None, "{text}");
        }
    }
}
