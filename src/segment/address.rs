//! Web and e-mail addresses.

use super::character::run_length;

/// Longest part of an e-mail address before and after its `@`, in bytes (RFC 5321, 4.5.3.1).
const MAX_LOCAL: usize = 64;
const MAX_DOMAIN: usize = 255;

/// Bytes of a web address at the start of `text`.
pub(super) fn address_length(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://", "ftp://", "www."]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)))?;
    let run =
        run_length(text, |ch| !ch.is_whitespace() && !matches!(ch, '<' | '>' | '"' | '«' | '»'));
    let length =
        text.get(..run)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', ']']).len();
    (length > scheme.len()).then_some(length)
}

/// Bytes of an e-mail address at the start of `text`. Looks no further ahead than an address can
/// go, so that « a-.a-.a-. » costs no more than other text.
pub(super) fn email_length(text: &str) -> Option<usize> {
    let is_local =
        |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '.' | '_' | '%' | '+' | '-');
    let run = |text: &str, limit: usize, keep: &dyn Fn(char) -> bool| {
        let length = text.chars().take(limit + 1).take_while(|&ch| keep(ch)).count();
        (length <= limit).then_some(length)
    };
    let local = run(text, MAX_LOCAL, &is_local)?;
    let domain = text.get(local..)?.strip_prefix('@')?;
    let is_domain = |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '.' | '-');
    let length = run(domain, MAX_DOMAIN, &is_domain)?;
    let domain = domain.get(..length)?.trim_end_matches(['.', '-']);
    (local > 0 && domain.contains('.')).then_some(local + 1 + domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_looked_for_only_as_far_as_one_goes() {
        let address = |local: usize| format!("{}@exemple.org", "a".repeat(local));
        assert_eq!(email_length(&address(MAX_LOCAL)), Some(address(MAX_LOCAL).len()));
        assert_eq!(email_length(&address(MAX_LOCAL + 1)), None);
        assert_eq!(email_length(&format!("a@{}.org", "b".repeat(MAX_DOMAIN))), None);
    }
}
