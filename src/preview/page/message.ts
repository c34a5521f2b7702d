import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed, APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { markdown } from './markdown.ts';
import { messageTime } from './messageTime.ts';
import type { PageModel } from './pageModel.ts';
import { say } from './phrases.ts';

const EPHEMERAL = 64;
const LOADING = 128;

/** One message, drawn from the payload Discord would have received. */
export function messageView(message: APIMessage, page: PageModel): TemplateResult {
  const flags = Number(message.flags ?? 0);
  const used = page.used.get(message.id);
  const replied = message.referenced_message;
  return html`<discord-message
    data-message=${message.id}
    class=${classMap({ ephemeral: (flags & EPHEMERAL) !== 0, pointed: page.pointed === message.id })}
    author=${page.personName(message.author.id)}
    avatar=${avatar(message.author)}
    .timestamp=${messageTime(new Date(message.timestamp), new Date(), page.language)}
    ?bot=${message.author.bot === true}
    ?edited=${message.edited_timestamp !== null && (flags & LOADING) === 0}
    ?light-theme=${page.theme === 'light'}
  >
    ${used ? html`<div slot="reply" class="reply"><bdi>${page.personName(used.personId)}</bdi> ${say(page.language, 'used')} <bdi class="mention">${page.usedName(used.command)}</bdi></div>` : nothing}
    ${replied ? html`<div slot="reply" class="reply" dir="auto"><bdi>${page.personName(replied.author.id)}</bdi>: ${beginning(replied, page)}</div>` : nothing}
    ${flags & LOADING ? html`<em class="thinking">${say(page.language, 'thinking')}</em>` : nothing}
    ${message.content ? markdown(message.content, page) : nothing}
    ${message.attachments?.map((file) => attachment(file, page))}
    ${message.embeds?.map((embed) => embedView(embed, message, page))}
    ${message.components?.length ? html`<div slot="components">${message.components.map((row) => actionRow(row as APIActionRowComponent<APIComponentInMessageActionRow>, message, page))}</div>` : nothing}
    <div slot="reactions" class="message-actions">
      ${
        flags & EPHEMERAL
          ? html`<span class="only-you">${say(page.language, 'onlyYou')}</span>
            <button type="button" @click=${() => page.dismiss(message)}>${say(page.language, 'dismiss')}</button>`
          : html`<button type="button" @click=${() => page.replyTo(message)}>${say(page.language, 'reply')}</button>
            ${page
              .commandsOf(3)
              .map(
                (command) =>
                  html`<button type="button" @click=${() => page.runOnMessage(command.name, message)}>${page.nameOf(command)}</button>`,
              )}`
      }
    </div>
  </discord-message>`;
}

/** What a message that is replied to begins with, names in place of mentions. */
function beginning({ content, embeds }: APIMessage, page: PageModel): string {
  const named = content.replace(/<@!?(\d+)>/gu, (_, id: string) => `@${page.personName(id)}`);
  return named || (embeds[0]?.title ?? '');
}

/** A round picture with the first letter of a name; the bot's is its own. */
function avatar({ bot, username, id }: APIMessage['author']): string {
  if (bot) return '/icon.svg';
  const hue = Number(BigInt(id) % 360n);
  const letter = [...username][0]?.replace(/[<&>]/gu, '') ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 45% 42%)"/><text x="20" y="27" font-size="20" text-anchor="middle" fill="#fff" font-family="sans-serif">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function embedView(embed: APIEmbed, message: APIMessage, page: PageModel): TemplateResult {
  const colour = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`;
  return html`<discord-embed
    slot="embeds"
    color=${ifDefined(colour)}
    embed-title=${ifDefined(embed.title?.replace(/\\(.)/gu, '$1'))}
    author-name=${ifDefined(embed.author?.name)}
    image=${ifDefined(local(embed.image?.url, message))}
    ?light-theme=${page.theme === 'light'}
  >
    ${embed.description ? html`<discord-embed-description slot="description">${markdown(embed.description, page)}</discord-embed-description>` : nothing}
    ${
      embed.fields?.length
        ? html`<discord-embed-fields slot="fields">${embed.fields.map(
            (field) =>
              html`<discord-embed-field field-title=${field.name} ?inline=${field.inline === true}>${markdown(field.value, page)}</discord-embed-field>`,
          )}</discord-embed-fields>`
        : nothing
    }
    ${embed.footer ? html`<discord-embed-footer slot="footer"><span class="footer" dir="auto">${embed.footer.text}</span></discord-embed-footer>` : nothing}
  </discord-embed>`;
}

/** The page's own address of a file the bot sent; pictures from anywhere else are not fetched. */
function local(url: string | undefined, message: APIMessage): string | undefined {
  const name = url?.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
  return fileAddress(name === undefined ? url : message.attachments.find((f) => f.filename === name)?.url);
}

/** Where the page serves what Discord's REST would: `/api/v10/attachments/…` there is `/attachments/…` here. */
function fileAddress(url: string | undefined): string | undefined {
  return url && /^(?:\/api\/v\d+)?(\/attachments\/.+)$/u.exec(new URL(url).pathname)?.[1];
}

function attachment(file: APIMessage['attachments'][number], page: PageModel): TemplateResult {
  const path = fileAddress(file.url);
  if (path === undefined) return html`${nothing}`;
  if (file.content_type?.startsWith('image/'))
    return html`<a slot="attachments" href=${path} target="_blank"><img class="attached" src=${path} alt=${file.description ?? file.filename} /></a>`;
  return html`<discord-attachments slot="attachments"
    ><discord-file-attachment
      name=${file.filename}
      href=${path}
      bytes=${Math.max(1, Math.round(file.size / 1024))}
      bytes-unit="kB"
      type=${file.content_type ?? ''}
      aria-label=${say(page.language, 'download', { name: file.filename })}
    ></discord-file-attachment
  ></discord-attachments>`;
}

const STYLES = ['', 'primary', 'secondary', 'success', 'destructive', 'secondary'];

function actionRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  message: APIMessage,
  page: PageModel,
): TemplateResult {
  return html`<discord-action-row>${row.components.map((component) => {
    if (component.type === 2) {
      if (!('custom_id' in component)) return nothing;
      const { custom_id: customId, label, style, disabled } = component;
      return html`<discord-button
        type=${STYLES[style] ?? 'secondary'}
        ?disabled=${disabled === true}
        @click=${() => disabled || page.component(message, { customId, type: 2 })}
        >${label}</discord-button>`;
    }
    const { custom_id: customId, placeholder, type } = component;
    const options = 'options' in component ? component.options : page.optionsOf(type);
    return html`<select
      aria-label=${placeholder ?? say(page.language, 'choose')}
      @change=${({ currentTarget }: Event) =>
        page.component(message, { customId, type, values: [(currentTarget as HTMLSelectElement).value] })}
    >
      <option disabled ?selected=${!options.some((option) => option.default)}>${placeholder ?? say(page.language, 'choose')}</option>
      ${options.map(({ label, value, default: chosen }) => html`<option value=${value} ?selected=${chosen === true}>${label}</option>`)}
    </select>`;
  })}</discord-action-row>`;
}
