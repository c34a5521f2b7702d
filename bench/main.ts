import { benchDiscord } from './discord.ts';
import { benchSearch } from './search.ts';

const [first, second] = process.argv.slice(2);
if (first === undefined || first === 'search') await benchSearch(second);
else if (first === 'discord') await benchDiscord();
else if (first.endsWith('.json')) await benchSearch(first);
else {
  process.stderr.write('usage: npm run bench [-- search [FILE.json] | -- discord]\n');
  process.exitCode = 2;
}
