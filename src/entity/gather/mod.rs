//! Gathering: marks that name the same thing become one entity.
//!
//! Marks of one spelling are one [`Form`]. Forms are linked where the text or
//! the lists say that they name one thing: brackets and *alias*, list entries,
//! acronyms, parts of a person's name, spellings. What is linked is one entity;
//! a surname that two full names share is linked to neither.

mod adjacent;
mod choose;
mod form;
mod initials;
mod person;
mod sets;
mod spelling;

use form::Forms;
use sets::Sets;

use super::gazetteer::Scan;
use super::mark::Mark;
use crate::analysis::Entity;
use crate::segment::Document;

/// The entities of `marks`, by first mention.
pub(super) fn gather(document: &Document<'_>, scan: Scan<'_>, marks: &[Mark]) -> Vec<Entity> {
    let forms = Forms::new(document, &scan, marks);
    let mut sets = Sets::new(forms.all.len());
    adjacent::link(document, marks, &forms, &mut sets);
    spelling::link(&forms, &mut sets);
    initials::link(document, &forms, &mut sets);
    let ambiguous = person::link(&scan, &forms, &mut sets);
    // Of a long text it is large, and the entities take room as well.
    drop(scan);
    let same_spelling = forms.of_one_spelling();
    for (left, right) in same_spelling {
        // Marks of one spelling and two kinds: one thing, unless a part of a person's name.
        if !(sets.has_company(left) && sets.has_company(right)) {
            sets.join(left, right);
        }
    }
    choose::entities(document, marks, &forms, &mut sets, &ambiguous)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use crate::{Analyzer, Article, Language};

    /// Kind, name, aliases and number of mentions of every entity.
    fn gathered(text: &str, language: Language) -> String {
        let article = Article { language: Some(language), ..Article::new(text) };
        let mut out = String::new();
        for entity in Analyzer::new().analyze(&article).entities {
            let kind = format!("{:?}", entity.kind).to_lowercase();
            let aliases = entity.aliases.join(" | ");
            let (name, count) = (entity.name, entity.mentions.len());
            writeln!(out, "{kind}: {name} [{aliases}] x{count}").unwrap();
        }
        out
    }

    fn french(text: &str) -> String {
        gathered(text, Language::French)
    }

    #[test]
    fn acronym_and_expansion_in_both_orders() {
        insta::assert_snapshot!(french(
            "La Fédération des pêcheurs du Littoral (FPL) a saisi le juge. La FPL attend.\n\n\
             Le COPRA (Comité de protection des rivages atlantiques) approuve. Le COPRA insiste."
        ), @r"
        organization: Fédération des pêcheurs du Littoral [FPL] x3
        organization: Comité de protection des rivages atlantiques [COPRA] x3
        ");
    }

    #[test]
    fn acronym_whose_letters_do_not_match() {
        insta::assert_snapshot!(french(
            "Le Mouvement pour la renaissance des oasis (TAZA) a signé. TAZA le confirme."
        ), @"organization: Mouvement pour la renaissance des oasis [TAZA] x3");
    }

    #[test]
    fn acronym_without_brackets() {
        insta::assert_snapshot!(french(
            "Le Front des éleveurs du Nord a voté. Selon un proche, le FEN hésitait."
        ), @"organization: Front des éleveurs du Nord [FEN] x2");
    }

    #[test]
    fn surname_and_first_name_after_the_full_name() {
        insta::assert_snapshot!(french(
            "Le colonel Moussa Vandermeer a parlé. Vandermeer est parti. « Moussa est las », dit-on."
        ), @"person: Moussa Vandermeer [Vandermeer | Moussa] x3");
    }

    #[test]
    fn two_people_of_one_surname_stay_apart() {
        insta::assert_snapshot!(french(
            "Alice Roubaud et Marc Roubaud sont venus. Mme Roubaud a souri. Alice a salué Marc."
        ), @r"
        person: Alice Roubaud [Alice] x2
        person: Marc Roubaud [Marc] x2
        person: Roubaud [] x1
        ");
    }

    #[test]
    fn accents_hyphens_case_and_apostrophes() {
        insta::assert_snapshot!(french(
            "Le ministre Amadou Keïta-Diop reçoit. M. Keita Diop insiste. Les États-Unis et les \
             Etats-Unis, ETATS UNIS en tête, la Côte d’Ivoire et la Côte d'Ivoire."
        ), @r"
        person: Amadou Keïta-Diop [Keita Diop] x2
        location: États-Unis [Etats-Unis | ETATS UNIS] x3
        location: Côte d’Ivoire [Côte d'Ivoire] x2
        ");
    }

    #[test]
    fn former_names_and_aliases() {
        insta::assert_snapshot!(french(
            "La société Veltrix, anciennement Portalis, recrute. Portalis avait fermé. \
             Le groupe Arkanov, ex-Wagner, est là. Des membres de Reuters ex-Havas sont partis."
        ), @r"
        organization: Veltrix [Portalis] x3
        organization: Arkanov [Wagner] x2
        organization: Reuters [Havas] x2
        ");
    }

    #[test]
    fn names_of_one_list_line() {
        insta::assert_snapshot!(french(
            "L'ONU se réunit. Les Nations unies débattent. L'Organisation des Nations unies vote."
        ), @"organization: Organisation des Nations unies [ONU | Nations unies] x3");
    }

    #[test]
    fn english_names() {
        insta::assert_snapshot!(gathered(
            "President Maria Holloway met the Harbour Workers Union (HWU). Holloway said the HWU \
             was right. Ms. Holloway left for the United States. The U.S. did not comment.",
            Language::English
        ), @r"
        person: Maria Holloway [Holloway] x3
        organization: Harbour Workers Union [HWU] x3
        location: United States [U.S.] x2
        ");
    }
}
