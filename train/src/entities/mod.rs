//! Trains the entity tagger on annotated texts, and measures it.

mod augment;
mod chain;
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
use evaluate::{Certainties, Report, Seen};
use examples::Examples;
use learn::{Average, Learner, Settings};
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
    #[arg(long, default_value_t = 80_000)]
    cluster_words: usize,
    /// Passes over the data with every weight.
    #[arg(long, default_value_t = 6)]
    passes: usize,
    /// How many weights the model keeps: the largest after those passes. Zero keeps all. More
    /// make the file larger; all of them score 0.2 F1 more than 190,000.
    #[arg(long, default_value_t = 195_000)]
    weights: usize,
    /// Passes after that, in which the weights kept take over from the others.
    #[arg(long, default_value_t = 6)]
    passes_kept: usize,
    /// Features seen fewer times are left out.
    #[arg(long, default_value_t = 2)]
    min_count: u32,
    /// How far one step goes. More learns faster and fits closer; 0.1 does as well.
    #[arg(long, default_value_t = 0.15)]
    rate: f32,
    /// The handicap of the right label in training. More finds more names, right and wrong: at 1
    /// precision falls by more than recall gains.
    #[arg(long, default_value_t = 0.0)]
    margin: f32,
    /// Share of features that a token does without at each visit, in percent. More learns to do
    /// without any one word: mean F1 on held-out texts 86.9 at 80, 87.9 at 70, 87.7 at 60.
    #[arg(long, default_value_t = 70)]
    dropout: u32,
    /// The same in the last passes, where fewer features are left: 50 gives 0.2 F1 more than 70,
    /// by precision.
    #[arg(long, default_value_t = 50)]
    dropout_kept: u32,
    /// Where the random numbers begin.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many learners, each with its own order of the texts, are averaged. Three score
    /// 0.2 F1 more than one, and scatter less.
    #[arg(long, default_value_t = 1)]
    learners: u64,
    /// Do without variants of the texts in other casing and without accents.
    #[arg(long)]
    plain: bool,
    /// Groups of features to leave out.
    #[arg(long, value_parser = group)]
    without: Vec<Group>,
    /// Measure on damaged texts too: in small letters, in capitals, without accents, with one
    /// kind of apostrophe.
    #[arg(long)]
    damage: bool,
    /// Write every wrong and every missed name of the pipeline to this file.
    #[arg(long)]
    errors: Option<PathBuf>,
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
        let seen = Seen::new(fold.train.iter().map(|(text, _)| text));
        for (name, texts) in &held_out(fold, arguments.damage) {
            let scores = Scores::of(&trained, texts, arguments.language, &seen);
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
    summarise(&totals);
    if let Some(path) = &arguments.errors {
        let lines = totals.iter().flat_map(|(name, scores)| {
            scores.pipeline.errors.iter().map(move |line| format!("{name} {line}\n"))
        });
        std::fs::write(path, lines.collect::<String>())?;
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

/// The mean over all held-out corpora.
fn summarise(totals: &[(String, Scores)]) {
    let mean = |of: &dyn Fn(&Scores) -> f64| {
        totals.iter().map(|(_, scores)| of(scores)).sum::<f64>() * 100.0
            / totals.len().max(1) as f64
    };
    println!(
        "mean: tagger {:.2}, pipeline {:.2}, organization {:.2}, recall of unseen names {:.2}",
        mean(&|scores| scores.tagger.main().f1()),
        mean(&|scores| scores.pipeline.main().f1()),
        mean(&|scores| scores.pipeline.kinds[2].f1()),
        mean(&|scores| scores.pipeline.unseen.recall()),
    );
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
    fn of(model: &Model, texts: &[Text], language: Language, seen: &Seen) -> Self {
        let tagger = Tagger::from_model(model.clone());
        let alone = evaluate::evaluate(&tagger, texts, language, seen);
        let mut analyzer = Analyzer::new();
        analyzer.use_tagger(tagger);
        let (pipeline, certainties) = evaluate::evaluate_pipeline(&analyzer, texts, language, seen);
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
    let mut learners: Vec<Learner> = (0..arguments.learners.max(1))
        .map(|number| {
            let settings = Settings {
                min_count: arguments.min_count,
                rate: arguments.rate,
                margin: arguments.margin,
                dropout: arguments.dropout,
                dropout_kept: arguments.dropout_kept,
                seed: arguments.seed + number,
            };
            Learner::new(&examples, settings)
        })
        .collect();
    let mut average = go_on(&mut learners, &examples, arguments.passes);
    if arguments.weights > 0 {
        average.keep_largest(arguments.weights);
        learners.iter_mut().for_each(|learner| learner.restrict(&average));
        average = go_on(&mut learners, &examples, arguments.passes_kept);
    }
    let model = pack(arguments, fold, &average, clusters);
    eprintln!("{} bytes", model.write().len());
    model
}

/// Lets each learner pass over the examples so many times; the average of all, over the later
/// half of the passes.
fn go_on(learners: &mut [Learner], examples: &Examples, passes: usize) -> Average {
    let begun = Instant::now();
    let mut average = Average::default();
    let share = 1.0 / learners.len() as f64;
    for (number, learner) in learners.iter_mut().enumerate() {
        for pass in 1..=passes {
            let wrong = learner.pass(examples) * 100.0;
            if pass > passes / 2 {
                learner.remember();
            }
            let seconds = begun.elapsed().as_secs_f64();
            eprintln!("learner {number}, pass {pass}: {wrong:.2} % wrong, {seconds:.1} s");
        }
        average.add(learner.average(), share);
    }
    average
}

fn pack(arguments: &Arguments, fold: &Fold, average: &Average, clusters: &Clusters) -> Model {
    let header = Header { language: arguments.language, data: fold.sources(), scores: Vec::new() };
    pack::pack(header, average, clusters.clone())
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
        let cli: Cli =
            clap::Parser::parse_from(["train", "nowhere", "--language", "fr", "--learners", "1"]);
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
        let unseen = &fold.held_out[0].1;
        let report = evaluate::evaluate(&tagger, unseen, Language::French, &Seen::default());
        assert_eq!(report.main().f1(), 1.0, "{report}");
    }

    #[test]
    fn the_same_data_gives_the_same_bytes() {
        let bytes = || train(&arguments(), &fold(), &Clusters::default()).write();
        assert_eq!(bytes(), bytes());
    }
}
