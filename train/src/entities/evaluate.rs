//! Scores on annotated texts: exact span and kind.

use std::collections::HashSet;

use depeche::text::TextRange;
use depeche::training::{self, Found, KINDS};
use depeche::{Analyzer, EntityKind, Language, Tagger};

use super::corpus::Text;

/// Right, superfluous and missed names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub right: usize,
    pub extra: usize,
    pub missed: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall, from 0 to 1.
    pub fn f1(self) -> f64 {
        let all = 2 * self.right + self.extra + self.missed;
        if all == 0 { 0.0 } else { 2.0 * self.right as f64 / all as f64 }
    }

    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.extra).max(1) as f64
    }

    pub fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.extra += other.extra;
        self.missed += other.missed;
    }
}

/// Tallies by kind, in the order of [`KINDS`].
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub kinds: [Tally; KINDS.len()],
    /// Right and missed names of the three main kinds that no text of the training names.
    pub unseen: Tally,
    /// The margin of every name found, and whether it was right.
    margins: Vec<(i32, bool)>,
    /// Every wrong and every missed name, a line each.
    pub errors: Vec<String>,
}

/// The names that a training has seen, in small letters.
#[derive(Default)]
pub struct Seen(HashSet<String>);

impl Seen {
    pub fn new<'t>(texts: impl Iterator<Item = &'t Text>) -> Self {
        let names = texts.flat_map(|text| {
            text.names.iter().map(|name| text.text[name.start..name.end].to_lowercase())
        });
        Self(names.collect())
    }

    /// One line that shows a wrong (`+`) or missed (`-`) name with what stands around it.
    fn line(&self, sign: char, text: &str, (start, end, kind): Place) -> String {
        const AROUND: usize = 40;
        let whole = |at: &usize| text.is_char_boundary(*at);
        let from = (start.saturating_sub(AROUND)..start).find(whole).unwrap_or(start);
        let to = (end..=text.len().min(end + AROUND)).rev().find(whole).unwrap_or(end);
        let name = &text[start..end];
        let known = if self.has(name) { "seen" } else { "unseen" };
        let (kind, before, after) = (KINDS[kind], &text[from..start], &text[end..to]);
        format!("{sign} {kind:?} {known} {before}[{name}]{after}").replace('\n', "¶")
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&name.to_lowercase())
    }
}

/// Shares of right names (in percent) for which [`Report::margins`] gives the least margin.
const LEVELS: [usize; 3] = [75, 90, 97];

/// How many names with the next margins are looked at together.
const BAND: usize = 100;

impl Report {
    /// Person, location and organization together.
    pub fn main(&self) -> Tally {
        let mut all = Tally::default();
        KINDS
            .iter()
            .zip(self.kinds)
            .filter(|(kind, _)| is_main(**kind))
            .for_each(|(_, tally)| all.add(tally));
        all
    }

    pub fn add(&mut self, other: &Self) {
        self.kinds.iter_mut().zip(other.kinds).for_each(|(tally, other)| tally.add(other));
        self.unseen.add(other.unseen);
        self.margins.extend(&other.margins);
        self.errors.extend(other.errors.iter().cloned());
    }
}

impl Report {
    /// For each level of certainty the least margin from which so many of the
    /// next hundred names are right, and the share of names above it.
    pub fn margins(&self) -> String {
        let mut margins = self.margins.clone();
        margins.sort_unstable();
        let level = |percent: usize| {
            let mut bands = margins.windows(BAND);
            let from = bands.position(|band| {
                band.iter().filter(|(_, right)| *right).count() * 100 >= percent * BAND
            })?;
            let above = (margins.len() - from) * 100 / margins.len();
            Some(format!("{percent} % right from {} ({above} % of names)", margins[from].0))
        };
        LEVELS.into_iter().filter_map(level).collect::<Vec<_>>().join(", ")
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let main = self.main();
        write!(
            f,
            "{:.1} (P {:.1} R {:.1})",
            main.f1() * 100.0,
            main.precision() * 100.0,
            main.recall() * 100.0
        )?;
        for (kind, tally) in KINDS.iter().zip(self.kinds) {
            let name = format!("{kind:?}").to_lowercase();
            write!(f, "  {} {:.1}", name.get(..3).unwrap_or(&name), tally.f1() * 100.0)?;
        }
        write!(f, "  recall of unseen names {:.1}", self.unseen.recall() * 100.0)
    }
}

/// The three kinds that the headline figure counts.
fn is_main(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Person | EntityKind::Location | EntityKind::Organization)
}

/// Tags `texts` and compares.
pub fn evaluate(tagger: &Tagger, texts: &[Text], language: Language, seen: &Seen) -> Report {
    let mut report = Report::default();
    for text in texts {
        let all = wanted(text);
        let mut open = all.clone();
        for Found { range, kind, margin } in training::tag(tagger, &text.text, language) {
            let right = report.judge(range, kind, &mut open);
            report.margins.push((margin, right));
        }
        report.miss(&open);
        report.count_unseen(text, &all, &open, seen);
    }
    report
}

/// Analyses `texts` with the whole pipeline and compares; the second report
/// has the right and wrong names of each certainty, surest last.
pub fn evaluate_pipeline(
    analyzer: &Analyzer,
    texts: &[Text],
    language: Language,
    seen: &Seen,
) -> (Report, Certainties) {
    let mut report = Report::default();
    let mut certainties = Certainties::default();
    for text in texts {
        let all = wanted(text);
        let mut open = all.clone();
        let mut wrong = Vec::new();
        for mention in training::mentions(analyzer, &text.text, language) {
            let right = report.judge(mention.range, mention.kind, &mut open);
            certainties.0[mention.certainty as usize][usize::from(right)] += 1;
            if !right {
                wrong.push((
                    mention.range.start as usize,
                    mention.range.end as usize,
                    mention.kind,
                ));
            }
        }
        report.miss(&open);
        report.count_unseen(text, &all, &open, seen);
        let show = |sign: char, place: &Place| seen.line(sign, &text.text, *place);
        report.errors.extend(wrong.iter().map(|place| show('+', place)));
        let mut missed: Vec<Place> = open.into_iter().collect();
        missed.sort_unstable();
        report.errors.extend(missed.iter().map(|place| show('-', place)));
    }
    (report, certainties)
}

/// For each certainty how many names were wrong and right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Certainties([[usize; 2]; 3]);

impl Certainties {
    pub fn add(&mut self, other: Self) {
        let counts = self.0.iter_mut().flatten();
        counts.zip(other.0.iter().flatten()).for_each(|(count, more)| *count += more);
    }
}

impl std::fmt::Display for Certainties {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all: usize = self.0.iter().flatten().sum();
        for (name, [wrong, right]) in ["check", "probable", "sure"].iter().zip(self.0) {
            let count = wrong + right;
            let share = |part: usize, whole: usize| part as f64 * 100.0 / whole.max(1) as f64;
            write!(f, "{name} {:.0} % ({:.0} % right)  ", share(count, all), share(right, count))?;
        }
        Ok(())
    }
}

/// A name by its bytes and the number of its kind.
type Place = (usize, usize, usize);

/// What is to be found. Of nested names the outermost of the three main kinds
/// counts, and likewise the outermost event or product.
fn wanted(text: &Text) -> HashSet<Place> {
    let main = text.outermost(|kind| is_main(KINDS[kind]));
    let others = text.outermost(|kind| !is_main(KINDS[kind]));
    main.iter().chain(&others).map(|name| (name.start, name.end, name.kind)).collect()
}

impl Report {
    /// Counts a name found; says whether it was among those still `open`.
    fn judge(&mut self, range: TextRange, kind: usize, open: &mut HashSet<Place>) -> bool {
        let right = open.remove(&(range.start as usize, range.end as usize, kind));
        let tally = &mut self.kinds[kind];
        *(if right { &mut tally.right } else { &mut tally.extra }) += 1;
        right
    }

    /// Counts which of `all` names of the main kinds that training had not seen are found.
    fn count_unseen(
        &mut self,
        text: &Text,
        all: &HashSet<Place>,
        open: &HashSet<Place>,
        seen: &Seen,
    ) {
        for place in all.iter().filter(|place| is_main(KINDS[place.2])) {
            if !seen.has(&text.text[place.0..place.1]) {
                let missed = open.contains(place);
                *(if missed { &mut self.unseen.missed } else { &mut self.unseen.right }) += 1;
            }
        }
    }

    /// Counts the names still `open` as missed.
    fn miss(&mut self, open: &HashSet<Place>) {
        for &(_, _, kind) in open {
            self.kinds[kind].missed += 1;
        }
    }
}
