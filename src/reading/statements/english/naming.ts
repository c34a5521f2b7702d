import { fold } from '../../../language/normalise.ts';
import { Recent } from '../../../recent.ts';
import { givenName } from './givenNames.ts';
import { isRole } from './subject.ts';

// How English names persons and bodies: which mention is a shorter form of which name.

const SMALL = /^(?:of|for|the|and|de|da|del|der|den|van|von|bin|al|el|la|le|di|dos|du|ben|ibn)$/u;
/** First words that make another place or body of a name ("Korea", "North Korea"). */
const OTHER =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|great|united|european|central|democratic|saint|san|los|world|royal|national|international|supreme|high)$/u;
const COMPANY =
  /^(?:inc|corp|corporation|co|company|ltd|plc|ag|gmbh|sa|group|holdings|electronics|motors|motor|airlines|airways|bank|technologies|energy|pharmaceuticals|fc|united|city)$/u;
const BODY =
  /^(?:ministry|bank|commission|council|union|university|institute|agency|association|federation|court|parliament|party|committee|police|army|government|office|department|organi[sz]ation|house|nations|service|league|club|company|group|foundation|centre|center|authority|fund|board|society|navy|force|forces|church|hospital|newspaper|times|post|kremlin|pentagon|reuters|administration|bureau|network|coalition|alliance|embassy|congress|senate|fed|reserve)$/u;
const WORK =
  /^(?:statement|letter|report|poll|survey|study|source|media|television|radio|website|banner|document|data|mission|team|panel|side|delegation|squad|embassy|statement|question|opposition|public|crowd|family|industry|sector|state|country|city|region)$/u;
const WOMAN =
  /^(?:mrs|ms|miss|queen|princess|lady|spokeswoman|chairwoman|congresswoman|actress|duchess|woman|mother|wife|daughter|sister|businesswoman)$/u;
const MAN =
  /^(?:mr|king|prince|sir|spokesman|chairman|congressman|actor|duke|man|father|husband|son|brother|businessman|pope|bishop)$/u;
const BODY_NOUN =
  /^the (?:company|firm|group|carmaker|automaker|airline|bank|retailer|manufacturer|maker|chipmaker|giant|club|agency|organi[sz]ation|charity|union|newspaper|broadcaster|lender|operator|network)$/u;

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
}

/** An article names the same few again and again: so many names are kept. */
const NAMES_KEPT = 1024;
const properNames = new Recent<readonly string[]>(NAMES_KEPT);

/** The name proper, folded: the capitalised words at the end, after the last office ("Zoran Zaev" of "Prime Minister Zoran Zaev"). */
function properName(text: string): readonly string[] {
  const known = properNames.get(text);
  if (known) return known;
  const name = readProperName(text);
  properNames.set(text, name);
  return name;
}

function readProperName(text: string): readonly string[] {
  const own = words(text);
  let first = own.length;
  while (
    first > 0 &&
    (/^\p{Lu}/u.test(own[first - 1] ?? '') || (first < own.length && SMALL.test(own[first - 1] ?? '')))
  )
    first -= 1;
  const run = own.slice(first).map((word) => fold(word).replace(/'s$/u, ''));
  const role = run.findLastIndex((word, at) => isRole(word) && at < run.length - 1);
  return run.slice(role + 1).filter((word, at) => at > 0 || word !== 'the');
}

/** A shorter or longer name of the same: "Zaev" and "Prime Minister Zoran Zaev", not "Kremlin" and "Kremlin spokesman X". */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [properName(a), properName(b)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return false;
  if (short.length === long.length) return short.join(' ') === long.join(' ');
  const head = long[0] ?? '';
  if (OTHER.test(head) || BODY.test(long.at(-1) ?? '')) return false;
  // "America" is no short form of "Bank of America".
  if (/^(?:of|for|in|the|and)$/u.test(long[long.length - short.length - 1] ?? '')) return false;
  const ends = short.every((word, at) => word === long[long.length - short.length + at]);
  const surname = short.length > 1 && short[0] === head && short.at(-1) === long.at(-1);
  return (
    ends ||
    surname ||
    (short.every((word, at) => word === long[at]) && COMPANY.test(long[short.length] ?? ''))
  );
}

/** "The spokeswoman", "the foreign minister", "the bank": its noun is the office or the head of the name. */
export function sameOffice(mention: string, name: string): boolean {
  const own = words(mention.replace(/’/gu, "'")).map(fold);
  if (!/^(?:the|that|this)$/u.test(own[0] ?? '') || own.length < 2 || own.length > 4) return false;
  const head = kind(own.at(-1) ?? '');
  const theirs = words(name.split(/\s(?:of|for|at|in|from|by)\s/u)[0] ?? '');
  const all = new Set(words(name).map((word) => kind(fold(word).replace(/'s$/u, ''))));
  const proper = isPerson(name) ? properName(name).length : 0;
  const office = kind(fold(theirs[theirs.length - 1 - proper] ?? ''));
  return office === head && own.slice(1).every((word) => all.has(kind(word)));
}

/** "The company" may be any body with a name of its own. */
export function anyBody(mention: string, name: string): boolean {
  if (!BODY_NOUN.test(fold(mention)) || !isNamedBody(name)) return false;
  const last = properName(name).at(-1) ?? '';
  const kindOf = fold(mention).replace(/^the /u, '');
  // "The company" is neither a newspaper nor an office of state.
  if (PRESS.test(last)) return PRESS_NOUN.test(kindOf);
  return !STATE.test(last) || STATE_NOUN.test(kindOf);
}

/** "The Dutchman", "the former England striker", "the 25-year-old": may stand for any person named before. */
export function isEpithet(mention: string): boolean {
  return /^the (?:\d+-year-old|(?:father|mother)-of-\w+)$/iu.test(mention) || EPITHET.test(mention);
}

const EPITHET =
  /^[Tt]he (?:\d+-year-old )?(?:former )?(?:\p{Lu}\p{L}+ ){0,2}(?:\p{Lu}\p{Ll}+(?:man|woman|ian|ean|ese|iard)|German|Swede|Dane|Finn|Pole|Turk|Croat|Serb|Scot|Argentine|Greek|Czech|striker|midfielder|defender|goalkeeper|winger|veteran|billionaire|tycoon|businessman|businesswoman|singer|actor|actress|novelist|teenager|pensioner|politician|academic|scientist|champion|Democrat|Republican|Conservative|Liberal|Socialist|lawmaker|legislator|skipper|quarterback|sprinter|swimmer|boxer|golfer|rapper|comedian|playwright|director|composer|surgeon|entrepreneur|philanthropist)$/u;

const PRESS =
  /^(?:post|times|herald|journal|guardian|tribune|telegraph|gazette|reuters|press|news|bbc|cnn)$/u;
const PRESS_NOUN = /^(?:newspaper|broadcaster|network|agency|organi[sz]ation)$/u;
const STATE =
  /^(?:ministry|court|parliament|police|army|government|congress|senate|kremlin|pentagon|embassy|navy|council|commission|house|nations|office|department)$/u;
const STATE_NOUN = /^(?:agency|organi[sz]ation)$/u;

function kind(word: string): string {
  return /^spokes/u.test(word) ? 'spokesperson' : word === 'pm' ? 'minister' : word;
}

/** True for what "he" or "she" can stand for: a name with an office or of more than one word, or one person of a kind. */
export function isPerson(name: string): boolean {
  const own = words(name).map(fold);
  const proper = properName(name);
  if (proper.some((word) => BODY.test(word))) return false;
  // "The Evening Star"
  if (/^[Tt]he \p{Lu}/u.test(name) && !own.some(isRole)) return false;
  // "analysts at Redwood Capital"
  if (/^\p{Ll}+s (?:at|of|for|from|in|with) /u.test(name)) return false;
  if (proper.length === 0) {
    const head = fold(words(name.split(/\s(?:of|for|at|in|from|by|with|who)\s/u)[0] ?? '').at(-1) ?? '');
    return (
      !/(?<!s)s$/u.test(head) &&
      !BODY.test(head) &&
      !WORK.test(head) &&
      !/^(?:they|people|police)$/u.test(head)
    );
  }
  return (
    own.slice(0, own.length - proper.length).some(isRole) ||
    (proper.length > 1 && !OTHER.test(proper[0] ?? ''))
  );
}

/** True for a name with an office, or with a given name that is known: surely a person's. */
export function isCalled(name: string): boolean {
  const [own, proper] = [words(name).map(fold), properName(name)];
  return (
    own.slice(0, own.length - proper.length).some(isRole) ||
    (givenName(proper[0] ?? '') !== null && (proper.length > 1 || !A_PLACE_TOO.test(proper[0] ?? '')))
  );
}

const A_PLACE_TOO =
  /^(?:florence|victoria|georgia|virginia|charlotte|chelsea|lincoln|carolina|austin|houston)$/u;

/** True for a company, an office of state or several people: none that "he" or "she" can stand for. */
export function isCollective(name: string): boolean {
  const proper = properName(name);
  return (
    proper.some((word) => BODY.test(word)) ||
    COMPANY.test(proper.at(-1) ?? '') ||
    BODY_NOUN.test(fold(name)) ||
    SEVERAL.test(fold(name))
  );
}

/** True for what "they" can stand for: people by their kind, or several joined. */
export function isSeveral(name: string): boolean {
  const head = words(name.split(/\s(?:of|for|at|in|from|by|with|who)\s/u)[0] ?? '').at(-1) ?? '';
  const plural = /^\p{Ll}+(?<!s)s$/u.test(head) && properName(name).length === 0;
  return plural || /\sand\s/u.test(name) || SEVERAL.test(fold(name));
}

/** True for a body with a name of its own: what "it" can stand for. */
export function isNamedBody(name: string): boolean {
  return properName(name).length > 0 && !isPerson(name) && !SEVERAL.test(fold(name));
}

/** People by their kind at the head of a sentence, where the capital is no name's: "Residents". */
const SEVERAL =
  /^(?!reuters$)(?:\p{L}+(?:ers|ors|ists|ents|ants|ians|ials|ees)|experts|critics|witnesses|police|families|authorities|relatives|activists|analysts|youths|women|men|people|others|many|some)$/u;

/** False for two names of more than one word that differ: "Nina Reyes" is not "Tom Reyes", though both are "Reyes". */
export function compatible(a: string, b: string): boolean {
  return properName(a).length < 2 || properName(b).length < 2 || sameName(a, b);
}

/** True for a woman's name or office, false for a man's, null when the words do not tell. */
export function isWoman(name: string): boolean | null {
  const own = words(name).map((word) => fold(word).replace(/\.$/u, ''));
  if (own.some((word) => WOMAN.test(word))) return true;
  if (own.some((word) => MAN.test(word))) return false;
  const proper = properName(name);
  return proper.length > 1 || isCalled(name) ? givenName(proper[0] ?? '') : null;
}
