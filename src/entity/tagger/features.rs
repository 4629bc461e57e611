//! What the model looks at: hashed features of a token in its context.
//!
//! One function makes the features for training and for tagging. A feature is
//! a template with one or two values; no string is made. The order of the
//! templates and the numbers of their values are part of the model format.

use super::casing::Casing;
use super::context::Context;
use super::group::Group;
use super::keys::KEY_BITS;
use super::line::{Atom, Expansion, Line, Phrase, Run};
use super::shape::{LOWER, is_capital};
use super::usage::Introduction;

/// Calls `take` with every feature of token `at` of the sentence `line`, below `1 << KEY_BITS`.
pub fn features(context: &Context<'_>, line: &Line, at: usize, mut take: impl FnMut(Group, u32)) {
    let Some(window) = Window::new(context, line, at) else { return };
    window.words(&mut Emit::new(Group::Word, &mut take));
    window.shapes(&mut Emit::new(Group::Shape, &mut take));
    window.affixes(&mut Emit::new(Group::Affix, &mut take));
    window.position(&mut Emit::new(Group::Position, &mut take));
    window.runs(&mut Emit::new(Group::Run, &mut take));
    window.clusters(&mut Emit::new(Group::Cluster, &mut take));
    window.lists(&mut Emit::new(Group::List, &mut take));
    window.usage(&mut Emit::new(Group::Document, &mut take));
    window.rules(&mut Emit::new(Group::Rule, &mut take));
}

/// Numbers the templates of a group in the order of the calls and hashes their values.
struct Emit<'f, F> {
    take: &'f mut F,
    group: Group,
    template: u32,
}

/// More templates than a group has.
const GROUP_TEMPLATES: u32 = 64;

impl<'f, F: FnMut(Group, u32)> Emit<'f, F> {
    fn new(group: Group, take: &'f mut F) -> Self {
        Self { take, group, template: group as u32 * GROUP_TEMPLATES }
    }

    #[inline]
    fn emit(&mut self, left: u32, right: u32) {
        (self.take)(self.group, hash(self.template, left, right));
    }

    /// The next template, of one value.
    #[inline]
    fn one(&mut self, value: u32) {
        self.two(value, 0);
    }

    /// The next template, of two values.
    #[inline]
    fn two(&mut self, left: u32, right: u32) {
        self.template += 1;
        self.emit(left, right);
    }

    /// The next template, where it has a value.
    #[inline]
    fn some(&mut self, value: Option<u32>) {
        self.some_two(value.map(|value| (value, 0)));
    }

    /// The next template, where it has two values.
    #[inline]
    fn some_two(&mut self, values: Option<(u32, u32)>) {
        self.template += 1;
        if let Some((left, right)) = values {
            self.emit(left, right);
        }
    }

    /// The next template, once for every bit of `set`.
    #[inline]
    fn each(&mut self, mut set: u32, other: u32) {
        self.template += 1;
        while set != 0 {
            self.emit(set.trailing_zeros(), other);
            set &= set - 1;
        }
    }
}

/// Mixes a template and its values (the finaliser of SplitMix64, Steele et al. 2014).
#[inline]
fn hash(template: u32, left: u32, right: u32) -> u32 {
    let mut x = (u64::from(left) << 32 | u64::from(right))
        .wrapping_add(u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (x >> (64 - KEY_BITS)) as u32
}

/// Two values as one.
#[inline]
fn pair(left: u32, right: u32) -> u32 {
    left.wrapping_mul(0x9e37_79b1).rotate_left(13) ^ right.wrapping_mul(0x85eb_ca6b)
}

/// What stands before the first and after the last token of a sentence.
const EDGE: u32 = 0x5eed_ed6e;

/// Longest run, and greatest distance from its ends, that features tell apart.
const RUN_LENGTHS: u32 = 5;

/// A token and its neighbours in the sentence.
struct Window<'c, 'd> {
    context: &'c Context<'d>,
    line: &'c Line,
    at: usize,
    here: Atom,
    before: Option<Atom>,
    after: Option<Atom>,
}

impl<'c, 'd> Window<'c, 'd> {
    fn new(context: &'c Context<'d>, line: &'c Line, at: usize) -> Option<Self> {
        let here = *line.atom(at)?;
        let mut window = Self { context, line, at, here, before: None, after: None };
        window.before = window.near(-1).copied();
        window.after = window.near(1).copied();
        Some(window)
    }

    /// The token `offset` away, if it is in the sentence.
    #[inline]
    fn near(&self, offset: isize) -> Option<&'c Atom> {
        self.line.atom(self.at.checked_add_signed(offset)?)
    }

    #[inline]
    fn word_of(&self, atom: Option<&Atom>) -> u32 {
        atom.and_then(|atom| self.context.word(atom.word)).map_or(EDGE, |facts| facts.hash)
    }

    /// The word of the token numbered `at` in the document, if it is in the sentence.
    fn word_at(&self, at: usize) -> u32 {
        self.word_of(self.line.atom(at))
    }

    fn words<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let [b2, b1, w, a1, a2] = [-2, -1, 0, 1, 2].map(|offset| self.word_of(self.near(offset)));
        emit.one(w);
        emit.one(b1);
        emit.one(a1);
        emit.one(b2);
        emit.one(a2);
        emit.two(b1, w);
        emit.two(w, a1);
        emit.two(b2, b1);
        emit.two(a1, a2);
        emit.two(b1, a1);
        emit.two(w, self.here.shape);
        emit.two(b1, self.here.shape);
        emit.two(a1, self.here.shape);
    }

    fn shapes<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let [b2, b1, s, a1, a2] =
            [-2, -1, 0, 1, 2].map(|offset| self.near(offset).map_or(0, |atom| atom.shape));
        emit.one(s);
        emit.one(b1);
        emit.one(a1);
        emit.two(b1, s);
        emit.two(s, a1);
        emit.two(s, b1 << 8 | a1);
        emit.two(s, b2 << 8 | b1);
        emit.two(s, a1 << 8 | a2);
        emit.two(s << 16 | b2 << 8 | b1, a1 << 8 | a2);
    }

    fn affixes<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let facts =
            |atom: Option<&Atom>| atom.and_then(|atom| self.context.word(atom.word)).copied();
        let here = facts(Some(&self.here)).unwrap_or_default();
        let capital = u32::from(is_capital(self.here.shape));
        let known = |affix: u32| (affix != 0).then_some((affix, capital));
        for affix in here.prefixes.into_iter().chain(here.suffixes) {
            emit.some_two(known(affix));
        }
        for atom in [self.before, self.after] {
            let suffix = facts(atom.as_ref()).unwrap_or_default().suffixes[1];
            emit.some_two(known(suffix));
        }
    }

    fn position<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let Atom { shape, first, .. } = self.here;
        let w = self.word_of(Some(&self.here));
        let casing = self.line.setting.casing;
        let setting = u32::from(self.line.setting.kind) << 2 | casing as u32;
        emit.two(setting, shape);
        emit.some(first.then_some(shape));
        emit.some(first.then_some(w));
        emit.some_two(first.then(|| (shape, self.after.map_or(0, |after| after.shape))));
        // Where capitals say nothing, the word itself must say all.
        let untold = casing != Casing::Telling;
        let casing = casing as u32;
        let Atom { cluster, hint, .. } = self.here;
        emit.some_two(untold.then_some((w, casing)));
        emit.some_two(untold.then_some((cluster.fine.into(), casing)));
        emit.each(if untold { hint.alone } else { 0 }, casing);
        let before = self.word_of(self.before.as_ref());
        emit.some_two(untold.then(|| (pair(before, cluster.coarse.into()), casing)));
    }

    fn runs<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        self.run(self.line.run(self.here.run), emit);
        emit.template = Group::Run as u32 * GROUP_TEMPLATES + GROUP_TEMPLATES / 2;
        self.run(self.line.run(self.here.loose), emit);
        emit.template = Group::Run as u32 * GROUP_TEMPLATES + GROUP_TEMPLATES * 3 / 4;
        self.phrase(emit);
    }

    /// The word that the run depends on: *association* in « association des Amis de X », for every
    /// token from there to the end of the run; and the word that follows it.
    fn phrase<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let Some(Phrase { head, start, end, follow }) = self.line.phrase(self.here.phrase) else {
            return;
        };
        let (head, start, end) = (head as usize, start as usize, end as usize);
        let place = match self.at {
            at if at == head => 0,
            at if at < start => 1,
            at => 2 + ((at - start) as u32).min(RUN_LENGTHS) * 2 + u32::from(at + 1 == end),
        };
        let (noun, first) = (self.line.atom(head), self.line.atom(start));
        let links = ((start - head.min(start)) as u32).min(RUN_LENGTHS);
        let word = self.word_of(noun);
        let link = self.word_at(start.saturating_sub(1));
        let cluster = noun.map_or(Default::default(), |atom| atom.cluster);
        let name = first.map_or(Default::default(), |atom| atom.cluster);
        emit.two(word, place);
        emit.two(pair(word, link), place);
        emit.two(pair(word, links), pair(place, name.coarse.into()));
        emit.two(u32::from(cluster.fine) << 8 | links, place);
        emit.two(u32::from(cluster.coarse) << 8 | links, pair(place, name.coarse.into()));
        emit.two(u32::from(cluster.coarse) << 8 | links, pair(place, first.map_or(0, |f| f.shape)));
        emit.two(u32::from(name.fine) << 8 | links, place);
        let after = self.line.atom(follow as usize);
        emit.some_two(after.map(|_| (self.word_of(after), place)));
        let after = after.map_or(0, |atom| u32::from(atom.cluster.fine));
        emit.two(after, place);
    }

    /// What the rules say of the word, and which cues stand near.
    fn rules<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let mark = |atom: Option<&Atom>| {
            let rule = atom.and_then(|atom| atom.hint.rule);
            rule.map_or(0, |rule| (1 + u32::from(rule.kind)) | ((rule.place as u32) << 4))
        };
        let near = [-1, 0, 1].map(|offset| mark(self.near(offset)));
        let [before, here, after] = near;
        emit.two(here, self.here.shape);
        emit.two(before << 16 | here << 8 | after, 0);
        if let Some(rule) = self.here.hint.rule {
            emit.two(rule.why, here);
            emit.two(rule.certainty.into(), here);
            emit.two(here, self.here.cluster.coarse.into());
        } else {
            emit.template += 3;
        }
        for offset in [-2, -1, 0, 1, 2] {
            let cues = self.near(offset).map_or(0, |atom| atom.hint.cues);
            emit.each(cues, self.here.shape);
        }
        let phrase = self.line.phrase(self.here.phrase);
        let head = phrase.and_then(|phrase| self.line.atom(phrase.head as usize));
        // Before the run, its first word, or a later one.
        let place = phrase.map_or(0, |Phrase { start, .. }| {
            u32::from(self.at >= start as usize) + u32::from(self.at > start as usize)
        });
        emit.each(head.map_or(0, |atom| atom.hint.cues), place);
    }

    /// The words around and at the ends of a run, and where in it the token stands.
    fn run<F: FnMut(Group, u32)>(&self, run: Option<Run>, emit: &mut Emit<'_, F>) {
        let Some(Run { start, end }) = run else { return };
        let (start, end) = (start as usize, end as usize);
        let length = ((end - start) as u32).min(RUN_LENGTHS);
        let from_start = ((self.at - start) as u32).min(RUN_LENGTHS);
        let from_end = ((end - 1 - self.at) as u32).min(RUN_LENGTHS);
        let place = from_start << 8 | from_end;
        let left = start.checked_sub(1).map_or(EDGE, |at| self.word_at(at));
        let left2 = start.checked_sub(2).map_or(EDGE, |at| self.word_at(at));
        let right = self.word_at(end);
        emit.one(place);
        emit.two(left, length);
        emit.two(right, length);
        emit.two(left, pair(right, from_start));
        emit.two(pair(left2, left), 0);
        emit.two(self.word_at(start), from_start);
        emit.two(self.word_at(end - 1), from_end);
        let first = self.line.atom(start).map_or(0, |atom| u32::from(atom.cluster.fine));
        emit.two(first, place);
    }

    fn clusters<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let near = [-2, -1, 0, 1, 2]
            .map(|offset| self.near(offset).map_or(Default::default(), |atom| atom.cluster));
        for cluster in near {
            emit.some((cluster.fine != 0).then_some(cluster.fine.into()));
            emit.some((cluster.coarse != 0).then_some(cluster.coarse.into()));
        }
        let [_, b1, here, a1, _] = near.map(|cluster| u32::from(cluster.coarse));
        let capital = is_capital(self.here.shape) || self.here.shape == LOWER;
        emit.two(pair(b1, here), 1);
        emit.two(pair(here, a1), 2);
        emit.two(pair(b1, a1), u32::from(capital));
        emit.two(pair(b1, here), a1);
        emit.two(near[2].fine.into(), self.here.shape);
        emit.two(near[1].fine.into(), self.here.shape);
        emit.two(near[3].fine.into(), self.here.shape);
        let run = self.line.run(self.here.loose);
        let around = run.map(|Run { start, end }| {
            let coarse = |at: Option<usize>| {
                at.and_then(|at| self.line.atom(at))
                    .map_or(0, |atom| u32::from(atom.cluster.coarse))
            };
            (coarse((start as usize).checked_sub(1)), coarse(Some(end as usize)))
        });
        emit.some(around.map(|(left, _)| left));
        emit.some(around.map(|(_, right)| right));
        emit.some_two(around);
    }

    fn lists<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let place = |atom: &Atom| atom.hint.place.map_or(0, |place| place as u32 + 1);
        let here = self.here.hint;
        let at = place(&self.here);
        emit.each(here.lists, at);
        emit.each(here.lists, at << 8 | self.here.shape);
        emit.each(here.alone, self.here.shape);
        emit.some_two((here.lists != 0).then_some((here.lists, at)));
        for atom in [self.before, self.after] {
            let atom = atom.unwrap_or_default();
            emit.each(atom.hint.lists, place(&atom));
            emit.each(atom.hint.alone, atom.shape << 8 | self.here.shape);
        }
        let b1 = self.word_of(self.before.as_ref());
        emit.each(here.lists, pair(b1, at));
        emit.each(here.alone, pair(b1, 0));
    }

    /// How the document uses the word elsewhere.
    fn usage<F: FnMut(Group, u32)>(&self, emit: &mut Emit<'_, F>) {
        let Some(usage) = self.context.usages.get(self.here.word) else { return };
        let capital = is_capital(self.here.shape);
        let counts = u32::from(usage.lower.min(2)) << 4 | u32::from(usage.capital.min(3));
        let shape = self.here.shape << 1 | u32::from(self.here.first);
        emit.two(counts, shape);
        emit.some(match self.here.expansion {
            Expansion::None => None,
            other => Some(other as u32),
        });
        let head = usage.expansion().filter(|_| capital);
        emit.some(head.map(|at| self.word_anywhere(Some(at))));
        emit.some(head.map(|at| self.context.spelling(at).1.coarse.into()));
        if !capital {
            return;
        }
        // Both places share their templates: which came first says nothing.
        let template = emit.template;
        for place in self.context.usages.introductions(usage) {
            if place.at as usize != self.at {
                emit.template = template;
                self.elsewhere(*place, emit);
            }
        }
    }

    /// What stands around the word where the document introduces it.
    fn elsewhere<F: FnMut(Group, u32)>(&self, place: Introduction, emit: &mut Emit<'_, F>) {
        let Introduction { at, lists, run: Run { start, end } } = place;
        let before = (at as usize).checked_sub(1);
        emit.one(self.word_anywhere(before));
        emit.one(self.word_anywhere(Some(at as usize + 1)));
        let (shape, cluster) = before.map_or_else(Default::default, |at| self.context.spelling(at));
        emit.one(cluster.fine.into());
        emit.one(cluster.coarse.into());
        emit.each(before.map_or(0, |at| self.context.hints().alone(at)), shape);
        emit.each(lists, 0);
        let from_start = at.saturating_sub(start).min(RUN_LENGTHS);
        let from_end = end.saturating_sub(at + 1).min(RUN_LENGTHS);
        emit.two(self.word_anywhere(Some(start as usize)), from_start);
        emit.two(from_start << 8 | from_end, self.here.shape);
        let lead = (start as usize).checked_sub(1);
        emit.some(lead.map(|at| self.word_anywhere(Some(at))));
    }

    /// The word of the token numbered `at` in the document, in whatever sentence.
    fn word_anywhere(&self, at: Option<usize>) -> u32 {
        at.and_then(|at| self.context.word_at(at)).map_or(EDGE, |facts| facts.hash)
    }
}
