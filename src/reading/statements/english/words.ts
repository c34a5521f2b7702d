// Closed classes of English words, folded, as far as the grammar of statements needs them.

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const PRONOUNS = words('he she they it we i you');
export const OBJECT_PRONOUNS = words('him her them me us it you himself herself themselves');
export const DETERMINERS = words(
  'the a an this these those his her its their our my your some any no more most many several each every both another one all there what',
);
export const BE = words('is are was were be been being am');
const FINITE = words(
  `is are was were am has have had do does did will would can could may might must shall should cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  took made fell rose went came won lost met held left began kept gave got saw knew led ran sent set put cut hit paid
  spoke stood struck broke brought built bought caught chose drew drove fought flew forgot grew heard hid kept laid
  let meant quit rode sang sat shot shut sold spent stole swore taught threw understood woke wore became felt says said told wrote thought found`,
);
const NOT_FINITE = words(
  'named based aged armed unnamed masked retired jailed exiled united hundred red need speed seed indeed breed feed bleed weed greed shed sled creed exceed proceed succeed',
);

/** Words that may stand between a subject and its verb. */
export const BETWEEN = words(
  'has have had also then later earlier once again now still even only just further already since long often always did does do will is are was were be been being both each too himself herself itself themselves first repeatedly',
);
/** After these a verb of speech reports no speech. */
export const UNSAID = words(
  "not never n't would could may might should to cannot can can't don't doesn't didn't won't wouldn't hasn't haven't hadn't couldn't if",
);

export const SUBORDINATORS = words(
  'that while whereas although though because since when after before if unless until as where once whether how why despite amid',
);
export const RELATIVES = words('who which whom whose that');
export const COORDINATORS = words('and but or while whereas though although yet as');
export const PREPOSITIONS = words(
  'on in at during after before from through via to ahead following by with of for against about over under amid despite near inside outside above below beyond behind beneath between among along across upon within without into onto since until per like unlike alongside speaking when as',
);
/** The month of May keeps its capital: the verb does not, and a name is told by its place. */
const MONTHS = words('january february march april May june july august september october november december');
export const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight weekend morning afternoon evening night',
);
const SPANS_OF_TIME = words('week month year day hour night morning evening afternoon weekend decade time');
const TIME_OPENERS = words('last this next earlier late early later');
/** Nouns for the place or form speech takes: "in a statement", "at a news conference". */
export const OCCASIONS = words(
  `statement interview conference briefing speech letter report post tweet message email hearing address phone call weekend testimony
  court parliament congress comment comments remarks article television radio twitter facebook telegram x video meeting rally ceremony broadcast press channel account page feed podcast platform website blog memo note editorial column session summit forum event gathering debate lawsuit filing`,
);
export const STUDIES = words(
  'poll polls survey surveys study studies report reports research researchers scientists data figures review investigation inquiry inquest analysis audit census trial documents records',
);
/** Who finds that something is so by office. */
export const FINDERS = words(
  'judge judges court courts jury jurors tribunal coroner panel inspectors auditors investigators regulators team scientists academics authors economists watchdog ombudsman',
);
export const MISCELLANY = words(
  'however meanwhile but and still yet also so instead nevertheless moreover later then earlier separately asked speaking otherwise overall elsewhere similarly finally additionally',
);

/** True for a word that reads as a finite verb: an auxiliary, a regular past, a common irregular one. */
export function finite(word: string): boolean {
  return FINITE.has(word) || (/^\p{Ll}.+ed$/u.test(word) && !NOT_FINITE.has(word));
}

export function spanOfTime(word: string): boolean {
  return DAYS.has(word) || MONTHS.has(word) || SPANS_OF_TIME.has(word);
}

/** A word that dates speech all by itself: "said Monday". */
export function dates(word: string): boolean {
  return DAYS.has(word);
}

export function opensTime(word: string): boolean {
  return TIME_OPENERS.has(word);
}

export function adverb(word: string): boolean {
  return (
    /.{3}ly$/u.test(word) &&
    !/^(?:family|ally|italy|assembly|july|supply|reply|monopoly|rally|fly|daily|weekly)$/u.test(word)
  );
}
