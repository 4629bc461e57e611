//! What the small words of English do around a moment.

use crate::figure::calendar::role::Role;

/// Words apart by spaces.
pub(super) const ROLES: &[(Role, &str)] = &[
    (Role::ARTICLE, "the a an"),
    (Role::OF, "of in"),
    (Role::TO, "to through until till thru"),
    (Role::AND, "and"),
    (Role::OR, "or"),
    (Role::BETWEEN, "between"),
    (Role::FROM, ""),
    (
        Role::BEFORE_YEAR,
        "in since of by until till before after from to between and or through circa around year \
         during early late mid than season for throughout is",
    ),
    (Role::AT, "at by around from until till before after between about to and past since is"),
    (
        Role::FUNCTION,
        "and or but the a an in on at to from by with for of as is was were are has had have will \
         would who which that when where while after before during until since through he she it \
         they we i his her their its not saw alone due because under over against via then also \
         although though if so than said onwards onward between about without into there this \
         these became began ended came did does may can could should 's '",
    ),
    (
        Role::FUTURE,
        "will shall 'll won't expected scheduled due plans plan planned planning set upcoming \
         going tomorrow intends hopes would next slated aims coming deadline opens launches \
         begins starts airs kicks can could may might must expects promises vows wants meets \
         faces takes resumes expires goes travels",
    ),
    (
        Role::PAST,
        "was were has had have did said been yesterday ago told announced reported came took \
         began won held made went died killed last found released published arrested ended",
    ),
    (Role::WAS, "was were had"),
    (Role::IS, "is are"),
    (Role::HAS, "has have"),
    (Role::BE, "be"),
    (Role::INFINITIVE, "to"),
    (Role::COULD, "could"),
    (Role::NOT, "not"),
    (
        Role::CHAIN,
        "be been being have has had not n't to also then now soon again finally never probably likely",
    ),
    (
        Role::PAST_VERB,
        "tore fell rose struck shot flew lost met left fled fought spoke wrote drew drove broke \
         gave got grew hid kept knew laid led hit paid put ran rode sank sat saw sold sent shook \
         shone showed slid spent split stood stole swam swept swore swung taught thought threw \
         understood wore withdrew became brought bought built burnt burst caught chose dealt dug \
         drank ate fed felt forbade forgot forgave froze heard hurt leapt \
         lent lit meant overtook rang read sought shed sang slept spread sprang strove stuck \
         torn fallen risen stricken flown spoken written drawn driven broken given grown hidden \
         known sunk seen shaken shown stolen sworn thrown worn withdrawn chosen eaten forgotten \
         frozen beaten bitten blown done taken undergone overthrown",
    ),
    (Role::CLAUSE, "that who which where ; : \" “ ” but while ( )"),
    (
        Role::PERSON,
        "man men woman women boy boys girl girls child children baby teenager teenagers youth \
         person people son daughter brother sister mother father",
    ),
    (
        Role::COUNTS_ONE,
        "for in within over after before under than nearly almost about around every half just \
         only roughly some lasted lasts last least took takes",
    ),
    (Role::ONE, "a an one"),
    (Role::POSSESSIVE, "his her their my our your"),
    (
        Role::QUANTITY,
        "about some nearly almost over than approximately number no. article page pages \
         resolution flight route highway roughly chapter section room least exactly every",
    ),
    (Role::HAS_AGE, "is was were turned turns turn turning am are"),
    (Role::DYING, ""),
    (Role::HOUR, ""),
    (Role::SHARP, "o'clock oclock sharp"),
    (Role::LENGTH, ""),
    (Role::THIS, "this"),
    (Role::ON, "on"),
    (Role::YEAR_NOUN, "year season years"),
    (
        Role::PLURAL,
        "days nights weekends weeks fortnights months quarters semesters years yrs decades \
         centuries millennia seconds minutes hours mins hrs secs",
    ),
    (
        Role::SHORT,
        "jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sep. sept. \
         oct. nov. dec. mon tue tues wed thu thur thurs fri sat sun mon. tue. tues. wed. thu. \
         thurs. fri. sat. sun.",
    ),
    (Role::OPENS_WEEK, "beginning starting ending commencing"),
    (Role::STRICT_YEAR, "in since year circa"),
    (Role::BEFORE_DIGITS, "on from by to since until the dated"),
    (Role::RECENT, "last past previous next coming upcoming following"),
    (
        Role::BEFORE_MONTH,
        "in of since until till by before after from to for through during between and last next \
         early late mid around throughout end",
    ),
    (Role::EVERY, "every each"),
    (Role::STREET, "street avenue"),
    (Role::HEDGES_RELATION, "just shortly soon immediately"),
    (Role::FILLER, "full long whole straight consecutive solid short more additional less other"),
    (Role::NOT_LENGTH, "quarter quarters half second"),
    (Role::GOVERNS, ""),
    (Role::PENALTY, "imprisonment prison jail silence"),
    (Role::OLD, "old olds year-old years-old"),
    (Role::AGE_UNIT, "years"),
    (Role::PRONOUN, "he she i who they we"),
    (Role::PAST_HOUR, "past"),
    (Role::TO_HOUR, "to"),
    (Role::SINGULAR, "day week month quarter year decade century hour minute second"),
    (Role::CLOCK_ONLY, "at"),
    (Role::QUARTER, "quarter quarters"),
    (Role::FROM_DATE, "from since"),
    (Role::BEFORE_DAY, "the"),
    (Role::NUMERAL_ONE, "one"),
    (Role::PER, "per"),
    (Role::IN_IF_FUTURE, "in"),
    (Role::PLAN, "plan plans"),
    (
        Role::BEFORE_VERB,
        "to will would should could can may might must did does do not n't cannot even 'll didn't doesn't don't won't",
    ),
    (Role::NAME_TOO, "may march april june august"),
    (Role::OTHER_CALENDAR, "chinese lunar jewish persian tibetan thai orthodox islamic"),
    (Role::EVENT, "games cup olympics olympic euro championship championships tour expo festival"),
    (Role::BRAND, "windows office fox peugeot"),
    (Role::LASTING, "for during lasting lasted lasts throughout"),
    (Role::AFTER_AGE, "who said says was is has had told from of and will would"),
    (Role::FIRST, "first"),
    (Role::TAKING, "in of"),
    (Role::OVER, "over"),
    (Role::SYMBOL, "sec"),
];
