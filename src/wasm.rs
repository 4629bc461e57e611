//! The boundary to JavaScript: the only file that knows of it.
//!
//! One class, plain objects out, offsets in UTF-16 units.

use js_sys::{Function, Object};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::text::OffsetUnit;
use crate::{Analyzer, Article, Error, Options, Stage, wire};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What `analyze` takes.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions")]
    pub type AnalyzeOptions;
    /// What `analyze` gives.
    #[wasm_bindgen(typescript_type = "Analysis")]
    pub type AnalysisObject;
    /// Called as each stage begins.
    #[wasm_bindgen(typescript_type = "(stage: Stage) => void")]
    pub type OnStage;
    /// What `distinctive` takes.
    #[wasm_bindgen(typescript_type = "Pick<Analysis, \"rules\" | \"keywords\">[]")]
    pub type Analyses;
    /// What `distinctive` gives.
    #[wasm_bindgen(typescript_type = "number[][]")]
    pub type KeywordIndices;
}

/// The options as JavaScript spells them.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Settings {
    title: Option<String>,
    language: Option<String>,
    reference_date: Option<String>,
    today: Option<String>,
    max_keywords: Option<usize>,
}

/// Finds keywords, named entities and figures in news articles.
#[wasm_bindgen(js_name = Analyzer)]
pub struct JsAnalyzer {
    analyzer: Analyzer,
}

#[wasm_bindgen(js_class = Analyzer)]
impl JsAnalyzer {
    /// An analyzer to keep for the life of the page.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self { analyzer: Analyzer::new() }
    }

    /// Loads what there is to know of a language (`fr.bin`, `en.bin`: lists of names, word usage
    /// and a model) and returns its code; texts in it are then tagged by the model. Before that
    /// rules alone find names, and `entities_by` is `"rules"`.
    ///
    /// Throws an `Error` when the bytes are cut, changed or of another version.
    ///
    /// # Errors
    /// As said, for JavaScript.
    #[wasm_bindgen(js_name = loadModel)]
    pub fn load_model(&mut self, bytes: &[u8]) -> Result<String, JsError> {
        let language = self.analyzer.load_model(bytes).map_err(JsError::from)?;
        Ok(language.code().to_owned())
    }

    /// Loads the bytes of the table of places; locations then have `places`.
    ///
    /// Throws an `Error` that names the first line that is no place.
    ///
    /// # Errors
    /// As said, for JavaScript.
    #[wasm_bindgen(js_name = loadPlaces)]
    pub fn load_places(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        self.analyzer.load_places(bytes).map_err(JsError::from)
    }

    /// Everything found in `text`; offsets are UTF-16 units, so that
    /// `text.slice(start, end)` is the mention.
    ///
    /// Throws an `Error` when an option is not valid. The text never makes it fail.
    ///
    /// # Errors
    /// As said, for JavaScript.
    pub fn analyze(
        &self,
        text: &str,
        options: Option<AnalyzeOptions>,
        on_stage: Option<OnStage>,
    ) -> Result<AnalysisObject, JsError> {
        let settings = Settings::read(options.map(JsValue::from).unwrap_or_default())?;
        let article = settings.article(text)?;
        let analyzer = match settings.max_keywords {
            Some(max_keywords) => self.analyzer.clone().with_options(Options { max_keywords }),
            None => self.analyzer.clone(),
        };
        let listener: Option<Function> = on_stage.and_then(|call| call.dyn_into().ok());
        let analysis = analyzer.analyze_in_steps(&article, |stage| tell(listener.as_ref(), stage));
        let object = wire::Article::new(text, analysis, OffsetUnit::Utf16);
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        let value = object.serialize(&serializer).map_err(JsError::from)?;
        Ok(value.unchecked_into())
    }
}

impl Default for JsAnalyzer {
    fn default() -> Self {
        Self::new()
    }
}

/// What `distinctive` reads of an analysis.
#[derive(Deserialize)]
struct Ranked {
    rules: String,
    keywords: Vec<RankedKeyword>,
}

#[derive(Deserialize)]
struct RankedKeyword {
    text: String,
    score: f64,
}

/// What sets articles apart: for each analysis the indices of the keywords that
/// it has and the others have not or have lower, most telling first, at most `limit`.
///
/// Throws an `Error` when an object is no analysis.
///
/// # Errors
/// As said, for JavaScript.
#[wasm_bindgen]
pub fn distinctive(analyses: Analyses, limit: usize) -> Result<KeywordIndices, JsError> {
    let analyses: Vec<Ranked> = serde_wasm_bindgen::from_value(analyses.into())?;
    let keywords: Vec<Vec<(&str, f64)>> = analyses
        .iter()
        .map(|it| it.keywords.iter().map(|it| (it.text.as_str(), it.score)).collect())
        .collect();
    let articles = analyses
        .iter()
        .zip(&keywords)
        .map(|(analysis, keywords)| Ok((analysis.rules.parse()?, keywords.as_slice())))
        .collect::<Result<Vec<_>, Error>>()?;
    let indices = crate::keyword::distinctive(&articles, limit);
    Ok(serde_wasm_bindgen::to_value(&indices)?.unchecked_into())
}

/// The version of the core.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

impl Settings {
    /// The names of the options; a test compares them with the types.
    const NAMES: [&str; 5] = ["title", "language", "reference_date", "today", "max_keywords"];

    fn read(options: JsValue) -> Result<Self, JsError> {
        if options.is_null() || options.is_undefined() {
            return Ok(Self::default());
        }
        let Some(object) = options.dyn_ref::<Object>() else {
            return Err(Error::option("the options are no object: use { language: \"fr\" }").into());
        };
        // A misspelt option would be passed over in silence.
        for name in Object::keys(object).iter().filter_map(|name| name.as_string()) {
            if !Self::NAMES.contains(&name.as_str()) {
                let known = Self::NAMES.join(", ");
                return Err(Error::option(format!("unknown option {name:?}: use {known}")).into());
            }
        }
        Ok(serde_wasm_bindgen::from_value(options)?)
    }

    fn article<'a>(&'a self, text: &'a str) -> Result<Article<'a>, Error> {
        let language = self.language.as_deref().map(str::parse).transpose()?;
        let date = |day: &Option<String>| day.as_deref().map(crate::figure::parse_date).transpose();
        let (reference_date, today) = (date(&self.reference_date)?, date(&self.today)?);
        Ok(Article { text, title: self.title.as_deref(), language, reference_date, today })
    }
}

/// A listener that throws must not stop the analysis.
fn tell(listener: Option<&Function>, stage: Stage) {
    if let Some(listener) = listener {
        let _ = listener.call1(&JsValue::NULL, &JsValue::from_str(stage.name()));
    }
}
