//! What sets one article apart from the others.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::Stemmer;

use super::grammar::Grammar;
use super::words::parts;
use crate::language::Language;
use crate::order;

/// For each article the keywords that set it apart from the others: indices
/// into its own, most telling first, at most `limit`.
///
/// `articles` gives for each the language whose rules ran and its keywords with
/// their scores. A keyword counts what its score is above the highest that
/// it, in any inflection, has in another article; what is as strong elsewhere
/// sets nothing apart. Of two alike the better ranked comes first. A lone
/// article is set apart by all of its keywords.
///
/// ```
/// use depeche::{Language, keyword::distinctive};
///
/// let port = [("grève", 0.8), ("port", 0.7)];
/// let rail = [("grèves", 0.9), ("gare", 0.6)];
/// let articles = [(Language::French, &port[..]), (Language::French, &rail[..])];
///
/// assert_eq!(distinctive(&articles, 2), [vec![1], vec![1, 0]]);
/// ```
#[must_use]
pub fn distinctive(articles: &[(Language, &[(&str, f64)])], limit: usize) -> Vec<Vec<usize>> {
    let keys: Vec<Vec<String>> = articles
        .iter()
        .map(|(language, keywords)| {
            let stemmer = (Grammar::of(*language).stemmer)();
            keywords.iter().map(|(text, _)| key(text, &stemmer)).collect()
        })
        .collect();
    let tops = tops(articles, &keys);
    articles
        .iter()
        .zip(&keys)
        .enumerate()
        .map(|(article, ((_, keywords), keys))| {
            let mut excess: Vec<(f64, usize)> = keywords
                .iter()
                .zip(keys)
                .enumerate()
                .map(|(at, ((_, score), key))| {
                    (score - tops.get(key.as_str()).map_or(0.0, |top| top.beside(article)), at)
                })
                .filter(|(excess, _)| *excess > 0.0)
                .collect();
            order::sort_by(&mut excess, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let mut seen = BTreeSet::new();
            let first = |at: &usize| keys.get(*at).is_some_and(|key| seen.insert(key));
            excess.into_iter().map(|(_, at)| at).filter(first).take(limit).collect()
        })
        .collect()
}

/// The two highest scores of a phrase in different articles: enough to know
/// the highest beside any one article without comparing all pairs.
#[derive(Clone, Copy, Default)]
struct Top {
    article: usize,
    highest: f64,
    second: f64,
}

impl Top {
    fn add(&mut self, article: usize, score: f64) {
        if article == self.article {
            self.highest = self.highest.max(score);
        } else if score > self.highest {
            *self = Self { article, highest: score, second: self.highest };
        } else {
            self.second = self.second.max(score);
        }
    }

    fn beside(&self, article: usize) -> f64 {
        if article == self.article { self.second } else { self.highest }
    }
}

fn tops<'k>(
    articles: &[(Language, &[(&str, f64)])],
    keys: &'k [Vec<String>],
) -> BTreeMap<&'k str, Top> {
    let mut tops: BTreeMap<&str, Top> = BTreeMap::new();
    for (article, ((_, keywords), keys)) in articles.iter().zip(keys).enumerate() {
        for ((_, score), key) in keywords.iter().zip(keys) {
            let first = Top { article, ..Top::default() };
            tops.entry(key).or_insert(first).add(article, *score);
        }
    }
    tops
}

fn key(text: &str, stemmer: &Stemmer) -> String {
    let lower = text.to_lowercase();
    parts(&lower).map(|part| stemmer.stem(part)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(articles: &[&[(&str, f64)]]) -> Vec<Vec<usize>> {
        let articles: Vec<_> = articles.iter().map(|it| (Language::French, *it)).collect();
        distinctive(&articles, 10)
    }

    #[test]
    fn what_all_have_sets_none_apart() {
        let found = french(&[
            &[("Port-Lambert", 0.9), ("bac", 0.8)],
            &[("Port-Lambert", 0.9), ("criée", 0.5)],
            &[("port Lambert", 0.9), ("digues", 0.7), ("digue", 0.6)],
        ]);
        assert_eq!(found, [vec![1], vec![1], vec![1]]);
    }

    #[test]
    fn one_or_none() {
        assert_eq!(french(&[&[("bac", 0.2), ("île", 0.9)]]), [vec![1, 0]]);
        assert!(french(&[]).is_empty());
        assert_eq!(french(&[&[], &[]]), [vec![], Vec::<usize>::new()]);
    }
}
