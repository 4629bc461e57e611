//! The one error of the crate.

use std::fmt;

/// Why options or a model file were refused. Text never causes one.
///
/// The message names the value, the limit and what would be accepted; it is
/// lower-case and has no full stop, so that it fits into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
    message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Option,
    Model,
}

impl Error {
    pub(crate) fn option(message: impl Into<String>) -> Self {
        Self { kind: Kind::Option, message: message.into() }
    }

    pub(crate) fn model(message: impl Into<String>) -> Self {
        Self { kind: Kind::Model, message: message.into() }
    }

    /// Whether an option (language code, reference date, limit) is not valid.
    #[must_use]
    pub fn is_option(&self) -> bool {
        self.kind == Kind::Option
    }

    /// Whether a model file is damaged, cut or of another version.
    #[must_use]
    pub fn is_model(&self) -> bool {
        self.kind == Kind::Model
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
