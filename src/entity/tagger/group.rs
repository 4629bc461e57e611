//! The families of features.

/// What a feature is made of. A group is left out in ablations, and its codes
/// say what weighed most for a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Group {
    Word,
    Shape,
    Affix,
    Position,
    Run,
    Cluster,
    List,
    Document,
    Rule,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 9] = [
        Self::Word,
        Self::Shape,
        Self::Affix,
        Self::Position,
        Self::Run,
        Self::Cluster,
        Self::List,
        Self::Document,
        Self::Rule,
    ];

    /// A stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Shape => "shape",
            Self::Affix => "affix",
            Self::Position => "position",
            Self::Run => "run",
            Self::Cluster => "cluster",
            Self::List => "list",
            Self::Document => "document",
            Self::Rule => "rule",
        }
    }

    /// The stable code of a mention for which the group weighed most.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Word => "model:word",
            Self::Shape => "model:shape",
            Self::Affix => "model:affix",
            Self::Position => "model:position",
            Self::Run => "model:run",
            Self::Cluster => "model:cluster",
            Self::List => "model:list",
            Self::Document => "model:document",
            Self::Rule => "model:rule",
        }
    }
}
