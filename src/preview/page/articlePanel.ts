import { html, nothing, type TemplateResult } from 'lit';
import { type ArticleProblem, problemSentence } from '../../article/problem.ts';
import type { Language } from '../../language/detect.ts';
import type { PageArticle, Place, Understood } from '../pageProtocol.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';

/** The article, its numbered paragraphs with the words of a pressed citation marked, and what was understood of it. */
export function articlePanel(page: PageModel): TemplateResult {
  const { article, language } = page;
  return html`<aside class="article-panel" aria-label=${say(language, 'article')}>
    ${problemsView([...(page.problem ? [page.problem] : []), ...page.problems], language)}
    <div class="tabs" role="tablist">
      ${(['article', 'understood'] as const).map(
        (tab) =>
          html`<button type="button" role="tab" id="tab-${tab}" aria-controls="shown-tab" aria-selected=${page.tab === tab} tabindex=${page.tab === tab ? 0 : -1}
            @keydown=${(event: KeyboardEvent) => turnTab(event, page)}
            @click=${() => page.turnTo(tab)}>${say(language, tab)}</button>`,
      )}
    </div>
    <div id="shown-tab" class="shown-tab" role="tabpanel" aria-labelledby="tab-${page.tab}" tabindex="0">
      ${article ? (page.tab === 'article' ? articleView(article, page) : understoodView(article, page)) : nothing}
      ${page.state && page.articles.length === 0 ? html`<p class="hint">${say(language, 'noArticle')}</p>` : nothing}
    </div>
  </aside>`;
}

function problemsView(problems: readonly ArticleProblem[], language: Language): unknown {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" role="region" aria-label=${say(language, 'problems')} tabindex="0">${problems.map((problem) => problemView(problem, language))}</div>`;
}

function problemView(problem: ArticleProblem, language: Language): TemplateResult {
  return html`<p class="problem" role="alert"><strong><bdi>${problem.file}</bdi> · ${say(language, 'line', { line: problem.line })}</strong> <span dir="auto">${problemSentence(problem, language)}</span></p>`;
}

function turnTab(event: KeyboardEvent, page: PageModel): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  page.turnTo(page.tab === 'article' ? 'understood' : 'article');
  void page.updateComplete.then(() =>
    page.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
  );
}

function articleView(article: PageArticle, page: PageModel): TemplateResult {
  const { language } = page;
  const byline = [
    article.source,
    article.author,
    article.dateline,
    article.published ?? say(language, 'unknownDate'),
  ];
  return html`<article lang=${article.language} dir=${article.language === 'ar' ? 'rtl' : 'ltr'}>
    <h2>${article.title}</h2>
    <p class="byline">${byline.filter((part) => part !== null).map((part, i) => html`${i > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</p>
    ${
      article.unsaved
        ? html`<p class="unsaved" lang=${language}>${say(language, 'unsaved')} <button type="button" @click=${() => page.save(article.id)}>${say(language, 'save')}</button></p>`
        : nothing
    }
    ${article.paragraphs.map(({ number, text, heading, caption }) => {
      const marked = (part: Place['part'], whole: string) =>
        withMark(whole, part, number, article, page.marked);
      return html`
        ${heading === null ? nothing : html`<h3>${marked('heading', heading)}</h3>`}
        ${caption === null ? nothing : html`<p class="caption">${marked('caption', caption)}</p>`}
        <div class="paragraph" id="paragraph-${number}">
          <span class="number" aria-label=${say(language, 'paragraph', { number })} role="img">${number}</span>
          <p>${marked('text', text)}</p>
        </div>`;
    })}
  </article>`;
}

function withMark(
  text: string,
  part: Place['part'],
  number: number,
  article: PageArticle,
  at: Place | undefined,
): unknown {
  if (at?.article !== article.id || at.paragraph !== number || at.part !== part) return text;
  return html`${text.slice(0, at.start)}<mark>${text.slice(at.start, at.end)}</mark>${text.slice(at.end)}`;
}

function understoodView(article: PageArticle, page: PageModel): TemplateResult {
  return html`<div class="understood">
    <h2 lang=${article.language} dir="auto">${article.title}</h2>
    ${(['dates', 'statements', 'summary'] as const).map(
      (part) =>
        html`<section><h3>${say(page.language, part)} <small>${article[part].length}</small></h3>
          ${article[part].length === 0 ? html`<p>${say(page.language, 'none')}</p>` : nothing}
          <ol>${article[part].map((one) => understoodLine(one, article, page))}</ol></section>`,
    )}
  </div>`;
}

function understoodLine(
  { label, text, at }: Understood,
  article: PageArticle,
  page: PageModel,
): TemplateResult {
  return html`<li>
    ${label ? html`<p class="label" dir="auto">${label}</p>` : nothing}
    <blockquote dir="auto" lang=${article.language}>${text}</blockquote>
    <button type="button" class="citation" aria-label=${say(page.language, 'goTo', { number: at.paragraph })} @click=${() => page.showArticle(at.article, at)}>¶${at.paragraph}</button>
  </li>`;
}
