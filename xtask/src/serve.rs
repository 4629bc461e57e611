//! `cargo xtask serve`: a static server for this machine only, without any header that the page could come to need.

use crate::config::Config;
use crate::shell::{command, root};
use crate::{build, shell};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::File;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response, Server};

/// Requests answered at the same time; a browser opens six connections to one host.
const THREADS: usize = 8;

/// How many ports after the usual one are tried when it is taken.
const PORTS: u16 = 20;

#[derive(clap::Args)]
pub struct Arguments {
    /// The port [default: the one in wasm-pack.toml, or the next free one]
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Serve what is there, without building first
    #[arg(long)]
    no_build: bool,
    #[command(flatten)]
    build: build::Arguments,
}

/// Builds, then serves `www/` until it is stopped.
pub fn run(arguments: &Arguments) -> Result<()> {
    let config = Config::load()?;
    if !arguments.no_build {
        build::run(&arguments.build)?;
    }
    let listener = listen(arguments.port, config.serve.port)?;
    let address = format!("http://localhost:{}/", listener.local_addr()?.port());
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("cannot serve on {address}: {error}"))?;
    println!("serving www/ on {address} (Ctrl+C stops)");
    if arguments.open {
        open(&address);
    }
    answer(&Arc::new(server), &root().join("www"));
    Ok(())
}

/// The port asked for, or else the usual one or the first free one after it.
fn listen(asked: Option<u16>, usual: u16) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = asked {
        return bind(port).map_err(|error| {
            anyhow!("cannot listen on port {port} ({error}); another one: --port N")
        });
    }
    let last = usual.saturating_add(PORTS);
    for port in usual..=last {
        match bind(port) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => println!("port {port} is taken"),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen on port {port}"));
            }
        }
    }
    bail!("all ports from {usual} to {last} are taken; another one: --port N")
}

/// Shows the address in the reader's browser. It is printed as well, so a failure is told and no more.
fn open(address: &str) {
    let (program, first): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    if let Err(error) = shell::execute(command(program).args(first).arg(address)) {
        eprintln!("cannot open a browser: {error:#}");
    }
}

/// Answers requests for the files under `site`, for ever.
fn answer(server: &Arc<Server>, site: &Path) {
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    let shown = format!("{} {}", request.method(), request.url());
                    // The other side may hang up at any time.
                    if let Err(error) = respond(request, site) {
                        eprintln!("{shown}: {error}");
                    }
                }
            });
        }
    });
}

fn respond(request: Request, site: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return refuse(request, 405, "only GET and HEAD are answered\n");
    }
    let Some(path) = resolve(site, request.url()) else {
        return refuse(request, 404, "not found\n");
    };
    if path.is_dir() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or(".");
        let to = headers(&[("Location", &format!("{name}/"))]);
        return request.respond(Response::new(308.into(), to, std::io::empty(), Some(0), None));
    }
    let file = File::open(&path)?;
    let length = usize::try_from(file.metadata()?.len()).ok();
    let about = headers(&[
        ("Content-Type", media_type(&path)),
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
    ]);
    let response = Response::new(200.into(), about, file, length, None);
    // With its length, so that the page can tell how far a download is.
    request.respond(response.with_chunked_threshold(usize::MAX))
}

fn refuse(request: Request, status: u16, reason: &str) -> std::io::Result<()> {
    request.respond(Response::from_string(reason).with_status_code(status))
}

/// The headers that are valid; the others are left out.
fn headers(pairs: &[(&str, &str)]) -> Vec<Header> {
    pairs.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok()).collect()
}

/// The file that `url` names, or the directory when it lacks its closing slash; nothing outside `site`.
fn resolve(site: &Path, url: &str) -> Option<PathBuf> {
    let name = decode(url.split(['?', '#']).next()?)?;
    let mut path = site.to_path_buf();
    for part in name.strip_prefix('/')?.split('/') {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    if name.ends_with('/') {
        path.push("index.html");
    }
    // A symbolic link may still lead outside.
    let (path, site) = (path.canonicalize().ok()?, site.canonicalize().ok()?);
    path.starts_with(site).then_some(path)
}

/// Undoes percent encoding. Nothing when it is broken or not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type by the file's extension. Browsers insist on those of scripts, styles and wasm.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// A small site with a secret beside it.
    fn site(name: &str) -> PathBuf {
        let base =
            std::env::temp_dir().join(format!("depeche-serve-{name}-{}", std::process::id()));
        let site = base.join("www");
        std::fs::create_dir_all(site.join("pkg")).unwrap();
        std::fs::write(site.join("index.html"), "<p>Bonjour").unwrap();
        std::fs::write(site.join("pkg/été.js"), "export {}").unwrap();
        std::fs::write(base.join("secret"), "secret").unwrap();
        site
    }

    #[test]
    fn urls_name_files_of_the_site_only() {
        let site = site("resolve");
        let name = |url| {
            let root = site.canonicalize().unwrap();
            resolve(&site, url).map(|path| path.strip_prefix(root).unwrap().display().to_string())
        };
        assert_eq!(name("/").as_deref(), Some("index.html"));
        assert_eq!(name("/index.html?x=1#y").as_deref(), Some("index.html"));
        assert_eq!(name("/pkg/%C3%A9t%C3%A9.js").as_deref(), Some("pkg/été.js"));
        assert_eq!(name("/pkg").as_deref(), Some("pkg"));
        for url in [
            "",
            "x",
            "/nothing",
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/pkg/../../secret",
        ] {
            assert_eq!(name(url), None, "{url}");
        }
        for url in
            ["/..\\secret", "/%00", "/%f", "/%zz", "/%ff", "//etc/passwd", "/C:/x", "/.git/config"]
        {
            assert_eq!(name(url), None, "{url}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(site.parent().unwrap().join("secret"), site.join("link"))
                .unwrap();
            assert_eq!(name("/link"), None);
        }
        std::fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }

    #[test]
    fn requests_are_answered_with_the_right_type() {
        let site = site("answer");
        let listener = listen(None, 0).unwrap();
        let address = listener.local_addr().unwrap();
        let server = Arc::new(Server::from_listener(listener, None).unwrap());
        let (ours, folder) = (Arc::clone(&server), site.clone());
        let thread = std::thread::spawn(move || answer(&ours, &folder));
        let ask = |line: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .unwrap();
            let mut text = String::new();
            stream.read_to_string(&mut text).unwrap();
            text
        };
        let page = ask("GET /");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.ends_with("<p>Bonjour"), "{page}");
        let head = ask("HEAD /");
        assert!(head.contains("Content-Length: 10\r\n") && !head.contains("Bonjour"), "{head}");
        assert!(ask("GET /pkg").contains("Location: pkg/\r\n"));
        assert!(ask("GET /../secret").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /").starts_with("HTTP/1.1 405"));
        for _ in 0..THREADS {
            server.unblock();
        }
        thread.join().unwrap();
        std::fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
        let first = listen(None, 0).unwrap();
        let port = first.local_addr().unwrap().port();
        assert_ne!(listen(None, port).unwrap().local_addr().unwrap().port(), port);
        assert!(listen(Some(port), 0).unwrap_err().to_string().contains("--port"));
    }
}
