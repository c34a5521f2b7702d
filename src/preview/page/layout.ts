import { html, nothing, type TemplateResult } from 'lit';
import { articlePanel } from './articlePanel.ts';
import { messageView } from './message.ts';
import { modalView } from './modal.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';
import type { Pane } from './shown.ts';

/** Channels, conversation and article side by side; on a phone one at a time, chosen below. */
export function layout(page: PageModel): TemplateResult {
  const { language } = page;
  const toField = (event: Event) => {
    event.preventDefault();
    page.querySelector<HTMLElement>('#typed, .composer input')?.focus();
  };
  return html`<div class="page" data-pane=${page.pane}>
    <a class="skip" href="#typed" @click=${toField}>${say(language, 'skip')}</a>
    ${channels(page)} ${conversation(page)} ${articlePanel(page)}
    <nav class="panes" aria-label=${say(language, 'conversation')}>
      ${(['channels', 'conversation', 'article'] as Pane[]).map(
        (pane) =>
          html`<button type="button" aria-pressed=${page.pane === pane} @click=${() => page.changed({ pane })}>${say(language, pane as 'channels')}</button>`,
      )}
    </nav>
    ${page.modal ? modalView(page.modal, page) : nothing}
  </div>`;
}

function channels(page: PageModel): TemplateResult {
  const { language } = page;
  const entry = (id: string, label: TemplateResult) =>
    html`<li><button type="button" class="channel" aria-current=${page.channel === id ? 'page' : 'false'} @click=${() => page.enter(id)}>${label}</button></li>`;
  return html`<nav class="channels" aria-label=${say(language, 'channels')}>
    <h1><img src="/icon.svg" alt="" /><span>${language === 'ar' ? 'إسناد' : 'Isnad'}</span></h1>
    <h2><bdi>${page.state?.guild}</bdi></h2>
    <ul>
      ${page.channels.map(({ id, name, personId }) =>
        entry(
          id,
          personId === null
            ? html`<span aria-hidden="true">#</span> <bdi>${name}</bdi>`
            : html`<span aria-hidden="true">@</span> ${say(language, 'directMessage')}`,
        ),
      )}
    </ul>
    <h2>${say(language, 'library')}</h2>
    <ul class="library">
      ${page.articles.map(
        ({ id, title, language: own, unsaved }) =>
          html`<li><button type="button" class="channel" lang=${own} aria-current=${page.article?.id === id ? 'true' : 'false'} @click=${() => {
            page.changed({ pane: 'article' });
            void page.showArticle(id);
          }}><span dir="auto">${title}</span>${unsaved ? html`<small lang=${language}>${say(language, 'unsaved')}</small>` : nothing}</button></li>`,
      )}
    </ul>
    <label class="drop">${say(language, 'drop')}<input type="file" accept=".md,.txt" @change=${({
      currentTarget,
    }: Event) => {
      const input = currentTarget as HTMLInputElement;
      const file = input.files?.[0];
      if (file)
        void page.drop(file).then(() => {
          input.value = '';
        });
    }} /></label>
    <div class="settings">
      <label>${say(language, 'you')}
        <select id="person" @change=${({ currentTarget }: Event) => page.be((currentTarget as HTMLSelectElement).value)}>
          ${page.state?.people
            .filter(({ bot }) => !bot)
            .map(
              ({ id, name, admin }) =>
                html`<option value=${id} ?selected=${id === page.user}>${name} — ${say(language, admin ? 'admin' : 'reader')}</option>`,
            )}
        </select>
      </label>
      <button type="button" class="quiet" @click=${() => page.setTheme(page.theme === 'dark' ? 'light' : 'dark')}>${say(language, page.theme === 'dark' ? 'light' : 'dark')}</button>
      <button type="button" class="quiet" lang=${language === 'ar' ? 'en' : 'ar'} @click=${() => page.setLanguage(language === 'ar' ? 'en' : 'ar')}>${say(language, 'language')}</button>
    </div>
  </nav>`;
}

function conversation(page: PageModel): TemplateResult {
  const { language } = page;
  const messages = page.shownMessages;
  return html`<main class="conversation" aria-label=${say(language, 'conversation')}>
    <header><h2><span aria-hidden="true">${page.inServer ? '#' : '@'}</span> <bdi>${page.channelName(page.channel)}</bdi></h2>
      ${page.connected ? nothing : html`<p role="alert">${say(language, 'disconnected')}</p>`}
    </header>
    <div class="messages" role="log" aria-live="polite" tabindex="0" aria-label=${say(language, 'conversation')}>
      ${messages.length === 0 ? html`<p class="hint">${say(language, 'empty')}</p>` : nothing}
      <discord-messages no-background ?light-theme=${page.theme === 'light'}>
        ${messages.map((message) => messageView(message, page))}
      </discord-messages>
    </div>
    <p class="status" role="status">${page.notice ?? (page.thinking ? say(language, 'thinking') : '')}</p>
    <isnad-composer .page=${page} .revision=${page.revision}></isnad-composer>
  </main>`;
}
