//! What an analysis holds: plain data, every list in text order unless said otherwise.
//!
//! Ranges are half-open UTF-8 byte ranges into the text as given; they lie on
//! character boundaries. Text is repeated only where it is not a slice of the
//! article (canonical names, keyword forms).

use serde::Serialize;

use crate::Date;
use crate::entity::Place;
use crate::language::Detection;
use crate::segment::Paragraph;
use crate::text::TextRange;

/// Everything extracted from one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The language whose rules were used, and how it was chosen.
    pub language: Detection,
    /// The day against which relative dates were read, if any is known.
    pub reference: Option<Reference>,
    /// Where the title stands in the text, when the text begins with one.
    pub title: Option<TextRange>,
    /// The paragraphs, which cover every word of the text.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences, none across a paragraph's end.
    pub sentences: Vec<TextRange>,
    /// Keywords, best first.
    pub keywords: Vec<Keyword>,
    /// At most three sentences that sum the article up, in text order; the
    /// fewer the less it has to choose from.
    pub key_sentences: Vec<TextRange>,
    /// Entities by their first mention.
    pub entities: Vec<Entity>,
    /// What found them.
    pub entities_by: EntitySource,
    /// Figures by their place; no two overlap.
    pub figures: Vec<Figure>,
    /// What somebody is said to have said, by its place; no two overlap.
    pub quotes: Vec<Quote>,
}

/// The day of publication, or what stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The day.
    pub date: Date,
    /// Where it comes from.
    pub source: ReferenceSource,
}

/// Where the day of publication comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceSource {
    /// It was given with the text.
    Given,
    /// The text states it: in a dateline, or a line about its publication.
    Text,
    /// It is not stated; weekdays beside days of the month agree near this day: a guess.
    Inferred,
    /// It is not known; the day of reading stands in.
    Today,
}

/// What marked the names of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntitySource {
    /// Lists and rules alone: no model of the text's language is loaded.
    #[default]
    Rules,
    /// The trained model, with lists and rules.
    Model,
}

/// A phrase that says what the article is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The phrase as the article writes it most often.
    pub text: String,
    /// From 0 to 1, higher is better; comparable within one article, not a probability.
    pub score: f64,
    /// Where the phrase stands, in text order.
    pub mentions: Vec<TextRange>,
    /// Why it was chosen, strongest reason first: `title`, `name`, `repeated`,
    /// `early` (in the body), `rare` (in news at large).
    pub reasons: Vec<&'static str>,
}

/// Somebody or something named, with all the places that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest form in the text.
    pub name: String,
    /// What is named.
    pub kind: EntityKind,
    /// The other forms, in order of first use, without repetition.
    pub aliases: Vec<String>,
    /// Where it is named, in text order; at least one.
    pub mentions: Vec<Mention>,
    /// How sure it is that this is one thing of that kind.
    pub certainty: Certainty,
    /// Locations, once places are loaded: where it may lie, likeliest first.
    pub places: Vec<Place>,
}

/// One place that names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, without article or title.
    pub range: TextRange,
    /// How sure the mention's extent and kind are.
    pub certainty: Certainty,
    /// What marked it, a stable lower-case code: `list:…` names the list that
    /// has it, `cue:…` the words beside it or its shape, `same:…` what it
    /// shares with a name found elsewhere; `model` stands alone.
    pub why: &'static str,
}

/// Every mention of `entities` in text order, with the index of its entity.
pub(crate) fn mentions(entities: &[Entity]) -> Vec<(TextRange, u32)> {
    let mut mentions = Vec::with_capacity(entities.iter().map(|it| it.mentions.len()).sum());
    for (entity, index) in entities.iter().zip(0..) {
        mentions.extend(entity.mentions.iter().map(|mention| (mention.range, index)));
    }
    mentions.sort_unstable();
    mentions
}

/// How sure a mark is, surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Signs disagree or are few: a reader should check.
    Check,
    /// One good sign.
    Probable,
    /// Signs agree.
    Sure,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// People, families, fictional people.
    Person,
    /// Countries, towns, rivers, roads, buildings as places.
    Location,
    /// Parties, companies, media, clubs, armed groups, institutions.
    Organization,
    /// Competitions, wars, storms, holidays, affairs.
    Event,
    /// Works, products, vehicles, software, ships, awards.
    Product,
}

/// What the article gives as somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said: between the quotation marks, or the part of the sentence
    /// that reports it.
    pub range: TextRange,
    /// In the speaker's words or in the article's.
    pub kind: QuoteKind,
    /// The words that name a source without a verb: « selon », "according to".
    pub cue: Option<TextRange>,
    /// The verb of speech with its auxiliary: « a déclaré », "said".
    pub verb: Option<TextRange>,
    /// Who said it, where the article tells.
    pub speaker: Option<Speaker>,
}

/// How a quote gives what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// Word for word, in quotation marks or after a dash.
    Direct,
    /// In the words of the article.
    Indirect,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker: a name, a pronoun, or « la police ».
    /// They may stand in another sentence than the quote.
    pub range: TextRange,
    /// The entity meant: an index into [`Analysis::entities`]. None for
    /// speakers without a name.
    pub entity: Option<u32>,
    /// [`Certainty::Probable`] where a pronoun or an earlier quote tells who
    /// speaks, else [`Certainty::Sure`].
    pub certainty: Certainty,
}

/// A quantity, a rank, a moment or an age, with its normalised value.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The words that state it, hedges and units included.
    pub range: TextRange,
    /// What sort of figure it is.
    pub kind: FigureKind,
    /// The normalised value: [`Value::Date`] for dates, [`Value::Time`] for
    /// times, [`Value::Quantity`] for every other kind.
    pub value: Value,
    /// The text hedges (environ, about) or the expression is round by nature (une quarantaine).
    pub approx: bool,
    /// What is counted, ranked or shared: head noun with its immediate complement.
    pub what: Option<TextRange>,
    /// The names in the same sentence that stand nearest: indices into
    /// [`Analysis::entities`], nearest first.
    pub names: Names,
}

/// A few entities, as indices in an order; read as a slice.
///
/// They stand in the figure itself: news has more figures than sentences, and a list of their own
/// would take as much again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// [`Names::NONE`] behind the last.
    indices: [u32; Self::MOST],
}

impl Names {
    /// How many names a figure keeps. More makes long lists of far names, fewer
    /// may drop the one that matters when several stand close.
    pub const MOST: usize = 4;

    /// No index: a text has fewer bytes, let alone entities.
    const NONE: u32 = u32::MAX;

    /// Adds `index` unless it is there or there is no room.
    pub(crate) fn add(&mut self, index: u32) {
        let place = self.indices.iter_mut().find(|it| **it == Self::NONE || **it == index);
        if let Some(place) = place {
            *place = index;
        }
    }
}

impl Default for Names {
    fn default() -> Self {
        Self { indices: [Self::NONE; Self::MOST] }
    }
}

impl std::ops::Deref for Names {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        let end = self.indices.iter().position(|&it| it == Self::NONE);
        self.indices.get(..end.unwrap_or(Self::MOST)).unwrap_or_default()
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

/// A megabyte of news has twenty thousand of them, which are kept while the other stages work.
const _: () = assert!(size_of::<Figure>() <= 96);

/// The nine kinds of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// How many of something; unit only in « trois fois ».
    Count,
    /// An amount of money; unit is an ISO 4217 code.
    Money,
    /// A share, in percent; unit `pp` for percentage points.
    Percent,
    /// A physical quantity; unit is its symbol (km, m2, °C, kWh …).
    Measure,
    /// A length of time; unit from second to century.
    Duration,
    /// A day or a longer stretch of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A rank.
    Ordinal,
    /// The age of a person or thing; unit year, month, week or day.
    Age,
}

/// The normalised value of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number with bounds and unit.
    Quantity(Quantity),
    /// A stretch of the calendar.
    Date(DateSpan),
    /// A time of day; apart, since it is larger than the others and rarer.
    Time(Box<Time>),
}

/// A number or a range of numbers, magnitudes multiplied out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantity {
    /// The value, which [`Quantity::bounds`] gives.
    pub(crate) sides: Sides,
    /// Unit symbol, ISO 4217 code or name of a span of time.
    pub unit: Option<&'static str>,
    /// How the number was put, where that is not plain.
    pub form: Option<Form>,
    /// The unit or currency was taken over from a coordinated figure.
    pub implied: bool,
    /// The currency named is one of several and a default was taken.
    pub ambiguous: bool,
    /// Set for durations.
    pub duration: Option<Box<Duration>>,
}

impl Quantity {
    /// That value without a unit.
    #[must_use]
    pub fn of(bounds: Bounds) -> Self {
        Self { sides: bounds.into(), ..Self::default() }
    }

    /// The value: both sides equal when it is exact.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.sides.into()
    }

    /// The same with another value.
    pub(crate) fn set_bounds(&mut self, bounds: Bounds) {
        self.sides = bounds.into();
    }
}

/// [`Bounds`] as figures keep them, in 24 bytes instead of 40: a long text has many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sides {
    /// 0 where the side is open.
    min: f64,
    max: f64,
    has_min: bool,
    has_max: bool,
    min_incl: bool,
    max_incl: bool,
}

impl From<Bounds> for Sides {
    fn from(Bounds { min, max, min_incl, max_incl }: Bounds) -> Self {
        Self {
            min: min.unwrap_or_default(),
            max: max.unwrap_or_default(),
            has_min: min.is_some(),
            has_max: max.is_some(),
            min_incl,
            max_incl,
        }
    }
}

impl From<Sides> for Bounds {
    fn from(sides: Sides) -> Self {
        Self {
            min: sides.has_min.then_some(sides.min),
            max: sides.has_max.then_some(sides.max),
            min_incl: sides.min_incl,
            max_incl: sides.max_incl,
        }
    }
}

impl Default for Sides {
    fn default() -> Self {
        Bounds::default().into()
    }
}

/// Lower and upper side of a number; `None` is an open side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
    /// Whether `min` itself is meant: false for « plus de ».
    pub min_incl: bool,
    /// Whether `max` itself is meant: false for « moins de ».
    pub max_incl: bool,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { min: None, max: None, min_incl: true, max_incl: true }
    }
}

impl Bounds {
    /// Exactly `value`.
    #[must_use]
    pub fn exactly(value: f64) -> Self {
        Self { min: Some(value), max: Some(value), ..Self::default() }
    }
}

/// How a number was put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// La moitié, deux tiers, trois sur quatre: a percent figure.
    Fraction,
}

/// What a duration adds to its quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duration {
    /// The length in seconds, a month taken as 30 days and a year as 365; of a
    /// length with one bound (plus de deux ans) that of the bound. `None` for a range.
    pub seconds: Option<f64>,
    /// How it stands to a moment.
    pub relation: Relation,
    /// For [`Relation::Ago`] and [`Relation::In`]: the date meant, when the reference date is known.
    pub resolved: Option<DateSpan>,
    /// For a length counted from the reference date (les trois derniers mois, the
    /// next two weeks), when that is known: its days.
    pub period: Option<Period>,
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// How a duration or a date stands to a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It stands alone.
    #[default]
    None,
    /// From then on (depuis).
    Since,
    /// That long ago (il y a).
    Ago,
    /// That far ahead (dans).
    In,
    /// Earlier (plus tôt, avant).
    Before,
    /// Later (plus tard, après).
    After,
    /// In each (par an).
    Per,
    /// Up to then (jusqu'à).
    Until,
    /// Not later than (d'ici à).
    By,
}

/// A stretch of the calendar, both ends included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateSpan {
    /// First day; `None` is open or unresolved.
    pub from: Option<Date>,
    /// Last day; `None` is open or unresolved.
    pub to: Option<Date>,
    /// How finely the text states it.
    pub precision: Precision,
    /// The text states it by its distance from another date (hier, le lendemain).
    pub relative: bool,
    /// How it stands to the moment told.
    pub relation: Relation,
    /// Part of the day, when stated.
    pub part: Option<Part>,
    /// The weekday stated is not that of the date.
    pub conflict: bool,
    /// Year as stated, kept where the date could not be resolved.
    pub year: Option<i32>,
    /// Month (1 to 12) as stated, kept where the date could not be resolved.
    pub month: Option<u8>,
    /// Day of the month as stated, kept where the date could not be resolved.
    pub day: Option<u8>,
    /// Weekday as stated, 1 for Monday to 7 for Sunday.
    pub weekday: Option<u8>,
}

/// How finely a date is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Precision {
    #[default]
    Day,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
    /// A part of a day, month or year (début septembre).
    Part,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Morning,
    Dawn,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// A time of day, or a range of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// `HH:MM` or `HH:MM:SS`, 24 hours; the start of a range.
    pub value: String,
    /// End of a range, in the same form.
    pub end: Option<String>,
    /// Time zone as written (UTC, GMT, heure de Paris).
    pub tz: Option<String>,
}
