//! Trains the entity tagger on annotated texts, and measures it.

mod augment;
mod clusters;
mod corpus;
mod evaluate;
mod examples;
mod learn;
mod pack;
mod random;
mod split;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use depeche::training::{Clusters, Group, Header, Model, Score};
use depeche::{Analyzer, Language, Tagger};

use augment::Damage;
use corpus::Text;
use evaluate::{Certainties, Report};
use examples::Examples;
use learn::{Average, Learner, Settings};
use pack::Packing;
use split::{Fold, Split};

/// What `train entities` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// The directory with the annotated texts, one JSON object a line.
    directory: PathBuf,
    /// The language to train: fr or en.
    #[arg(long)]
    language: Language,
    /// What to hold out and measure on.
    #[arg(long, value_enum, default_value_t = Split::Dev)]
    split: Split,
    /// Where to write the model; its header has the scores of this run.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write a model trained on the held-out texts too.
    #[arg(long, requires = "out")]
    all: bool,
    /// Measure this model on the texts held out, and train none. It must have been trained
    /// with the same split; one model is measured on the first part of a split.
    #[arg(long, conflicts_with_all = ["out", "all"])]
    model: Option<PathBuf>,
    /// Word clusters: a table of word, fine and coarse cluster.
    #[arg(long)]
    clusters: Option<PathBuf>,
    /// How many of the commonest words have a cluster.
    #[arg(long, default_value_t = 110_000)]
    cluster_words: usize,
    /// Passes over the data. More fit it closer; gains end at about 10.
    #[arg(long, default_value_t = 10)]
    epochs: usize,
    /// Features seen fewer times are left out.
    #[arg(long, default_value_t = 2)]
    min_count: u32,
    /// By how much a wrong label must lose, in updates; 0 is the plain perceptron.
    #[arg(long, default_value_t = 2.0)]
    margin: f64,
    /// Share of features that a token does without at each visit, in percent. More learns to do
    /// without any one word: at 35 single learners gain 0.5 to 1 F1 on unseen names and lose as
    /// much on texts like those trained on.
    #[arg(long, default_value_t = 25)]
    dropout: u32,
    /// Where the random numbers begin.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many learners, each with its own order of the texts, are averaged. Three gain 0.6 to
    /// 1.6 F1 over one, five up to 0.4 more; and the average needs fewer weights.
    #[arg(long, default_value_t = 5)]
    learners: u64,
    /// Do without variants of the texts in other casing and without accents.
    #[arg(long)]
    plain: bool,
    /// Groups of features to leave out.
    #[arg(long, value_parser = group)]
    without: Vec<Group>,
    /// Steps that one update is rounded to.
    #[arg(long, default_value_t = 3.0)]
    scale: f64,
    /// Weights smaller than that, in updates, are dropped.
    #[arg(long, default_value_t = 1.5)]
    least: f64,
    /// Measure on damaged texts too: in small letters, in capitals, without accents, with one
    /// kind of apostrophe.
    #[arg(long)]
    damage: bool,
    /// Measure after each epoch.
    #[arg(long)]
    verbose: bool,
}

fn group(name: &str) -> Result<Group, String> {
    let known = Group::ALL.into_iter().find(|group| group.name() == name);
    known.ok_or_else(|| format!("unknown group {name:?}"))
}

/// Trains and measures as `arguments` say.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(arguments: &Arguments) -> Result<()> {
    let clusters = match &arguments.clusters {
        Some(path) => clusters::read(path, arguments.cluster_words)?,
        None => Clusters::default(),
    };
    let folds = split::folds(&arguments.directory, arguments.language, arguments.split)?;
    let mut totals: Vec<(String, Scores)> = Vec::new();
    let mut model = None;
    for fold in &folds {
        let trained = match &arguments.model {
            Some(path) => Model::read(&std::fs::read(path)?)?,
            None => train(arguments, fold, &clusters),
        };
        for (name, texts) in &held_out(fold, arguments.damage) {
            let scores = Scores::of(&trained, texts, arguments.language);
            match totals.iter_mut().find(|(known, _)| known == name) {
                Some((_, total)) => total.add(&scores),
                None => totals.push((name.clone(), scores)),
            }
        }
        model = Some(trained);
        if arguments.model.is_some() {
            break;
        }
    }
    for (name, scores) in &totals {
        println!("{name:18} {}", scores.tagger);
        println!("    with lists and rules: {}", scores.pipeline);
        println!("    certainty: {}", scores.certainties);
        println!("    margins: {}", scores.tagger.margins());
    }
    let Some(path) = &arguments.out else { return Ok(()) };
    if arguments.all {
        let everything = split::folds(&arguments.directory, arguments.language, Split::None)?;
        for fold in &everything {
            model = Some(train(arguments, fold, &clusters));
        }
    }
    let Some(mut model) = model else { return Ok(()) };
    model.header.scores = totals.iter().map(score).collect();
    std::fs::write(path, model.write())?;
    Ok(())
}

/// The texts to measure on, and damaged ones when those are asked for.
fn held_out(fold: &Fold, damage: bool) -> Vec<(String, Vec<Text>)> {
    let mut all = fold.held_out.clone();
    for (name, texts) in fold.held_out.iter().filter(|_| damage) {
        all.extend(Damage::ALL.map(|damage| {
            let texts = texts.iter().map(|text| augment::damaged(text, damage));
            (format!("{name} {damage:?}"), texts.collect())
        }));
    }
    all
}

fn score((data, scores): &(String, Scores)) -> Score {
    let f1 = scores.tagger.main().f1();
    Score { data: data.clone(), per_mille: (f1 * 1000.0).round() as u16 }
}

/// How well a model does on held-out texts.
struct Scores {
    /// By itself.
    tagger: Report,
    /// Weighed against lists and rules, its mentions gathered.
    pipeline: Report,
    certainties: Certainties,
}

impl Scores {
    fn of(model: &Model, texts: &[Text], language: Language) -> Self {
        let tagger = Tagger::from_model(model.clone());
        let alone = evaluate::evaluate(&tagger, texts, language);
        let mut analyzer = Analyzer::new();
        analyzer.use_tagger(tagger);
        let (pipeline, certainties) = evaluate::evaluate_pipeline(&analyzer, texts, language);
        Self { tagger: alone, pipeline, certainties }
    }

    fn add(&mut self, other: &Self) {
        self.tagger.add(&other.tagger);
        self.pipeline.add(&other.pipeline);
        self.certainties.add(other.certainties);
    }
}

fn train(arguments: &Arguments, fold: &Fold, clusters: &Clusters) -> Model {
    let begun = Instant::now();
    let mut examples = Examples::default();
    for (number, (text, weight)) in fold.train.iter().enumerate() {
        let variants = if arguments.plain { Vec::new() } else { augment::variants(text, number) };
        for text in std::iter::once(text).chain(&variants) {
            examples.add(text, arguments.language, clusters, *weight, &arguments.without);
        }
    }
    eprintln!(
        "{} tokens, {} features each, {:.1} s",
        examples.len(),
        examples.all_features().len() / examples.len().max(1),
        begun.elapsed().as_secs_f64()
    );
    let mut average = Average::default();
    for number in 0..arguments.learners.max(1) {
        let settings = Settings {
            min_count: arguments.min_count,
            margin: (arguments.margin * f64::from(learn::UNIT)) as i32,
            dropout: arguments.dropout,
            seed: arguments.seed + number,
        };
        let mut learner = Learner::new(&examples, settings);
        for epoch in 1..=arguments.epochs {
            let wrong = learner.epoch(&examples);
            let seconds = begun.elapsed().as_secs_f64();
            eprint!(
                "learner {number}, epoch {epoch}: {:.2} % wrong, {seconds:.1} s",
                wrong * 100.0
            );
            if arguments.verbose {
                let tagger =
                    Tagger::from_model(pack(arguments, fold, &learner.average(), clusters));
                for (name, report) in measure(&tagger, fold, arguments.language) {
                    eprint!("\n   {name:18} {report}");
                }
            }
            eprintln!();
        }
        average.add(learner.average(), 1.0 / arguments.learners.max(1) as f64);
    }
    let model = pack(arguments, fold, &average, clusters);
    eprintln!("{} bytes", model.write().len());
    model
}

fn pack(arguments: &Arguments, fold: &Fold, average: &Average, clusters: &Clusters) -> Model {
    let header = Header { language: arguments.language, data: fold.sources(), scores: Vec::new() };
    let packing = Packing { scale: arguments.scale, least: arguments.least };
    pack::pack(header, average, clusters.clone(), packing)
}

fn measure(tagger: &Tagger, fold: &Fold, language: Language) -> Vec<(String, Report)> {
    let reports = fold.held_out.iter();
    reports
        .map(|(name, texts)| (name.clone(), evaluate::evaluate(tagger, texts, language)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::corpus::Name;
    use super::*;

    /// A text from « [0:Awa Diallo] est à [1:Lomé]. »: the number is the kind's.
    fn marked(marked: &str) -> Text {
        let mut text = Text { id: String::new(), text: String::new(), names: Vec::new() };
        for (number, part) in marked.split(['[', ']']).enumerate() {
            let start = text.text.len();
            match part.split_once(':').filter(|_| number % 2 == 1) {
                Some((kind, name)) => {
                    text.text.push_str(name);
                    let kind = kind.parse().unwrap();
                    text.names.push(Name { start, end: text.text.len(), kind });
                }
                None => text.text.push_str(part),
            }
        }
        text
    }

    fn arguments() -> Arguments {
        #[derive(clap::Parser)]
        struct Cli {
            #[command(flatten)]
            arguments: Arguments,
        }
        let cli: Cli = clap::Parser::parse_from([
            "train",
            "nowhere",
            "--language",
            "fr",
            "--learners",
            "1",
            "--least",
            "0",
        ]);
        cli.arguments
    }

    fn fold() -> Fold {
        let people = ["Ilka Brenn", "Odo Farkal", "Mirza Tolvec", "Sana Quirel", "Dario Vhent"];
        let places = ["Kelmora", "Vastrini", "Oubrac", "Lindesse", "Pont-Arvel"];
        let mut fold = Fold::default();
        for (person, place) in people.iter().zip(places) {
            for other in places {
                let text = format!(
                    "La ministre [0:{person}] est arrivée à [1:{place}]. Le port de [1:{other}] reste fermé."
                );
                fold.train.push((marked(&text), learn::UNIT));
            }
        }
        let unseen = "La ministre [0:Nerea Talbot] est arrivée à [1:Brunask]. Le port de [1:Brunask] reste fermé.";
        fold.held_out.push(("unseen".to_owned(), vec![marked(unseen)]));
        fold
    }

    #[test]
    fn learns_from_invented_sentences_and_finds_unseen_names() {
        let fold = fold();
        let model = train(&arguments(), &fold, &Clusters::default());
        let tagger = Tagger::load(&model.write()).unwrap();
        let reports = measure(&tagger, &fold, Language::French);
        assert_eq!(reports[0].1.main().f1(), 1.0, "{}", reports[0].1);
    }

    #[test]
    fn the_same_data_gives_the_same_bytes() {
        let bytes = || train(&arguments(), &fold(), &Clusters::default()).write();
        assert_eq!(bytes(), bytes());
    }
}
