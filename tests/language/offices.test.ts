import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { officeHolders } from '../../src/language/offices.ts';

describe('the offices a text gives to persons', () => {
  it.each([
    ['قال الرئيس الروسي فلاديمير بوتين إن الوقت حان.', 'الرئيس الروسي', 'بوتين'],
    ['والتقى بالرئيس الروسي فلاديمير بوتين.', 'الرئيس الروسي', 'بوتين'],
    ['أعلن فلاديمير بوتين، الرئيس الروسي، ذلك.', 'الرئيس الروسي', 'بوتين'],
    ['وقال وزير الصحة الدكتور إلياس مومبيري في مؤتمر', 'وزير الصحة', 'مومبيري'],
    ['كشف مدير الموارد المائية، عبد الحميد زروال، ذلك', 'مدير الموارد المائية', 'زروال'],
    ['مبعوث الأمم المتحدة ستافان دي ميستورا', 'مبعوث الأمم المتحدة', 'ميستورا'],
    ['Finance Minister Jane Doe said no.', 'finance minister', 'doe'],
    ['Jane Doe, the finance minister, said no.', 'finance minister', 'doe'],
    ['Jane Doe, president of the association, said no.', 'president of the association', 'doe'],
    ['Its general secretary, Colm Dunleavy, said no.', 'general secretary', 'dunleavy'],
    ['Kremlin spokesman Dmitry Peskov said no.', 'kremlin spokesman', 'peskov'],
    ['President Putin said no.', 'president', 'putin'],
  ])('%s', (text, office, name) => {
    expect(officeHolders(text)).toEqual([{ name: fold(office).split(' '), other: [fold(name)] }]);
  });

  it.each([
    'قال رئيس الوزراء إن الحكومة ستجتمع.',
    'اجتمع وزير الطاقة، ثم غادر.',
    'وزير من كولومبيا',
    'the minister said no',
    'She will lead the head office.',
    'The ministers met in Geneva.',
    'ذهب مديره الصربي زيليكو ميلوفيتش إلى المطار.',
    "Dr. Jane Doe, of the Queen's Hospital Belfast, said no.",
  ])('are none in: %s', (text) => {
    expect(officeHolders(text)).toEqual([]);
  });
});
