import { MODIFIERS, WEEKDAY_NUMBERS } from '../../language/calendarNames.ts';
import { modifierAt } from './dateParts.ts';
import type { Rule, Scanned, Scanner } from './scanner.ts';

// Weekdays in names: "سوق الأحد", "صلاة الجمعة".
const NAMED_AFTER_A_WEEKDAY =
  /^(?:[وبل]?)(?:سوق|ساحه|ميدان|حي|جريده|صحيفه|ملحق|خطبه|خطيب|صلاه|black|good|ash)$/;

/** "الخميس", "الأحد المقبل", "last Monday", "Monday next week". */
export const weekday: Rule = (s, at) => {
  const english = /^\p{Script=Latin}/u.test(s.word(at)) ? MODIFIERS.get(s.word(at)) : undefined;
  const lead = english === undefined ? at : at + 1;
  const named = s.named(WEEKDAY_NUMBERS, lead);
  if (!named) return undefined;
  const end = lead + named.taken;
  const after =
    english === undefined && !/^\p{Script=Latin}/u.test(s.word(end)) ? modifierAt(s, end) : undefined;
  const week = weekAfter(s, end);
  const modifier = english ?? after?.value;
  if (modifier === undefined && NAMED_AFTER_A_WEEKDAY.test(s.word(at - 1))) return undefined;
  return {
    from: at,
    to: week?.to ?? end + (after?.taken ?? 0),
    said: {
      kind: 'weekday',
      weekday: named.value,
      ...(week ? { week: week.modifier } : modifier !== undefined && { modifier }),
    },
  };
};

/** "الأحد من الأسبوع المقبل", "Monday next week", "Friday of last week": told apart from the nearest by its week. */
function weekAfter(s: Scanner, at: number): { modifier: number; to: number } | undefined {
  const i = /^(?:من|of)$/.test(s.word(at)) ? at + 1 : at;
  if (s.word(i) === 'الاسبوع' && i > at) {
    const after = modifierAt(s, i + 1);
    return after && { modifier: after.value, to: i + 1 + after.taken };
  }
  const modifier = MODIFIERS.get(s.word(i));
  return modifier !== undefined && s.word(i + 1) === 'week' ? { modifier, to: i + 2 } : undefined;
}

/** Weekdays that stand side by side ("يومي الاثنين والثلاثاء الماضيين", "ليل الجمعة السبت") are told in one breath. */
export function inRuns(s: Scanner, scanned: readonly Scanned[]): Scanned[] {
  const joined: Scanned[] = [];
  for (let first = 0; first < scanned.length; ) {
    let last = first;
    while (sideBySide(s, scanned[last], scanned[last + 1])) last += 1;
    const run = scanned.slice(first, last + 1);
    joined.push(...(run.length > 1 ? asRun(run) : run));
    first = last + 1;
  }
  return joined;
}

function sideBySide(s: Scanner, a: Scanned | undefined, b: Scanned | undefined): boolean {
  if (a?.said.kind !== 'weekday' || b?.said.kind !== 'weekday') return false;
  if (a.said.modifier !== undefined) return false;
  const between = Array.from({ length: b.from - a.to }, (_, i) => s.word(a.to + i)).join(' ');
  return /^(?:|و|and|to|الي|حتي|ثم|او|or)$/.test(between) && /^[\s–—،,/-]*$/u.test(s.gap(b.from));
}

function asRun(run: readonly Scanned[]): Scanned[] {
  const days = run.flatMap(({ said }) => (said.kind === 'weekday' ? [said] : []));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [...run];
  return run.map((one, at) => {
    const said = days[at];
    return said
      ? {
          ...one,
          said: {
            ...said,
            run: [first.weekday, last.weekday] as const,
            ...(last.modifier !== undefined && { modifier: last.modifier }),
          },
        }
      : one;
  });
}
