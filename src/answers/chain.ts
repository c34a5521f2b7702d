import type { Language } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import { arabicCue } from '../reading/statements/arabic/verbs.ts';
import type { Statement } from '../reading/statements/statement.ts';
import { say } from './phrases.ts';

/** The names of a statement's chain, outermost reporter first, the speaker last; empty when no speaker is traced. */
export function chainNames(statement: Statement): string[] {
  if (!statement.speaker) return [];
  return [...statement.chain.map((link) => link.speaker.name), statement.speaker.name];
}

/** The chain of attribution in one line: "Kremlin official ← Putin (to Biden) · warns". */
export function chainLine(statement: Statement, language: Language): string {
  const names = chainNames(statement);
  if (names.length === 0) return say(language, 'untraced');
  const chain = names.join(' ← ');
  const told = statement.addressee
    ? say(language, hasFeminineVerb(statement) ? 'toAddresseeFeminine' : 'toAddressee', {
        chain,
        addressee: statement.addressee.name,
      })
    : chain;
  return `${told} · ${say(language, `stance_${statement.stance}`)}`;
}

/** Whether the verb shows that a woman, or a body whose name is feminine, speaks: "وقالت". */
function hasFeminineVerb({ cue }: Statement): boolean {
  return cue !== null && arabicCue(fold(cue.text), cue.text)?.feminine === true;
}
