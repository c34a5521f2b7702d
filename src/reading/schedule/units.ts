import { MODIFIERS, type Unit } from '../../language/calendarNames.ts';
import { modifierAt, yearModifierAt } from './dateParts.ts';
import { following } from './fromThere.ts';
import type { Rule, Scanner } from './scanner.ts';

const UNIT_NAMES: ReadonlyMap<string, Unit> = new Map([
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** What picks out a part of a stretch of time; the stretch then means the present one ("نهاية العام"). */
const PART =
  /^(?:[وفبل]|لل)?(?:مطلع|منتصف|اواسط|اواخر|اوايل|نهايه|بدايه|ختام|اول|اخر|end|beginning|middle|start)$/;

/** A week, month or year counted from now: "الشهر المقبل", "هذا العام", "نهاية الشهر", "last week". */
export const unit: Rule = (s, at) => {
  const english = /^(?:last|this|next|past|coming)$/.test(s.word(at));
  if (english || /^(?:هذا|هذه)$/.test(s.word(at))) {
    const name = UNIT_NAMES.get(s.word(at + 1));
    const modifier = MODIFIERS.get(s.word(at)) ?? 0;
    return name && { from: at, to: at + 2, said: { kind: 'unit', unit: name, modifier } };
  }
  const name = UNIT_NAMES.get(s.bare(at));
  if (name === undefined) return undefined;
  if (/^\p{Script=Latin}/u.test(s.word(at))) return englishUnit(s, at, name);
  const onFromThere = name === 'year' ? yearModifierAt(s, at)?.yearsOn : undefined;
  if (onFromThere !== undefined)
    return { from: at, to: at + 2, said: { kind: 'calendar', yearsOn: onFromThere } };
  const after = modifierAt(s, at + 1);
  if (after)
    return { from: at, to: at + 1 + after.taken, said: { kind: 'unit', unit: name, modifier: after.value } };
  // "نهاية العام" is this year's; "نهاية الأسبوع" is the weekend, below.
  const partOfIt = PART.test(s.word(at - 1)) && name !== 'week' && !/^[\p{N}]/u.test(s.word(at + 1));
  return partOfIt ? { from: at, to: at + 1, said: { kind: 'unit', unit: name, modifier: 0 } } : undefined;
};

/** "the end of the year", "the week before last". */
function englishUnit(s: Scanner, at: number, name: Unit) {
  if (s.word(at + 1) === 'before' && s.word(at + 2) === 'last')
    return { from: at, to: at + 3, said: { kind: 'unit' as const, unit: name, modifier: -2 } };
  const partOfIt = PART.test(s.word(at - 3)) && s.word(at - 2) === 'of' && s.word(at - 1) === 'the';
  return partOfIt
    ? { from: at, to: at + 1, said: { kind: 'unit' as const, unit: name, modifier: 0 } }
    : undefined;
}

/** "عطلة نهاية الأسبوع الماضي", "نهاية الأسبوع", "this weekend". */
export const weekend: Rule = (s, at) => {
  if (/^(?:last|this|next|coming|past)$/.test(s.word(at)) && s.word(at + 1) === 'weekend')
    return { from: at, to: at + 2, said: { kind: 'weekend', modifier: MODIFIERS.get(s.word(at)) ?? 0 } };
  if (s.word(at) === 'weekend' && s.word(at - 1) === 'the')
    return { from: at, to: at + 1, said: { kind: 'weekend' } };
  const holiday = /^[وفبل]?(?:ال)?عطله$/.test(s.word(at));
  const end = holiday ? at + 1 : at;
  if (!/^[وفبل]?نهايه$/.test(s.word(end)) || s.word(end + 1) !== 'الاسبوع' || following(s, end + 1))
    return undefined;
  const after = modifierAt(s, end + 2);
  // With a modifier and no holiday it may be any last day of that week: the week is what is said.
  if (after && !holiday) return undefined;
  return {
    from: at,
    to: end + 2 + (after?.taken ?? 0),
    said: { kind: 'weekend', ...(after && { modifier: after.value }) },
  };
};
