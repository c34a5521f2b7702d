import type { Choice } from '../../answers/complete.ts';
import { zoneChoices as zonesTyped } from '../../digests/zones.ts';
import type { Language } from '../../language/detect.ts';
import { LIMITS } from '../limits.ts';

/** What completes a time zone as it is typed: each with what people call it and the time there now. */
export async function zoneChoices(
  typed: string,
  language: Language,
  preferred: string | null,
): Promise<Choice[]> {
  const zones = await zonesTyped(typed, language, { limit: LIMITS.choices, now: Date.now(), preferred });
  return zones.map(({ zone, name, time }) => ({
    name: `${name} · \u2068${zone}\u2069 · ${time}`,
    value: zone,
  }));
}
