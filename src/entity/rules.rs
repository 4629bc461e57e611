//! Names by rule: lists, capitals and the words around them.
//!
//! Used where no model is loaded. At each token the rules propose the longest
//! listed name, the longest phrase that a head word begins and the run of
//! capitalised words; the longest proposal wins, then the order just given.
//! A second pass marks what the first has learned: *Diallo* after *Awa Diallo*.

use super::cues::{Cue, CueTable};
use super::evidence::Evidence;
use super::gazetteer::Scan;
use super::list::{List, Lists};
use super::mark::Mark;
use super::{phrase, run};
use crate::analysis::{Certainty, EntityKind, Figure};
use crate::segment::{Case, Document, Token, TokenClass};

/// The marks of a document by rule, in text order, none overlapping.
pub(super) fn mark(reader: &Reader<'_>) -> Vec<Mark> {
    let marks = reader.first_pass();
    super::recall::complete(reader, marks)
}

/// Everything the rules look at.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub scan: &'d Scan<'d>,
    pub cues: CueTable,
    pub evidence: Evidence,
    /// Tokens inside a figure: a date is no name.
    in_figure: Vec<bool>,
}

impl<'d> Reader<'d> {
    pub fn new(document: &'d Document<'d>, scan: &'d Scan<'d>, figures: &[Figure]) -> Self {
        let mut figures = figures.iter().map(|figure| figure.range).peekable();
        let in_figure = document.tokens().iter().map(|token| {
            while figures.next_if(|figure| figure.end <= token.range.start).is_some() {}
            figures.peek().is_some_and(|figure| figure.overlaps(token.range))
        });
        Self {
            in_figure: in_figure.collect(),
            cues: CueTable::new(document),
            evidence: Evidence::new(document),
            document,
            scan,
        }
    }

    fn first_pass(&self) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for sentence in self.document.sentences() {
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                match self.name_at(at, sentence.tokens.end, marks.last()) {
                    Some(mark) => {
                        at = mark.tokens.end;
                        marks.push(mark);
                    }
                    None => at += 1,
                }
            }
        }
        marks
    }

    pub fn token(&self, at: usize) -> Option<&'d Token> {
        self.document.tokens().get(at)
    }

    pub fn is(&self, at: usize, cue: Cue) -> bool {
        self.cues.is(self.document, at, cue)
    }

    /// The cue of the token before `at`.
    pub fn before(&self, at: usize, cue: Cue) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, cue))
    }

    pub fn in_figure(&self, at: usize) -> bool {
        self.in_figure.get(at).copied().unwrap_or_default()
    }

    /// Whether the token can be a word of a name by its capitals.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            matches!(token.class, TokenClass::Word | TokenClass::Mixed)
                && matches!(token.case, Case::Capital | Case::Upper | Case::Mixed)
        }) && !self.in_figure(at)
    }

    /// Whether the capital of token `at` may be owed to its place alone.
    pub fn is_initial(&self, at: usize) -> bool {
        self.evidence.is_initial(at)
    }

    /// Whether the sentence of token `at` is capitalised throughout.
    pub fn in_headline(&self, at: usize) -> bool {
        self.evidence.is_headline(self.document, at)
    }

    /// Whether token `at` is a people, faith or language.
    pub fn is_demonym(&self, at: usize) -> bool {
        self.scan.word(at).has(List::Demonym)
    }

    fn name_at(&self, at: usize, end: usize, last: Option<&Mark>) -> Option<Mark> {
        if self.in_figure(at) {
            return None;
        }
        if let Some(mark) = self.bracketed_acronym(at, last).or_else(|| self.dated_work(at, end)) {
            return Some(mark);
        }
        let proposals = [self.listed(at), phrase::headed(self, at, end), run::name(self, at, end)];
        let longer = |best: Mark, next: Mark| {
            if next.tokens.end > best.tokens.end { next } else { best }
        };
        proposals.into_iter().flatten().reduce(longer).or_else(|| self.alias(at, last))
    }

    /// A capitalised word of which nothing is known, after « anciennement » and
    /// a name: another name of the same thing.
    fn alias(&self, at: usize, last: Option<&Mark>) -> Option<Mark> {
        let last = last.filter(|last| last.tokens.end + 2 >= at.saturating_sub(1))?;
        let alias = self.before(at, Cue::Alias) && self.is_capitalised(at);
        (alias && !self.is(at, Cue::Never) && !self.is_demonym(at)).then(|| Mark {
            tokens: at..at + 1,
            kind: last.kind,
            certainty: Certainty::Probable,
            why: "cue:alias",
        })
    }

    /// The longest name of the lists that begins here.
    fn listed(&self, at: usize) -> Option<Mark> {
        let found = self.scan.longest(at)?;
        let token = self.token(at)?;
        let mut kinds = found.lists.kinds();
        let first = kinds.next()?;
        let ambiguous = kinds.next().is_some();
        if self.in_headline(at) && token.case == Case::Upper && !found.lists.stand_out() {
            return None;
        }
        if found.len == 1 {
            let plain = self.is(at, Cue::Never) || self.is(at, Cue::Title);
            // « UN » is the United Nations, unless the article stands among other capitals.
            let upper = token.case == Case::Upper && !self.in_headline(at);
            let stop = self.is(at, Cue::Stopword) && !upper;
            if plain || stop || self.is_word_at_start(at, found.lists) {
                return None;
            }
        }
        let kind = if ambiguous { self.likeliest(at, found.lists, first) } else { first };
        let code = found.lists.iter().find(|list| list.kind() == Some(kind)).map_or("", List::code);
        let certainty = if ambiguous { Certainty::Probable } else { Certainty::Sure };
        Some(Mark { tokens: at..at + found.len, kind, certainty, why: code })
    }

    /// Which of the kinds that the lists give is meant at `at`.
    fn likeliest(&self, at: usize, lists: Lists, first: EntityKind) -> EntityKind {
        use EntityKind::{Location, Person, Product};
        if lists.names(Person) && self.follows_title(at) {
            return Person;
        }
        if lists.names(Product) && self.before(at, Cue::ProductDescription) {
            return Product;
        }
        let place = lists.names(Location)
            && (self.before(at, Cue::PlacePreposition)
                || lists.has(List::Country)
                || lists.has(List::Geography));
        // Small towns have the names of companies and probes; who means them says « à ».
        let other = lists.kinds().find(|&kind| kind != Location);
        if place { Location } else { other.unwrap_or(first) }
    }

    /// Whether a listed single word at the start of a sentence may be a common word.
    fn is_word_at_start(&self, at: usize, lists: Lists) -> bool {
        if !self.is_initial(at) || self.token(at).is_some_and(|token| token.case == Case::Upper) {
            return self.evidence.is_mostly_lower(self.document, at);
        }
        let well_known = lists.has(List::Country) || lists.has(List::International);
        self.evidence.seen_lower(self.document, at)
            || !well_known && !self.evidence.seen_inside(self.document, at) && {
                lists.has(List::Product) || lists.has(List::Event) || lists.has(List::Company)
            }
    }

    /// Whether a title or function stands before `at`, a nationality or quotation between.
    pub fn follows_title(&self, at: usize) -> bool {
        let two_before = at.checked_sub(2);
        self.before(at, Cue::Title)
            || two_before.is_some_and(|title| self.is(title, Cue::Title))
                && (self.before(at, Cue::Adjective) || self.is_demonym(at - 1))
    }

    /// « Le Quai vide » (1962): a title in quotation marks before its year, within the sentence that ends at `limit`.
    fn dated_work(&self, at: usize, limit: usize) -> Option<Mark> {
        /// Most tokens of a title.
        const LONGEST: usize = 12;
        let text = |at: usize| self.token(at).map_or("", |token| self.document.form(token));
        let close = match text(at.checked_sub(1)?) {
            "«" => "»",
            "“" => "”",
            "\"" => "\"",
            _ => return None,
        };
        let end = (at + 1..limit.min(at + LONGEST + 1)).find(|&end| text(end) == close)?;
        let open = end + 1 + usize::from(text(end + 1) == ",");
        let year = text(open + 1);
        let dated = open + 2 < limit
            && text(open) == "("
            && year.len() == 4
            && year.bytes().all(|byte| byte.is_ascii_digit())
            && text(open + 2) == ")";
        (dated && self.is_capitalised(at)).then_some(Mark {
            tokens: at..end,
            kind: EntityKind::Product,
            certainty: Certainty::Probable,
            why: super::agree::WORK,
        })
    }

    /// A word in capitals in brackets straight after a longer name is its short form.
    fn bracketed_acronym(&self, at: usize, last: Option<&Mark>) -> Option<Mark> {
        let last = last.filter(|last| last.tokens.end + 1 == at && last.tokens.len() > 1)?;
        let text = |at: usize| self.token(at).map_or("", |token| self.document.form(token));
        let bracketed =
            at.checked_sub(1).is_some_and(|open| text(open) == "(") && text(at + 1) == ")";
        let of_a_thing = !matches!(last.kind, EntityKind::Person | EntityKind::Location);
        let acronym = self.token(at).is_some_and(|token| token.case == Case::Upper)
            || self.is_capitalised(at) && self.scan.word(at).is_empty();
        (bracketed && of_a_thing && acronym).then(|| Mark {
            tokens: at..at + 1,
            kind: last.kind,
            certainty: Certainty::Probable,
            why: "cue:brackets",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{english, french, with_marks};
    use crate::Language;
    use proptest::prelude::*;

    #[test]
    fn titles_before_their_year() {
        insta::assert_snapshot!(french(
            "Il tourne « L'Été à Tunis » (1981), puis « Le Quai vide », (1962). Elle crie « Au feu » (hier)."
        ), @"Il tourne « [product:L'Été à Tunis] » (1981), puis « [product:Le Quai vide] », (1962). Elle crie « Au feu » (hier).");
    }

    #[test]
    fn lists_know_names_and_their_aliases() {
        insta::assert_snapshot!(french(
            "L'ONU et la Cédéao se réunissent à Bamako. Le Monde le rapporte ; le monde attend."
        ), @"L'[organization:ONU] et la [organization:Cédéao] se réunissent à [location:Bamako]. [organization:Le Monde] le rapporte ; le monde attend.");
    }

    #[test]
    fn a_common_word_at_the_start_of_a_sentence_is_no_name() {
        insta::assert_snapshot!(french(
            "Orange et verte, la place brillait. Une orange mûre. L'opérateur Orange recrute."
        ), @"Orange et verte, la place brillait. Une orange mûre. L'opérateur [organization:Orange] recrute.");
    }

    #[test]
    fn titles_stay_outside_and_tell_of_people() {
        insta::assert_snapshot!(french(
            "Le colonel Ismaël Tavernier, Mme Okonedo et l'ancien ministre malien Brehima Sy ont parlé."
        ), @"Le colonel [person:Ismaël Tavernier], Mme [person:Okonedo] et l'ancien ministre malien [person:Brehima Sy] ont parlé.");
    }

    #[test]
    fn particles_and_initials_belong_to_people() {
        insta::assert_snapshot!(french(
            "Jean de Montravel, Ursula van der Berg et J. Pellerin sont arrivés avec Sidi Ould Brahim."
        ), @"[person:Jean de Montravel], [person:Ursula van der Berg] et [person:J. Pellerin] sont arrivés avec [person:Sidi Ould Brahim].");
    }

    #[test]
    fn nationalities_and_offices_are_no_names() {
        insta::assert_snapshot!(french(
            "Les Maliens et l'Ivoirien Kofi Amoussou ont vu le Premier ministre. L'État, la République."
        ), @"Les Maliens et l'Ivoirien [person:Kofi Amoussou] ont vu le Premier ministre. L'État, la République.");
    }

    #[test]
    fn prepositions_and_descriptions_tell_of_places() {
        insta::assert_snapshot!(french(
            "Le convoi a quitté Tarvelle pour la ville de Mandouri. À Zankoro, près de Vieillecourt, rien."
        ), @"Le convoi a quitté Tarvelle pour la ville de [location:Mandouri]. À [location:Zankoro], près de [location:Vieillecourt], rien.");
    }

    #[test]
    fn roads_and_hyphens_tell_of_places() {
        insta::assert_snapshot!(french(
            "Un accident sur l'A7 et la RN24, entre Mornay-sur-Vesle et la D906."
        ), @"Un accident sur l'[location:A7] et la [location:RN24], entre [location:Mornay-sur-Vesle] et la [location:D906].");
    }

    #[test]
    fn capitals_throughout_tell_nothing() {
        insta::assert_snapshot!(french(
            "LES PRIX DU CARBURANT FLAMBENT DANS LE SUD DU MALI\n\nUn camion attend au poste."
        ), @r"
        LES PRIX DU CARBURANT FLAMBENT DANS LE SUD DU [location:MALI]

        Un camion attend au poste.
        ");
        insta::assert_snapshot!(english(
            "Fuel Prices Soar Across Northern Region as Mali Waits\n\nA truck waits at the post."
        ), @r"
        Fuel Prices Soar Across Northern Region as [location:Mali] Waits

        A truck waits at the post.
        ");
    }

    #[test]
    fn english_titles_are_capitalised_and_stay_outside() {
        insta::assert_snapshot!(english(
            "Finance Minister Laura Whitcombe met U.S. President John Delacroix and Dr. Osei."
        ), @"Finance Minister [person:Laura Whitcombe] met [location:U.S.] President [person:John Delacroix] and Dr. [person:Osei].");
    }

    #[test]
    fn a_name_once_known_is_known_again() {
        insta::assert_snapshot!(french(
            "Awa Tounkara est élue. Selon un proche, Tounkara hésitait. « Tounkara gagne. »"
        ), @"[person:Awa Tounkara] est élue. Selon un proche, [person:Tounkara] hésitait. « [person:Tounkara] gagne. »");
    }

    fn words() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            "[A-Z]?[a-z]{1,6}",
            "[A-Z]{2,4}",
            Just("de".into()),
            Just("(".into()),
            Just(")".into()),
            Just("M.".into()),
            Just("ex-Wagner".into()),
            Just("Ministère".into()),
            Just("l'".into()),
            Just("Jean".into()),
            Just("Union européenne".into()),
            Just("«".into()),
            Just("3".into()),
            Just(".\n\n".into()),
            Just("Élise".into()),
            Just("😀".into()),
        ];
        prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn marks_are_sorted_and_do_not_overlap(text in words()) {
            for language in Language::ALL {
                with_marks(&text, language, |document, marks| {
                    let mut from = 0;
                    for mark in marks {
                        assert!(mark.tokens.start >= from && mark.tokens.end > mark.tokens.start);
                        assert!(!mark.why.is_empty());
                        from = mark.tokens.end;
                    }
                    assert!(from <= document.tokens().len());
                });
            }
        }
    }

    /// Tokens per mark and candidates per name are bounded, so that these stay fast:
    /// a step quadratic in the text would take minutes here.
    #[test]
    fn hostile_texts_take_linear_time() {
        let names: String =
            (0..10_000).map(|n| format!("N{} Dupont ", "abcdefghij".repeat(n % 7))).collect();
        for text in [
            names,
            "M. Jean Dupont de ".repeat(5_000),
            "Ministère de la de la ".repeat(5_000),
            "Parti du (".repeat(10_000),
            "Jean ".repeat(20_000),
            "Organisation des Nations ".repeat(5_000),
            "a-".repeat(50_000),
        ] {
            with_marks(&text, Language::French, |_, _| {});
        }
    }
}
