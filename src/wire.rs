//! The analysis as it crosses a boundary: flat objects in one offset unit.
//!
//! JavaScript and the command line get the same shape under the same names.
//! Numbers are plain numbers, dates are `YYYY-MM-DD`, an open side of a value
//! is `null`; a field that does not apply to a figure's kind is left out.

use serde::{Serialize, Serializer};

use crate::analysis::{
    self, Bounds, Certainty, EntityKind, EntitySource, FigureKind, Form, Part, Precision,
    QuoteKind, ReferenceSource, Relation, Value,
};
use crate::entity::Place;
use crate::language::{Detection, Language};
use crate::segment::ParagraphKind;
use crate::text::{OffsetUnit, Offsets, TextRange};
use crate::{Analysis, Date};

/// One article's analysis.
#[derive(Debug, Serialize)]
pub struct Article<'t> {
    /// BCP 47 tag of the text's language.
    pub language: String,
    /// Whether rules for that language exist; otherwise those of [`Article::rules`] ran.
    pub supported: bool,
    /// Code of the language whose rules ran.
    pub rules: &'static str,
    /// The day against which relative dates were read, or null.
    pub reference: Option<Reference>,
    /// Where the title stands, or null.
    pub title: Option<TextRange>,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in text order.
    pub sentences: Vec<TextRange>,
    /// Keywords, best first.
    pub keywords: Vec<Keyword>,
    /// At most three sentences that sum the article up, in text order.
    pub key_sentences: Vec<TextRange>,
    /// Entities by first mention.
    pub entities: Vec<Entity>,
    /// `model`, or `rules` where no model of the language is loaded.
    pub entities_by: EntitySource,
    /// Figures in text order.
    pub figures: Figures<'t>,
    /// Quotes in text order.
    pub quotes: Vec<Quote>,
}

/// The day against which relative dates were read.
#[derive(Debug, Serialize)]
pub struct Reference {
    date: String,
    source: ReferenceSource,
}

/// A paragraph.
#[derive(Debug, Serialize)]
pub struct Paragraph {
    #[serde(flatten)]
    range: TextRange,
    kind: ParagraphKind,
}

/// A keyword.
#[derive(Debug, Serialize)]
pub struct Keyword {
    text: String,
    score: f64,
    mentions: Vec<TextRange>,
    reasons: Vec<&'static str>,
}

/// An entity.
#[derive(Debug, Serialize)]
pub struct Entity {
    name: String,
    kind: EntityKind,
    aliases: Vec<String>,
    certainty: Certainty,
    mentions: Vec<Mention>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<Place>,
}

/// One place that names an entity.
#[derive(Debug, Serialize)]
pub struct Mention {
    start: u32,
    end: u32,
    certainty: Certainty,
    why: &'static str,
}

/// What somebody is said to have said.
#[derive(Debug, Serialize)]
pub struct Quote {
    start: u32,
    end: u32,
    kind: QuoteKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<TextRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verb: Option<TextRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<Speaker>,
}

/// Who said it.
#[derive(Debug, Serialize)]
pub struct Speaker {
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<u32>,
    certainty: Certainty,
}

/// The figures of a text: made flat one by one as they are written, since together they would take several times the
/// room of the text.
#[derive(Debug)]
pub struct Figures<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
    all: Vec<analysis::Figure>,
}

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let flat = |figure| Figure::new(self.text, figure, &self.offsets);
        serializer.collect_seq(self.all.iter().map(flat))
    }
}

/// A figure, flat: which fields are there depends on its kind.
#[derive(Debug, Serialize)]
struct Figure<'f> {
    start: u32,
    end: u32,
    text: &'f str,
    kind: FigureKind,
    approx: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_end: Option<u32>,
    names: &'f [u32],
    /// The value for readers, by language code.
    #[serde(serialize_with = "by_language")]
    reading: [String; Language::ALL.len()],
    #[serde(flatten)]
    value: FigureValue,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum FigureValue {
    Quantity(Quantity),
    Date(DateSpan),
    Time(Time),
}

#[derive(Debug, Serialize)]
struct Quantity {
    min: Option<f64>,
    max: Option<f64>,
    min_incl: bool,
    max_incl: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    #[serde(skip_serializing_if = "is_false")]
    implied: bool,
    #[serde(skip_serializing_if = "is_false")]
    ambiguous: bool,
    #[serde(flatten)]
    duration: Option<Duration>,
}

#[derive(Debug, Serialize)]
struct Duration {
    seconds: Option<f64>,
    relation: Relation,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved: Option<DateSpan>,
    #[serde(flatten)]
    period: Option<Period>,
}

#[derive(Debug, Serialize)]
struct Period {
    from: String,
    to: String,
}

#[derive(Debug, Serialize)]
struct DateSpan {
    from: Option<String>,
    to: Option<String>,
    precision: Precision,
    relative: bool,
    relation: Relation,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
    #[serde(skip_serializing_if = "is_false")]
    conflict: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weekday: Option<u8>,
}

#[derive(Debug, Serialize)]
struct Time {
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tz: Option<String>,
}

/// What there is of each language under its code, in the order of the codes: that of `ALL` backwards.
fn by_language<S: Serializer>(
    readings: &[String; Language::ALL.len()],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(Language::ALL.map(Language::code).into_iter().zip(readings).rev())
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl<'t> Article<'t> {
    /// `analysis` of `text` with every offset in `unit`.
    #[must_use]
    pub fn new(text: &'t str, analysis: Analysis, unit: OffsetUnit) -> Self {
        let offsets = Offsets::new(text, unit);
        let range = |range: TextRange| offsets.range(range);
        let ranges = |all: Vec<TextRange>| all.into_iter().map(range).collect();
        let Detection { rules, code, supported } = analysis.language;
        let paragraph =
            |p: crate::segment::Paragraph| Paragraph { range: range(p.range), kind: p.kind };
        let keyword = |k: analysis::Keyword| Keyword {
            text: k.text,
            score: k.score,
            mentions: ranges(k.mentions),
            reasons: k.reasons,
        };
        let mention = |m: analysis::Mention| {
            let TextRange { start, end } = range(m.range);
            Mention { start, end, certainty: m.certainty, why: m.why }
        };
        let speaker = |s: analysis::Speaker| {
            let TextRange { start, end } = range(s.range);
            Speaker { start, end, entity: s.entity, certainty: s.certainty }
        };
        let quote = |q: analysis::Quote| {
            let TextRange { start, end } = range(q.range);
            let (cue, verb) = (q.cue.map(range), q.verb.map(range));
            Quote { start, end, kind: q.kind, cue, verb, speaker: q.speaker.map(speaker) }
        };
        let entity = |e: analysis::Entity| Entity {
            name: e.name,
            kind: e.kind,
            aliases: e.aliases,
            certainty: e.certainty,
            mentions: e.mentions.into_iter().map(mention).collect(),
            places: e.places,
        };
        Self {
            language: code,
            supported,
            rules: rules.code(),
            reference: analysis
                .reference
                .map(|it| Reference { date: it.date.to_string(), source: it.source }),
            title: analysis.title.map(range),
            paragraphs: analysis.paragraphs.into_iter().map(paragraph).collect(),
            sentences: ranges(analysis.sentences),
            keywords: analysis.keywords.into_iter().map(keyword).collect(),
            key_sentences: ranges(analysis.key_sentences),
            entities: analysis.entities.into_iter().map(entity).collect(),
            entities_by: analysis.entities_by,
            quotes: analysis.quotes.into_iter().map(quote).collect(),
            figures: Figures { text, offsets, all: analysis.figures },
        }
    }
}

impl<'f> Figure<'f> {
    fn new(text: &'f str, figure: &'f analysis::Figure, offsets: &Offsets<'_>) -> Self {
        let TextRange { start, end } = offsets.range(figure.range);
        let what = figure.what.map(|what| offsets.range(what));
        let reading = Language::ALL.map(|language| figure.reading(language));
        Self {
            start,
            end,
            text: figure.range.of(text),
            kind: figure.kind,
            approx: figure.approx,
            what: figure.what.map(|what| what.of(text)),
            what_start: what.map(|what| what.start),
            what_end: what.map(|what| what.end),
            names: &figure.names,
            reading,
            value: figure.value.clone().into(),
        }
    }
}

impl From<Value> for FigureValue {
    fn from(value: Value) -> Self {
        match value {
            Value::Quantity(quantity) => Self::Quantity(quantity.into()),
            Value::Date(span) => Self::Date(span.into()),
            Value::Time(time) => Self::Time((*time).into()),
        }
    }
}

impl From<analysis::Quantity> for Quantity {
    fn from(quantity: analysis::Quantity) -> Self {
        let Bounds { min, max, min_incl, max_incl } = quantity.bounds();
        Self {
            min,
            max,
            min_incl,
            max_incl,
            unit: quantity.unit,
            form: quantity.form,
            implied: quantity.implied,
            ambiguous: quantity.ambiguous,
            duration: quantity.duration.map(|duration| Duration {
                seconds: duration.seconds,
                relation: duration.relation,
                resolved: duration.resolved.map(DateSpan::from),
                period: duration
                    .period
                    .map(|it| Period { from: it.from.to_string(), to: it.to.to_string() }),
            }),
        }
    }
}

impl From<analysis::DateSpan> for DateSpan {
    fn from(span: analysis::DateSpan) -> Self {
        let iso = |date: Date| date.to_string();
        Self {
            from: span.from.map(iso),
            to: span.to.map(iso),
            precision: span.precision,
            relative: span.relative,
            relation: span.relation,
            part: span.part,
            conflict: span.conflict,
            year: span.year,
            month: span.month,
            day: span.day,
            weekday: span.weekday,
        }
    }
}

impl From<analysis::Time> for Time {
    fn from(time: analysis::Time) -> Self {
        let min = time.end.is_some().then(|| time.value.clone());
        Self { value: time.value, min, max: time.end, tz: time.tz }
    }
}
