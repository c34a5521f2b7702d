import { readFile, rm, writeFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, startAll } from './browser.ts';

const QUESTION = 'متى يعقد الحوار بين روسيا وحلف الناتو؟';
const SLOW = 60_000;

let all: Awaited<ReturnType<typeof startAll>>;
let browser: Browser;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);

// A bot for each test: one alone would be asked faster than anybody types, and say so.
beforeEach(async () => {
  all = await startAll({ 'biden-putin-call.md': await readFile('knowledge/biden-putin-call.md') });
}, 60_000);

afterEach(async () => {
  await page.context().close();
  await all.stop();
});

afterAll(async () => {
  await browser?.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(all.url);
  await page.locator('.paragraph').first().waitFor({ state: 'attached' });
  return page;
}

/** Runs a slash command as a user does, from the keyboard, and waits for one more message of the bot. */
async function run(command: string, options: Readonly<Record<string, string>> = {}): Promise<void> {
  const before = await page.locator('discord-message').count();
  await page.locator('#typed').fill(`/${command}`);
  await page.keyboard.press('Enter');
  await page.locator('.composer.command').waitFor();
  for (const [name, value] of Object.entries(options)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('.composer.command button[type=submit]').click();
  await page.locator('discord-message').nth(before).waitFor();
}

const last = () => page.locator('discord-message').last();

/** Drops a file on the page as a mouse does. */
async function dropFile(name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], '${name}')); return data; })()`,
  );
  await page.dispatchEvent('.conversation', 'drop', { dataTransfer });
}

async function seriousViolations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return (found as axe.AxeResults).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, target }) => `${String(target)} ${html.slice(0, 160)}`).join(' | ')}`,
    );
}

describe('the page of npm start, in a browser', () => {
  test(
    'is Arabic and right to left, and becomes English and left to right on request',
    async () => {
      await open();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await page.locator('html').getAttribute('lang')).toBe('ar');
      const channels = await page.locator('.channels').boundingBox();
      const article = await page.locator('.article-panel').boundingBox();
      expect(channels?.x ?? 0).toBeGreaterThan(article?.x ?? 0);
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
      expect(await page.locator('article').getAttribute('dir')).toBe('rtl');
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test.each([
    ['ask', { question: QUESTION }],
    ['schedule', {}],
    ['who-said', {}],
    ['speakers', {}],
    ['summary', {}],
    ['read', {}],
    ['help', {}],
  ])(
    '/%s is answered with an embed',
    async (command, options) => {
      await open();
      await run(command, options as Record<string, string>);
      await last().locator('discord-embed').waitFor();
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'the picture of the schedule is shown and its calendar can be saved',
    async () => {
      await open();
      await run('schedule');
      await last().locator('discord-button').filter({ hasText: 'صورة' }).click();
      const picture = page.locator('img.attached').last();
      await picture.waitFor({ state: 'attached' });
      await expect
        .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(100);
      await page.locator('discord-button').filter({ hasText: 'ics' }).first().click();
      const file = page.locator('discord-file-attachment').last();
      const saved = await page.request.get(new URL((await file.getAttribute('href')) ?? '', all.url).href);
      expect(await saved.text()).toMatch(/^BEGIN:VCALENDAR/);
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'a question is answered at once in the direct message it begins in, and in a channel where it mentions the bot',
    async () => {
      await open();
      await page.locator('#typed').fill('من حضر المكالمة؟');
      await page.keyboard.press('Enter');
      await last().locator('discord-embed').waitFor();
      await page.getByRole('button', { name: 'news' }).click();
      expect(await page.locator('#typed').getAttribute('placeholder')).toContain('@إسناد');
      await page.locator('#typed').fill('@إسناد من حضر المكالمة؟');
      await page.keyboard.press('Enter');
      await last().locator('discord-embed').waitFor();
      expect(await last().locator('.reply').textContent()).toMatch(/: @إسناد من حضر المكالمة؟$/u);
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'a message of emoji alone is seen',
    async () => {
      await open();
      await page.locator('#typed').fill('😀 🎉');
      await page.keyboard.press('Enter');
      await expect.poll(() => last().textContent()).toContain('😀');
      expect(await last().textContent()).toContain('🎉');
    },
    SLOW,
  );

  test(
    'pressing a citation shows the paragraph with the very words marked',
    async () => {
      await open();
      await run('ask', { question: QUESTION });
      const quoted = await last().locator('.quote').first().textContent();
      await last().locator('.citation').first().click();
      const mark = page.locator('article mark');
      await mark.waitFor();
      const plain = (text: string | null) =>
        (text ?? '')
          .replace(/[\u2060-\u2069…]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim();
      expect(plain(await mark.textContent())).toBe(plain(quoted));
      expect(await mark.isVisible()).toBe(true);
      await expect
        .poll(() =>
          mark.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= 0 && bottom <= 860;
          }),
        )
        .toBe(true);
    },
    SLOW,
  );

  test(
    'autocompletes an option from what the bot knows, by keyboard',
    async () => {
      await open();
      await page.locator('#typed').fill('/who-said');
      await page.keyboard.press('Enter');
      const speaker = page.locator('[name=speaker]');
      await speaker.focus();
      await page.keyboard.type('ب');
      await page.locator('.option [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      expect(await speaker.inputValue()).not.toBe('ب');
    },
    SLOW,
  );

  test(
    'a direct message is answered, and a button of the answer can be pressed',
    async () => {
      await open();
      await page.getByRole('button', { name: /رسالة مباشرة/u }).click();
      const before = await page.locator('discord-message').count();
      await page.locator('#typed').fill(QUESTION);
      await page.keyboard.press('Enter');
      await page
        .locator('discord-message')
        .nth(before + 1)
        .waitFor();
      await last().locator('discord-button').first().click();
      await page
        .locator('discord-message')
        .nth(before + 2)
        .waitFor();
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'a private answer is seen by its reader alone and can be dismissed',
    async () => {
      await open();
      await page.locator('#typed').fill('/summary');
      await page.keyboard.press('Enter');
      await page.locator('[name=private]').selectOption('true');
      await page.locator('.composer.command button[type=submit]').click();
      const ephemeral = page.locator('discord-message.ephemeral');
      await ephemeral.waitFor();
      await page.locator('#person').selectOption({ index: 1 });
      await ephemeral.waitFor({ state: 'detached' });
      await page.locator('#person').selectOption({ index: 0 });
      await ephemeral.getByRole('button', { name: 'إخفاء' }).click();
      await ephemeral.waitFor({ state: 'detached' });
    },
    SLOW,
  );

  test(
    'who manages the server chooses its settings by menu and form, and readers are not offered them',
    async () => {
      await open();
      await page.getByRole('button', { name: 'general' }).click();
      await page.locator('#typed').fill('/settings');
      expect(await page.getByText('/إعدادات').count()).toBe(0);
      await page.locator('#person').selectOption({ index: 1 });
      await run('settings');
      const panel = last();
      await panel.locator('select').nth(3).selectOption('on');
      const zone = panel.locator('discord-button').first();
      await zone.click();
      const form = page.locator('dialog');
      await form.locator('input').fill('الأردن');
      await form.locator('button[type=submit]').click();
      await form.waitFor({ state: 'detached' });
      await page.getByText('المنطقة الزمنية للملخصات: \u2068Asia/Amman\u2069').waitFor();
      expect(await panel.locator('select').nth(3).inputValue()).toBe('on');
      expect(complaints).toEqual([]);
      await panel.locator('select').nth(3).selectOption('off');
    },
    SLOW,
  );

  test(
    'a recap’s link leads to the message on the page, not away from it',
    async () => {
      await open({ viewport: { width: 1360, height: 480 } });
      await page.getByRole('button', { name: 'general' }).click();
      for (const text of ['تأخر القطار السريع عن محطته', 'أفرغت الرافعات سفينة الحبوب']) {
        await page.locator('#typed').fill(text);
        await page.keyboard.press('Enter');
        await page.locator('discord-message', { hasText: text }).waitFor();
      }
      await run('help');
      await run('recap');
      const written = page.locator('discord-message', { hasText: 'تأخر القطار' }).first();
      const isAbove = () => written.evaluate((one) => one.getBoundingClientRect().bottom < 0);
      await expect.poll(isAbove).toBe(true);
      await last().getByRole('link').first().click();
      await page.locator('discord-message.pointed', { hasText: 'تأخر القطار' }).waitFor();
      await expect.poll(isAbove).toBe(false);
      expect(page.url()).toBe(all.url);
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'a dropped file is parsed, asked at once, and saved only when asked to, never over another',
    async () => {
      await open();
      const text =
        'افتتاح متحف الخط في القيروان\n\nأعلنت مديرة المتحف سلمى الطرابلسي أن ثلاثمئة مخطوط ستعرض للجمهور ابتداء من الشهر المقبل.\n';
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'museum.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.locator('article h2', { hasText: 'متحف الخط' }).waitFor();
      await run('ask', { question: 'كم مخطوطاً سيعرض المتحف؟' });
      await last().getByText('ثلاثمئة').first().waitFor();
      await page.locator('.unsaved button').click();
      await expect.poll(() => readFile(`${all.knowledge}/museum.txt`, 'utf8').catch(() => '')).toBe(text);
      await page.locator('.unsaved').waitFor({ state: 'detached' });
      await writeFile(`${all.knowledge}/museum.txt`, text.replace('ثلاثمئة', 'أربعمئة'));
      await page.locator('article', { hasText: 'أربعمئة' }).waitFor();
      await dropFile('museum.txt', text);
      await page.locator('article', { hasText: 'ثلاثمئة' }).waitFor();
      await page.locator('.unsaved button').click();
      await page.getByRole('status').getByText('ملف بهذا الاسم').waitFor();
      expect(await readFile(`${all.knowledge}/museum.txt`, 'utf8')).toContain('أربعمئة');
    },
    SLOW,
  );

  test(
    'a file that is no article is refused with the line of its problem',
    async () => {
      await open();
      const text =
        '---\ntitle: خبر\npublished: أمس\n---\n\nنص الخبر الذي يكفي لأن يكون فقرة كاملة في هذا الملف.\n';
      await dropFile('bad.md', text);
      const problem = page.locator('.problem');
      await problem.waitFor();
      expect(await problem.textContent()).toMatch(/السطر 3.*يجب أن يكون الحقل published/su);
      await dropFile('scan.pdf', 'نص');
      await expect.poll(() => problem.textContent()).toMatch(/scan\.pdf.*بصيغة/su);
      await dropFile('long.md', 'ا'.repeat(2_500_000));
      await expect.poll(() => problem.textContent()).toMatch(/long\.md.*5000000 bytes/su);
    },
    SLOW,
  );

  test(
    'shows the articles of the knowledge folder as they come, change and go, and the files that cannot be read',
    async () => {
      await open();
      const title = 'افتتاح خط العبّارات';
      const file = `${all.knowledge}/ferry.md`;
      await writeFile(file, `${title}\n\nأعلنت هيئة الموانئ أن ثمن التذكرة خمسة دنانير للراكب الواحد.\n`);
      await writeFile(`${all.knowledge}/broken.md`, '---\npublished: أمس\n---\nنص الخبر.\n');
      await page.locator('.library button', { hasText: title }).click();
      await page.locator('article', { hasText: 'خمسة دنانير' }).waitFor();
      expect(await page.locator('.problem').textContent()).toMatch(/broken\.md.*السطر 2/su);
      await writeFile(file, `${title}\n\nأعلنت هيئة الموانئ أن ثمن التذكرة سبعة دنانير للراكب الواحد.\n`);
      await page.locator('article', { hasText: 'سبعة دنانير' }).waitFor();
      await rm(file);
      await rm(`${all.knowledge}/broken.md`);
      await page.locator('.library button', { hasText: title }).waitFor({ state: 'detached' });
      await page.locator('.problem').waitFor({ state: 'detached' });
      await page.locator('article', { hasText: 'سبعة دنانير' }).waitFor({ state: 'detached' });
    },
    SLOW,
  );

  test(
    'says how to begin where there is no article, and keeps many problems from hiding the one there is',
    async () => {
      const other = await startAll({});
      try {
        const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
        page = await context.newPage();
        await page.goto(other.url);
        await page.locator('.article-panel .hint', { hasText: 'لا مقال بعد' }).waitFor();
        for (let at = 0; at < 30; at += 1) await writeFile(`${other.knowledge}/broken${at}.md`, '');
        await writeFile(`${other.knowledge}/rain.txt`, 'أمطار الشمال\n\nهطلت أمطار غزيرة على الميناء.\n');
        await page.locator('article', { hasText: 'هطلت أمطار' }).waitFor();
        await page.locator('.problem').nth(29).waitFor();
        const box = await page.locator('article').boundingBox();
        expect(box?.y ?? 860).toBeLessThan(860 / 2 + 60);
        expect(await seriousViolations()).toEqual([]);
      } finally {
        await other.stop();
      }
    },
    SLOW,
  );

  test(
    'shows what was understood, each line leading to its words',
    async () => {
      await open();
      await page.getByRole('tab').nth(1).click();
      await page.locator('.understood section').first().locator('.citation').first().click();
      await page.locator('article mark').waitFor();
    },
    SLOW,
  );

  test(
    'works by keyboard alone',
    async () => {
      await open();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await page.locator('#command-list').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Enter');
      await page.locator('discord-message discord-embed .citation').last().focus();
      await page.keyboard.press('Enter');
      await page.locator('article mark').waitFor();
    },
    SLOW,
  );

  test(
    'fits a phone: one pane at a time, nothing wider than the screen',
    async () => {
      await open({ viewport: { width: 360, height: 740 } });
      expect(await page.locator('.article-panel').isVisible()).toBe(false);
      await run('schedule');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await last().locator('.citation').first().click();
      await page.locator('article mark').waitFor();
      expect(await page.locator('.conversation').isVisible()).toBe(false);
      await page.locator('.panes button').nth(1).click();
      expect(await last().isVisible()).toBe(true);
    },
    SLOW,
  );

  test(
    'opens a conversation at its newest message, each with the time it was sent',
    async () => {
      await open({ viewport: { width: 1360, height: 480 } });
      await run('who-said');
      await page.reload();
      await last().locator('discord-embed').waitFor();
      const atNewest = () =>
        page.evaluate(`(() => {
          const list = document.querySelector('.messages');
          const messages = list.querySelectorAll('discord-message');
          const end = messages[messages.length - 1].getBoundingClientRect().bottom;
          return list.scrollTop > 0 && end <= list.getBoundingClientRect().bottom + 1;
        })()`);
      await expect.poll(atNewest, { timeout: 10_000 }).toBe(true);
      expect(await last().locator('time').first().textContent()).toMatch(/^اليوم الساعة \d{2}:\d{2}$/u);
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('discord-message time').last().getByText('Today at').waitFor();
    },
    SLOW,
  );

  test.each(['dark', 'light'])(
    'axe finds nothing serious, %s',
    async (theme) => {
      await open();
      if (theme === 'light') await page.getByRole('button', { name: 'فاتح' }).click();
      await run('schedule');
      await page.locator('#typed').fill('/');
      expect(await seriousViolations()).toEqual([]);
      await page.getByRole('tab').nth(1).click();
      expect(await seriousViolations()).toEqual([]);
    },
    SLOW,
  );
});
