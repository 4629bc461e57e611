//! Places: where the locations of an article may lie.
//!
//! Coordinates are in a file of their own, `data/places.tsv`, loaded when
//! somebody wants them. A name that several places share gets all of them as
//! candidates, the likeliest first ([`likely`]), and nothing is decided.

mod likely;

use std::collections::HashMap;

use serde::Serialize;

use super::gazetteer::name_key;
use crate::Error;
use crate::analysis::{Entity, EntityKind};
use crate::language::Language;

/// One place that a name can mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// ISO 3166 code of the country it is in: two capital letters.
    pub country: String,
    /// Degrees north, two decimals; for a country that of its capital, for a
    /// region that of its middle.
    pub latitude: f32,
    /// Degrees east, two decimals.
    pub longitude: f32,
    /// How large it is.
    pub size: PlaceSize,
    /// How many other places of the article lie in that country for certain.
    pub evidence: u32,
}

/// How large a place is, smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceSize {
    /// Below 10,000 people.
    Village,
    /// From 10,000 people on.
    Town,
    /// From 100,000 people on.
    City,
    /// From a million people on.
    Metropolis,
    /// A part of a country: a state, a province, a department.
    Region,
    /// A country or territory.
    Country,
}

impl PlaceSize {
    fn read(code: &str) -> Option<Self> {
        match code {
            "0" => Some(Self::Village),
            "1" => Some(Self::Town),
            "2" => Some(Self::City),
            "3" | "4" => Some(Self::Metropolis),
            "R" => Some(Self::Region),
            "C" => Some(Self::Country),
            _ => None,
        }
    }
}

/// Most candidates kept for a name; the commonest town names have a dozen.
const MAX_CANDIDATES: usize = 8;

/// The places known, by name.
#[derive(Clone, Debug, Default)]
pub struct Places {
    by_name: HashMap<u64, Vec<u32>>,
    all: Vec<Place>,
    /// Where the capital of each country lies.
    capitals: HashMap<String, (f32, f32)>,
}

impl Places {
    /// Reads a table of places: tab-separated lines of names (`|` between
    /// them), country, latitude, longitude and size; `#` begins a comment line.
    ///
    /// # Errors
    /// A model error that gives the number of the first line that is not so.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            Error::model(format!("places file: no UTF-8 after byte {}", error.valid_up_to()))
        })?;
        let mut places = Self::default();
        for (number, line) in text.lines().enumerate() {
            if !line.starts_with('#') && !line.is_empty() {
                let added = places.add(line);
                added.ok_or_else(|| {
                    Error::model(format!("places file: line {} is no place: {line:?}", number + 1))
                })?;
            }
        }
        Ok(places)
    }

    fn add(&mut self, line: &str) -> Option<()> {
        let mut fields = line.split('\t');
        let names = fields.next()?;
        let country = fields
            .next()
            .filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()))?;
        let mut degrees = |limit: f32| -> Option<f32> {
            fields.next()?.parse().ok().filter(|value: &f32| value.abs() <= limit)
        };
        let (latitude, longitude) = (degrees(90.0)?, degrees(180.0)?);
        let size = PlaceSize::read(fields.next()?)?;
        let number = self.all.len() as u32;
        for name in names.split('|') {
            let places = self.by_name.entry(name_key(name)).or_default();
            if !places.contains(&number) {
                places.push(number);
            }
        }
        let country = country.to_owned();
        if size == PlaceSize::Country {
            self.capitals.insert(country.clone(), (latitude, longitude));
        }
        self.all.push(Place { country, latitude, longitude, size, evidence: 0 });
        Some(())
    }

    /// Gives every location of `text`, which is in `language`, its candidates,
    /// likeliest first.
    pub(crate) fn locate(&self, text: &str, entities: &mut [Entity], language: Language) {
        let candidates: Vec<Vec<&Place>> =
            entities.iter().map(|entity| self.candidates(entity)).collect();
        let ranked: Vec<Vec<Place>> = {
            let article = likely::Surroundings::new(text, entities, &candidates, language);
            (0..entities.len())
                .map(|at| article.ranked(at, |place| self.is_capital(place)))
                .collect()
        };
        for (entity, mut places) in entities.iter_mut().zip(ranked) {
            places.truncate(MAX_CANDIDATES);
            entity.places = places;
        }
    }

    /// Whether it stands where its country is drawn.
    fn is_capital(&self, place: &Place) -> bool {
        let at = (place.latitude, place.longitude);
        place.size < PlaceSize::Region && self.capitals.get(&place.country) == Some(&at)
    }

    fn candidates(&self, entity: &Entity) -> Vec<&Place> {
        if entity.kind != EntityKind::Location {
            return Vec::new();
        }
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        let mut found: Vec<u32> =
            names.filter_map(|name| self.by_name.get(&name_key(name))).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| self.all.get(at as usize)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyzer, Article};

    const TABLE: &str = "# names\tcountry\tlatitude\tlongitude\tsize\n\
        Mali\tML\t12.61\t-7.98\tC\n\
        France\tFR\t48.85\t2.35\tC\n\
        Ségou|Segou\tML\t13.43\t-6.22\t2\n\
        Kati\tML\t12.74\t-8.07\t1\n\
        Valence|Valencia\tES\t39.47\t-0.38\t2\n\
        Valence\tFR\t44.93\t4.89\t1\n";

    fn located(text: &str) -> Vec<(String, Vec<(String, u32)>)> {
        let mut analyzer = Analyzer::new();
        analyzer.load_places(TABLE.as_bytes()).unwrap();
        let entities = analyzer.analyze(&Article::new(text)).entities;
        let places = |entity: Entity| {
            let places = entity.places.into_iter().map(|place| (place.country, place.evidence));
            (entity.name, places.collect())
        };
        entities.into_iter().map(places).collect()
    }

    #[test]
    fn other_places_order_the_candidates() {
        let names = located("Le train roule en France. Le maire de Valence attend à Valence.");
        assert_eq!(
            names[1],
            ("Valence".to_owned(), vec![("FR".to_owned(), 1), ("ES".to_owned(), 0)])
        );
        let names = located("Le train roule au Mali. Le maire de Valence attend à Valence.");
        let countries: Vec<_> = names[1].1.iter().map(|(country, _)| country.as_str()).collect();
        assert_eq!(countries, ["FR", "ES"], "an article in French means the French one");
    }

    #[test]
    fn a_country_behind_a_full_stop_does_not_hold_a_place() {
        let table = format!("{TABLE}Espagne\tES\t40.42\t-3.7\tC\n");
        let mut analyzer = Analyzer::new();
        analyzer.load_places(table.as_bytes()).unwrap();
        let spain = |text: &str| {
            let entities = analyzer.analyze(&Article::new(text)).entities;
            let found = entities.iter().find(|entity| entity.name == "Valence").unwrap();
            found.places[0].country == "ES"
        };
        assert!(spain("La France écrit au maire de Valence, en Espagne."));
        assert!(!spain("La France perd à Valence. L’Espagne a gagné la finale."));
        assert!(!spain("La France relie Valence et l’Espagne depuis mardi."));
    }

    #[test]
    fn a_place_is_no_evidence_for_itself() {
        let names = located("Le convoi va de Ségou à Kati.");
        assert_eq!(names[0].1, [("ML".to_owned(), 1)]);
        assert_eq!(located("Le convoi est à Segou.")[0].1, [("ML".to_owned(), 0)]);
    }

    #[test]
    fn damaged_tables_are_refused_with_the_line() {
        let error = Places::read(b"Mali\tML\t12.61\t-7.98\tC\nKati\tML\t99\t0\t1\n").unwrap_err();
        assert!(error.is_model());
        assert_eq!(error.to_string(), r#"places file: line 2 is no place: "Kati\tML\t99\t0\t1""#);
        assert!(Places::read(&[0xff]).is_err());
        assert!(Places::read(b"").is_ok());
    }

    #[test]
    fn the_shipped_table_is_read() {
        let places = Places::read(include_bytes!("../../data/places.tsv")).unwrap();
        assert!(places.all.len() > 6_000);
    }
}
