//! The one place where the stages are put in order.

use std::sync::Arc;

use crate::analysis::{Analysis, EntitySource, Figure, Quote, Reference, ReferenceSource};
use crate::entity::Gazetteer;
use crate::keyword::Background;
use crate::language::{Detection, Language};
use crate::model::Pack;
use crate::segment::{Document, ParagraphKind};
use crate::text::{TextRange, View};
use crate::{Date, Error, Places, Tagger, entity, figure, keyword, quote};

/// One text to analyse, with what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The text as given; ranges of the analysis refer to it.
    pub text: &'a str,
    /// The headline, when it is known: looked for at the start of the text,
    /// and weighed for keywords even where the text does not repeat it.
    pub title: Option<&'a str>,
    /// The language, when it is known; otherwise it is detected.
    pub language: Option<Language>,
    /// The day of publication, against which « mardi » is read. Where it is not known, that of the dateline serves.
    pub reference_date: Option<Date>,
    /// The day on which the article is read: it gives a dateline its year, and stands in where nothing says when the
    /// article was published, not even weekdays beside days of the month (« jeudi 5 décembre »).
    pub today: Option<Date>,
}

impl<'a> Article<'a> {
    /// An article of which only the text is known.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, title: None, language: None, reference_date: None, today: None }
    }
}

/// What to extract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// At most so many keywords.
    pub max_keywords: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { max_keywords: 20 }
    }
}

/// A step of the analysis, named when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Language, paragraphs, sentences, tokens.
    Segment,
    /// Figures.
    Figures,
    /// Entities.
    Entities,
    /// Keywords.
    Keywords,
}

impl Stage {
    /// Every stage, in the order in which they run.
    pub const ALL: [Self; 4] = [Self::Segment, Self::Figures, Self::Entities, Self::Keywords];

    /// A stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Figures => "figures",
            Self::Entities => "entities",
            Self::Keywords => "keywords",
        }
    }
}

/// Turns articles into analyses. Made once, used for many; a clone shares the models.
#[derive(Clone, Debug, Default)]
pub struct Analyzer {
    options: Options,
    /// The loaded models, at most one a language.
    taggers: Vec<Arc<Tagger>>,
    /// How words are used, where that came with a model; else what is built in.
    backgrounds: Vec<(Language, Arc<Background>)>,
    /// The lists of names, where they came with a model; else those built in.
    gazetteer: Option<Arc<Gazetteer>>,
    /// Where places lie, once loaded.
    places: Option<Arc<Places>>,
}

/// Longest text analysed: every offset, that of the end too, fits into 32 bits.
const MAX_BYTES: usize = u32::MAX as usize - 1;

impl Analyzer {
    /// An analyzer with default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same analyzer with other options.
    #[must_use]
    pub fn with_options(self, options: Options) -> Self {
        Self { options, ..self }
    }

    /// Loads the model of a language, which finds names that no list has;
    /// gives the language. It takes the place of one loaded before.
    ///
    /// The bytes are a model file (`models/fr.bin`), or one as the page gets
    /// it, with the lists of names and a table of word usage before it. Those
    /// are built in everywhere but in the page.
    ///
    /// ```
    /// let mut analyzer = depeche::Analyzer::new();
    /// let error = analyzer.load_model(b"no model").unwrap_err();
    /// assert!(error.is_model());
    /// ```
    ///
    /// # Errors
    /// A model error when the bytes are cut, changed or of another version;
    /// the analyzer stays as it was.
    pub fn load_model(&mut self, bytes: &[u8]) -> Result<Language, Error> {
        if !Pack::is_pack(bytes) {
            return Ok(self.use_tagger(Tagger::load(bytes)?));
        }
        let Pack { background, gazetteer, tagger } = Pack::read(bytes)?;
        let language = self.use_tagger(tagger);
        self.backgrounds.retain(|&(loaded, _)| loaded != language);
        self.backgrounds.push((language, Arc::new(background)));
        self.gazetteer = Some(Arc::new(gazetteer));
        Ok(language)
    }

    /// Takes a model already loaded, as [`load_model`](Self::load_model) does.
    pub fn use_tagger(&mut self, tagger: Tagger) -> Language {
        let language = tagger.language();
        self.taggers.retain(|loaded| loaded.language() != language);
        self.taggers.push(Arc::new(tagger));
        language
    }

    /// Loads the table of places (`data/places.tsv`), after which locations
    /// have candidates in [`Entity::places`](crate::Entity::places).
    ///
    /// # Errors
    /// A model error that gives the first line that is no place; the analyzer
    /// stays as it was.
    pub fn load_places(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.places = Some(Arc::new(Places::read(bytes)?));
        Ok(())
    }

    fn tagger(&self, language: Language) -> Option<&Tagger> {
        self.taggers.iter().find(|tagger| tagger.language() == language).map(Arc::as_ref)
    }

    fn background(&self, language: Language) -> Arc<Background> {
        let loaded = self.backgrounds.iter().find(|&&(other, _)| other == language);
        loaded.map_or_else(
            || Arc::new(Background::built_in(language)),
            |(_, background)| Arc::clone(background),
        )
    }

    fn gazetteer(&self) -> &Gazetteer {
        self.gazetteer.as_deref().unwrap_or_else(|| Gazetteer::built_in())
    }

    /// Everything found in `article`.
    ///
    /// Deterministic, and linear in the length of the text. Of a text longer
    /// than 4 GiB the first 4 GiB are analysed.
    #[must_use]
    pub fn analyze(&self, article: &Article<'_>) -> Analysis {
        self.analyze_in_steps(article, |_| {})
    }

    /// The same, calling `begins` as each stage begins.
    #[must_use]
    pub fn analyze_in_steps(
        &self,
        article: &Article<'_>,
        mut begins: impl FnMut(Stage),
    ) -> Analysis {
        begins(Stage::Segment);
        let view = View::new(within_limit(article.text));
        let language =
            article.language.map_or_else(|| Detection::of(view.text()), Detection::given);
        let document = Document::new(&view, language.rules, article.title);

        begins(Stage::Figures);
        let mut reference = Reference::of(article, &document);
        let mut figures = figure::extract(&document, reference.map(|reference| reference.date));
        if let Some(inferred) = reference.and_then(|today| today.inferred(&figures)) {
            figures = figure::extract(&document, Some(inferred.date));
            reference = Some(inferred);
        }

        begins(Stage::Entities);
        let tagger = self.tagger(language.rules);
        let mut entities = entity::extract(&document, &figures, self.gazetteer(), tagger);
        if let Some(places) = &self.places {
            places.locate(view.text(), &mut entities, language.rules);
        }
        figure::link(&mut figures, &entities, document.sentences());
        let quotes = quote::extract(&document, &entities);

        begins(Stage::Keywords);
        let keyword::Ranking { keywords, key_sentences } = keyword::extract(
            &document,
            &self.background(language.rules),
            &entities,
            &figures,
            self.options.max_keywords,
        );

        let title = document
            .paragraphs()
            .iter()
            .find(|paragraph| paragraph.kind == ParagraphKind::Title)
            .map(|paragraph| paragraph.range);
        let mut analysis = Analysis {
            language,
            reference,
            title,
            paragraphs: document.paragraphs().to_vec(),
            sentences: document.sentences().iter().map(|sentence| sentence.range).collect(),
            keywords,
            key_sentences,
            entities,
            entities_by: tagger.map_or(EntitySource::Rules, |_| EntitySource::Model),
            figures,
            quotes,
        };
        analysis.for_each_range(|range| *range = view.to_source(*range));
        analysis
    }
}

impl Reference {
    /// The day of publication as given, else as the text states it, else the day of reading.
    fn of(article: &Article<'_>, document: &Document<'_>) -> Option<Self> {
        let by = |source| move |date| Self { date, source };
        let given = article.reference_date.map(by(ReferenceSource::Given));
        given
            .or_else(|| figure::dateline(document, article.today).map(by(ReferenceSource::Text)))
            .or_else(|| article.today.map(by(ReferenceSource::Today)))
    }

    /// A better one than the day of reading, as far as `figures`, read against that, tell.
    fn inferred(self, figures: &[Figure]) -> Option<Self> {
        let unknown = self.source == ReferenceSource::Today;
        let date = unknown.then(|| figure::written(figures, self.date))??;
        Some(Self { date, source: ReferenceSource::Inferred })
    }
}

fn within_limit(text: &str) -> &str {
    if text.len() <= MAX_BYTES {
        return text;
    }
    let mut end = MAX_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl Analysis {
    /// Calls `change` on every range of the analysis, once each.
    pub fn for_each_range(&mut self, mut change: impl FnMut(&mut TextRange)) {
        self.title.iter_mut().for_each(&mut change);
        self.paragraphs.iter_mut().for_each(|paragraph| change(&mut paragraph.range));
        self.sentences.iter_mut().for_each(&mut change);
        for keyword in &mut self.keywords {
            keyword.mentions.iter_mut().for_each(&mut change);
        }
        self.key_sentences.iter_mut().for_each(&mut change);
        for entity in &mut self.entities {
            entity.mentions.iter_mut().for_each(|mention| change(&mut mention.range));
        }
        for Figure { range, what, .. } in &mut self.figures {
            change(range);
            what.iter_mut().for_each(&mut change);
        }
        for Quote { range, cue, verb, speaker, .. } in &mut self.quotes {
            change(range);
            cue.iter_mut().for_each(&mut change);
            verb.iter_mut().for_each(&mut change);
            speaker.iter_mut().for_each(|speaker| change(&mut speaker.range));
        }
    }
}
