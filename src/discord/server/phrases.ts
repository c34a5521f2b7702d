import { phrasebook } from '../../language/phrases.ts';

/** What the commands for a server's staff say. */
export const say = phrasebook({
  en: {
    noStore: 'This needs the database, which is not open.',
  },
  ar: {
    noStore: 'يتطلب هذا قاعدة البيانات، وهي غير مفتوحة.',
  },
});
