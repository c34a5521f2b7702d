import { benchDateForms } from './dateForms.ts';
import { benchDiscord } from './discord.ts';
import { benchNames } from './names.ts';
import { benchReading } from './reading.ts';
import { benchRecap } from './recap.ts';
import { benchSearch } from './search.ts';

const [first, second] = process.argv.slice(2);
if (first === undefined || first === 'search') await benchSearch(second);
else if (first === 'discord') await benchDiscord();
else if (first === 'reading') await benchReading(second);
else if (first === 'recap') await benchRecap(second);
else if (first === 'dates') benchDateForms();
else if (first === 'names') await benchNames();
else if (first.endsWith('.json')) await benchSearch(first);
else {
  process.stderr.write(
    'usage: npm run bench [-- search [FILE.json] | -- discord | -- reading [DIR] | -- recap [DIR] | -- dates | -- names]\n',
  );
  process.exitCode = 2;
}
