/**
 * Whether a word that is one slip away from another was likely made of it by that slip: a letter of it dropped, doubled
 * or swapped with its neighbour. Few such slips can be made in a word, while any other letter may be added or put for
 * one of its own, so that each of those is the rarer (as in the noisy channel of Kernighan, Church and Gale 1990).
 */
export function isCommonSlip(written: string, meant: string): boolean {
  if (written.length < meant.length) return true;
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at += 1;
  if (written.length > meant.length) return at > 0 && written[at] === written[at - 1];
  return at + 1 < meant.length && written[at] === meant[at + 1] && written[at + 1] === meant[at];
}
