//! Which files of a site a browser loads at once: those that the page names, and that these name in turn.
//!
//! Followed are `src` and `href` in HTML, static imports and `new URL("…", import.meta.url)` in scripts, and `url(…)` and
//! `@import` in styles. What a script loads by `import(…)` comes later and is not followed.

use std::collections::BTreeSet;

/// The files reached from `entry`, itself included. `read` gives the text of a file of the site.
pub fn reached(entry: &str, read: impl Fn(&str) -> Option<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![entry.to_owned()];
    while let Some(name) = open.pop() {
        let Some(text) = read(&name) else { continue };
        open.extend(addresses(&name, &text).iter().filter_map(|address| resolve(&name, address)));
        found.insert(name);
        open.retain(|name| !found.contains(name));
    }
    found
}

/// The addresses that the text of a file names.
fn addresses<'t>(name: &str, text: &'t str) -> Vec<&'t str> {
    match name.rsplit('.').next() {
        Some("html") => [quoted_after(text, " src="), quoted_after(text, " href=")].concat(),
        Some("css") => [quoted_after(text, "url("), quoted_after(text, "@import ")].concat(),
        Some("js") => [imports(text), quoted_after(text, "new URL(")].concat(),
        _ => Vec::new(),
    }
}

/// The quoted text right after each `mark`.
fn quoted_after<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    text.split(mark).skip(1).filter_map(quoted).collect()
}

/// The addresses of static imports. A line of such a statement begins with one of three signs, which no comment does.
fn imports(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| {
        ["import ", "export ", "}"].iter().any(|start| line.trim_start().starts_with(start))
    });
    lines
        .filter_map(|line| {
            let bare = line.trim_start().strip_prefix("import ").and_then(quoted);
            bare.or_else(|| quoted(line.split_once(" from ")?.1))
        })
        .collect()
}

/// The text between the quotes that `text` begins with.
fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text[1..].split(quote).next()
}

/// The file of the site that an address names, seen from the file `name`. None for other places.
fn resolve(name: &str, address: &str) -> Option<String> {
    let address = address.split(['#', '?']).next().unwrap_or_default();
    if address.is_empty() || address.contains(':') || address.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: [(&str, &str); 8] = [
        (
            "index.html",
            "<link href='a.css'><script type=module src=\"js/main.js\"></script><a href=\"#top\"><use href=\"icons.svg#x\">",
        ),
        ("a.css", "@font-face { src: url(\"fonts/a.woff2\") }"),
        (
            "js/main.js",
            "import { a } from './a.js';\nimport {\n  b,\n} from \"../b.js\";\n// import x from './unused.js'\nconst l = import('./later.js');\nnew URL('./worker.js', import.meta.url);",
        ),
        ("js/a.js", "export * from './main.js';\nimport './gone.js';"),
        ("js/worker.js", " * @import { T } from './unused.js'"),
        ("js/later.js", ""),
        ("js/unused.js", ""),
        ("b.js", "fetch('https://example.org/x.js')"),
    ];

    #[test]
    fn static_names_are_followed_and_late_imports_are_not() {
        let read =
            |name: &str| SITE.iter().find(|(n, _)| *n == name).map(|(_, text)| (*text).to_owned());
        let found = reached("index.html", read);
        let expected = ["a.css", "b.js", "index.html", "js/a.js", "js/main.js", "js/worker.js"];
        assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn addresses_are_resolved_against_the_file_that_names_them() {
        assert_eq!(resolve("js/a/b.js", "../c.js?x#y").as_deref(), Some("js/c.js"));
        assert_eq!(resolve("b.js", "./c.js").as_deref(), Some("c.js"));
        for outside in ["../c.js", "https://example.org/", "//example.org/", "data:,", "#top", ""] {
            assert_eq!(resolve("b.js", outside), None, "{outside}");
        }
    }
}
