//! What the small words of French do around a moment.

use crate::figure::calendar::role::Role;

/// Words apart by spaces.
pub(super) const ROLES: &[(Role, &str)] = &[
    (Role::ARTICLE, "le la l' les au aux du des"),
    (Role::OF, "de d' du des"),
    (Role::TO, "à au aux jusqu' en"),
    (Role::AND, "et"),
    (Role::OR, "ou"),
    (Role::BETWEEN, "entre"),
    (Role::FROM, "de d'"),
    (
        Role::BEFORE_YEAR,
        "en depuis de d' dès avant après fin début ici à année an vers mi et ou jusqu' courant \
         millésime exercice saison budget entre qu' pour lors",
    ),
    (Role::AT, "à vers dès jusqu' avant après entre de est et d'"),
    (
        Role::FUNCTION,
        "a ont est sont était étaient avait avaient fut sera seront et ou mais donc car qui que \
         qu' où dont à au aux de d' du des le la l' les un une en dans par pour sur sous avec \
         sans chez contre entre depuis pendant lors avant après dès jusqu' selon comme il elle \
         ils elles on nous je j' vous se s' ne n' y ce cet cette ces c' son sa ses leur leurs \
         grâce suite afin puis alors lorsque quand soit date déjà aussi également dernier \
         prochain doit peut va vont restera marque marquera aura auront même ainsi près environ \
         plus moins via malgré face tandis si vers seul seule seuls seules lorsqu' puisqu' jusqu' moins tous toutes",
    ),
    (
        Role::FUTURE,
        "prévu prévue prévus prévues prévoit prévoient attendu attendue attendus attendues va \
         vont doit doivent devrait devraient pourrait pourraient programmé programmée programmés \
         programmées reporté reportée reportés reportées prochain prochaine prochains prochaines \
         demain ici bientôt futur future convoqué convoquée compte comptent espère espèrent \
         souhaite appelle appellent paraître",
    ),
    (
        Role::PAST,
        "a ont avait avaient était étaient fut furent eut ai avons suis hier dernier \
         dernière ayant été",
    ),
    (Role::IS, "est sont"),
    (Role::HAS, "a ont"),
    (Role::REFLEXIVE, "s' se"),
    (
        Role::PARTICIPLE,
        "abattu accru acquis admis apparu appris atteint averti battu bâti choisi commis compris \
         conclu conduit confondu construit contraint convaincu couvert descendu disparu dit \
         découvert défendu démenti démis détenu détruit entendu envahi fini fourni franchi \
         garanti inscrit interdit interrompu intervenu introduit investi joint maintenu mis mort \
         obtenu offert ouvert paru parvenu perdu permis pris produit promis promu rejoint remis \
         rendu repris requis retenu reçu rompu rétabli réuni saisi secouru sorti soumis souscrit \
         soutenu surpris survenu suspendu tenu traduit transmis vaincu vendu venu écrit élu émis \
         établi éteint",
    ),
    (
        Role::MOTION,
        "allé apparu arrivé décédé descendu devenu entré intervenu monté mort né parti parvenu \
         passé rentré reparti resté retourné revenu sorti survenu tombé venu",
    ),
    (Role::WAS, "était étaient avait avaient"),
    (Role::CHAIN, "été être avoir pas ensuite finalement donc enfin toujours encore bien"),
    (Role::CLAUSE, "que qu' qui dont où ; : « » mais tandis ( )"),
    (
        Role::PERSON,
        "homme hommes femme femmes fille filles garçon garçons fillette fillettes garçonnet \
         enfant enfants bébé bébés nourrisson adolescent adolescente adolescents adolescentes ado \
         ados jeune jeunes individu individus personne personnes retraité retraitée retraités \
         lycéen lycéenne lycéens collégien collégienne étudiant étudiante étudiants écolier élève \
         élèves mère père fils frère frères soeur sœur sœurs grand-mère grand-père veuf veuve \
         mineur mineure mineurs majeur ressortissant ressortissante touriste otage suspect \
         suspecte accusé accusée victime conducteur conductrice automobiliste motard cycliste \
         piéton joueur joueuse attaquant défenseur gardien milieu coureur athlète nageur nageuse \
         tennisman pilote entraîneur acteur actrice chanteur chanteuse écrivain journaliste \
         avocat avocate militant militante soldat policier policière gendarme ouvrier ouvrière \
         agriculteur médecin boulanger boulangère boucher bouchère berger bergère passager passagère infirmière professeur enseignant enseignante chauffeur cadre salarié \
         salariée employé employée patron milliardaire président ministre député députée sénateur \
         maire roi reine prince princesse pape habitant habitante migrant migrante réfugié \
         réfugiée skipper skieur skieuse patient patiente vieillard octogénaire cinéaste prêtre moine imam évêque abbé poète juge chef cheffe \
         peintre militaire fonctionnaire notaire secrétaire architecte gymnaste judoka capitaine \
         colonel général commandant sergent adjudant lieutenant maréchal guide bénévole cadet \
         cadette aîné aînée benjamin benjamine jumeau jumelle jumeaux champion championne lauréat \
         lauréate candidat candidate stagiaire locataire propriétaire compagnon compagne épouse \
         époux mari neveu nièce oncle tante cousin cousine navigateur religieux religieuse \
         réalisateur réalisatrice artiste américain américaine français française britannique \
         belge allemand allemande italien italienne espagnol espagnole marocain marocaine \
         tunisien tunisienne algérien algérienne suisse canadien canadienne québécois québécoise",
    ),
    (
        Role::COUNTS_ONE,
        "pendant durant depuis dans en après avant sur sous pour voilà voici a ici bout environ \
         presque près plus moins à d' quasiment duré dure durera mis met mettra fallu faut",
    ),
    (Role::ONE, "un une"),
    (Role::POSSESSIVE, "ses mes leurs nos vos tes"),
    (
        Role::QUANTITY,
        "environ quelque près plus moins les des ces presque numéro n° nº article page pages \
         résolution vol route rn chapitre no",
    ),
    (
        Role::HAS_AGE,
        "a avait aura ai avais aurait ont avaient auront eu fête fêtera fêtait avoir ayant fêter",
    ),
    (
        Role::DYING,
        "mort morte morts décédé décédée décédés décède meurt disparu disparue décès éteint \
         éteinte emporté emportée mourir mourut disparaît",
    ),
    (Role::HOUR, "h heure heures h."),
    (Role::SHARP, "pile précises précise tapantes"),
    (
        Role::LENGTH,
        "pendant durant en duré dure durera a depuis dans moins plus après d' de des les ces \
         toutes près prend fallu faut sur quelque environ premières dernières prochaines bout par \
         pour",
    ),
    (Role::THIS, "ce cet cette"),
    (Role::ON, "le"),
    (Role::YEAR_NOUN, "année an années saison exercice millésime"),
    (
        Role::PLURAL,
        "jours journées nuits week-ends semaines trimestres semestres ans années décennies \
         siècles millénaires derniers dernières prochains prochaines secondes minutes heures",
    ),
    (
        Role::SHORT,
        "janv. janv jan févr. févr fév. fév avr. avr juil. juil sept. sept oct. oct nov. nov déc. \
         déc dec",
    ),
    (Role::OPENS_WEEK, "commençant"),
    (Role::STRICT_YEAR, "en depuis dès avant après fin début année an courant vers"),
    (Role::BEFORE_DIGITS, "le du au depuis sur date"),
    (Role::RECENT, "dernier dernière derniers dernières prochain prochaine prochains prochaines"),
    (
        Role::BEFORE_MONTH,
        "en de d' depuis dès avant après jusqu' à fin début courant pour entre et mois vers",
    ),
    (Role::EVERY, "chaque tous les un"),
    (Role::STREET, "rue avenue boulevard place quai pont stade square cours hôpital aéroport"),
    (Role::HEDGES_RELATION, "peu juste jamais"),
    (
        Role::FILLER,
        "premiers premières bons bonnes longs longues petites petits seuls seules grosses",
    ),
    (Role::NOT_LENGTH, ""),
    (Role::GOVERNS, "avant après"),
    (
        Role::PENALTY,
        "prison réclusion détention sursis suspension inéligibilité travaux retard emprisonnement \
         captivité siège guerre négociations salaire",
    ),
    (Role::AGE_UNIT, "ans"),
    (Role::AT_AGE, "à"),
    (
        Role::VERDICT,
        "condamné condamnée condamnés condamnées condamne condamnation peine peines porté portée \
         passer passe passé prolongé ramené ramenée réduit réduite limité limitée fixé fixée élu \
         élue enceinte enceintes grosse absent absente",
    ),
    (Role::LENGTH_ONLY, "pendant durant duré dure durera en"),
    (Role::SINGULAR, "jour semaine an année heure minute seconde siècle décennie trimestre"),
    (Role::BEFORE_SEASON, "durant pendant à dès depuis avant après de cours ici jusqu'"),
    (Role::IS_OLD, "est était sont étaient"),
    (Role::FROM_DATE, "partir"),
    (Role::BEFORE_DAY, "le"),
    (Role::PER, "par sur chacun chacune"),
    (Role::BORN, "né née nés nées"),
    (
        Role::THING,
        "longueur largeur hauteur profondeur épaisseur valeur vigueur durant montant courant \
         pendant devant avant restant calendrier chantier dossier quartier loyer premier dernier première \
         dernière carrière ancien ancienne bien lien soutien maintien fois mois trois pourtant maintenant \
         cependant autant tant retardataire inventaire parlementaire ailleurs plusieurs meilleur carrière \
         guerrière croisière frontière prière matière manière lumière rivière barrière anglais mais jamais \
         désormais bail délai choix croix plutôt leur odeur couleur douleur peur chaleur rigueur ardeur",
    ),
    (Role::INTENDED, "allait allaient devait devaient"),
    (Role::PRONOUN, "je j' nous"),
    (Role::STARTING, "partir compter"),
    (Role::NAME_TOO, "mars avril saint-jean saint-nicolas saint-patrick saint-valentin toussaint"),
    (
        Role::FESTIVE,
        "marché marchés père sapin sapins arbre arbres cadeau cadeaux conte contes film décorations décoration illuminations guirlandes chant chants vacances trêve prime primes repas menu île œufs oeufs lapin lapins église cathédrale",
    ),
    (Role::OTHER_CALENDAR, "chinois lunaire juif orthodoxe musulman tibétain berbère"),
    (
        Role::EVENT,
        "jeux euro mondial coupe championnat championnats tour rallye festival salon an sommet exposition",
    ),
    (Role::BRAND, "windows office fox peugeot"),
    (Role::RESPECTIVELY, "respectivement"),
    (Role::LASTING, "pendant durant duré dure durera"),
    (
        Role::LASTS,
        "bail contrat mandat durée délai période garantie prêt crédit projet plan programme accord",
    ),
    (Role::OUT_OF, "sur"),
    (Role::TAKING, "en de"),
    (Role::FIRST, "premiers premières"),
    (Role::SYMBOL, "s sec"),
];
