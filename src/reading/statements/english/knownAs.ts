import type { Name } from '../arabic/naming.ts';
import { callingsOf, type Person } from '../person.ts';
import { anyBody, compatible, sameName, sameOffice } from './naming.ts';
import { paperNamed } from './paper.ts';

/** Whom of the people named so far an English mention names: the same name, a shorter one, an office, or any body. */
export function knownAs(
  { text, terms }: Name,
  latest: readonly Person[],
  byKey: ReadonlyMap<string, Person>,
): Person | undefined {
  const names = (person: Person) => [person.name.text, ...person.names.values()];
  const paper = paperNamed(text);
  const publisher = paper && latest.find((person) => person.offices.has(paper));
  if (publisher) return publisher;
  return (
    byKey.get(terms.join(' ')) ??
    latest.find(
      (person) => compatible(text, person.name.text) && names(person).some((name) => sameName(text, name)),
    ) ??
    latest.find((person) => callingsOf(person).some((name) => sameOffice(text, name))) ??
    latest.find((person) => anyBody(text, person.name.text))
  );
}
