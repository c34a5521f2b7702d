// Run as a process of its own, to be killed: folder, step to be killed at ('' to finish).
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Edition } from '../../src/answers/edition.ts';
import { loadFolder } from '../../src/article/folder.ts';
import { Digests } from '../../src/digests/digests.ts';
import { Store } from '../../src/store/store.ts';

const [folder = '', step = ''] = process.argv.slice(2);
const channelFile = join(folder, 'channel');
const kill = (at: string) => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
};
const posted = () => (existsSync(channelFile) ? readFileSync(channelFile, 'utf8').trim().split('\n') : []);

const store = await Store.open(`file:${join(folder, 'isnad.db')}`);
const { library } = await loadFolder(join(folder, 'knowledge'));
const edition = await Edition.read(library);
const digests = new Digests({
  store,
  edition: () => edition,
  poster: {
    async post(_channel, _post, nonce) {
      kill('before the post');
      appendFileSync(channelFile, `${nonce}\n`);
      kill('after the post');
      return nonce;
    },
    edit: async () => true,
    findPosted: async (_channel, nonce) => posted().find((one) => one === nonce),
    tellEnded: async () => {},
  },
  now: () => Date.UTC(2026, 0, 1, 12),
  onFault: (error) => {
    throw error;
  },
});
await digests.plan();
kill('after planning');
await digests.deliver();
kill('after delivering');
await store.close();
