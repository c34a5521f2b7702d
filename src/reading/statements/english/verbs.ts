import type { Stance } from '../statement.ts';

/** How a verb takes what is said. Every verb takes a quotation. */
export type Takes =
  /** A clause, with or without "that": said it would. */
  | 'clause'
  /** A clause after "that", or without it where it plainly is a clause: confirmed he had left. */
  | 'that'
  /** The one spoken to stands first: told reporters that. */
  | 'hearer'
  /** Who finds or shows something by research: only a study, a poll, a report is its subject. */
  | 'study'
  /** An infinitive: promised to. */
  | 'to'
  /** A question: asked whether. */
  | 'whether'
  /** A noun phrase or -ing: denied the charges, denied taking bribes. */
  | 'object'
  /** A thing and what it is called: called it "a disgrace". */
  | 'named'
  /** A preposition and a noun phrase: warned of, called for. */
  | 'of'
  | 'about'
  | 'against'
  | 'for'
  /** A noun phrase and what it is to do, or is: urged Russia to, accused Russia of, described it as, called on Russia to. */
  | '~to'
  | '~of'
  | '~for'
  | '~as'
  | 'on~to';

/** The form a verb of speech has in the text. `base` and `third` may be nouns of the same spelling. */
export type Form = 'past' | 'third' | 'base' | 'ing';

export interface Verb {
  readonly stance: Stance;
  readonly takes: ReadonlySet<string>;
}

// verb, and its past and -ing form where they are not regular | stance | what it takes
const VERBS = `
say said | says | clause
tell told | says | hearer clause
inform | says | hearer that
assure | says | hearer that
remind | says | hearer that
notify | says | hearer that
brief | says | hearer that
state | says | that
note | says | that
point | says | out that
explain | says | that whether
clarify | says | that
lament | says | that
hint | says | that
retort | says | that
argue | says | clause
claim | says | clause
allege | says | clause
contend | says | that
assert | says | that
maintain | says | that
observe | says | that
remark | says | that
comment | says | quote
reply | says | that
respond | says | that
answer | says | that
write wrote | says | that
tweet | says | that
post | says | that
joke | says | that
boast | says | that
shout | says | quote
cry | says | quote
exclaim | says | quote
quip quipped quipping | says | quote
mutter | says | quote
whisper | says | quote
chant | says | quote
laugh | says | quote
sigh | says | quote
snap snapped snapping | says | quote
yell | says | quote
scream | says | quote
counter | says | that
muse | says | that
reason | says | that
speculate | says | that
recall | says | that whether
recount | says | that
testify | says | that
concede | says | clause
admit admitted admitting | says | clause
acknowledge | says | clause
agree | says | that
accept | says | that
believe | says | clause
think thought | says | clause
suggest | says | that
imply | says | that
reveal | says | that
disclose | says | that
report | says | that
indicate | says | that
signal | says | that
conclude | says | that
complain | says | that
read read | says | quote
describe | says | ~as whether
find found | says | study
show | says | study
add | adds | clause
continue | adds | quote
stress | stresses | that
emphasize | stresses | that
emphasise | stresses | that
underline | stresses | that
underscore | stresses | that
insist | stresses | clause
reiterate | stresses | that
repeat | stresses | that
confirm | stresses | that
affirm | stresses | that
deny | denies | clause object
warn | warns | clause hearer of about against
caution | warns | that against
threaten | warns | that to
fear | warns | that
worry | warns | that
urge | asks | ~to that
ask | asks | ~to whether
call | asks | for on~to named
appeal | asks | for
demand | asks | that
request | asks | that
propose | asks | that
recommend | asks | that
beg begged begging | asks | ~to
implore | asks | ~to
advise | asks | hearer ~to that
plead | asks | for
promise | promises | hearer clause to
pledge | promises | clause to
vow | promises | clause to
guarantee | promises | that
expect | expects | that
predict | expects | clause
forecast forecast | expects | that
anticipate | expects | that
estimate | expects | that
hope | expects | clause
accuse | accuses | ~of
blame | accuses | ~for
reject | rejects | that
dismiss | rejects | ~as
announce | announces | that
declare | announces | that
`;

export interface Cue {
  readonly verb: Verb;
  readonly form: Form;
}

const cues = new Map<string, Cue>();

function put(word: string, cue: Cue): void {
  if (!cues.has(word)) cues.set(word, cue);
}

for (const line of VERBS.trim().split('\n')) {
  const [forms = '', stance = '', takes = ''] = line.split('|').map((cell) => cell.trim());
  const [base = '', past, ing] = forms.split(' ');
  const verb: Verb = { stance: stance as Stance, takes: new Set(takes.split(' ')) };
  put(past ?? pastOf(base), { verb, form: 'past' });
  put(thirdOf(base), { verb, form: 'third' });
  put(ing ?? `${base.replace(/(?<=[^e])e$/u, '')}ing`, { verb, form: 'ing' });
  put(base, { verb, form: 'base' });
}

function pastOf(base: string): string {
  return base.endsWith('e') ? `${base}d` : `${base.replace(/(?<=[^aeiou])y$/u, 'i')}ed`;
}

function thirdOf(base: string): string {
  return /(?:s|sh|ch|x|z)$/u.test(base) ? `${base}es` : `${base.replace(/(?<=[^aeiou])y$/u, 'ie')}s`;
}

/** The verb of speech a folded English word is a form of; undefined for any other word. */
export function englishCue(word: string): Cue | undefined {
  return cues.get(word);
}
