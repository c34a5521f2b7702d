import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-file-attachment.js';
import '@skyra/discord-components-core/discord-messages.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { type CSSResult, css } from 'lit';

/** The components are drawn for left to right; these additions set names apart, mirror them and raise contrast. */
function amend(component: { elementStyles: unknown[] }, styles: CSSResult): void {
  component.elementStyles.push(styles);
}

amend(
  DiscordMessage,
  css`
    :host { color: var(--ink); font-family: inherit; padding-inline: 1rem; }
    :host(:hover) { background: var(--hover); }
    .discord-author-avatar { margin-inline: 0 0.9rem; margin-block: 4px 0; }
    .discord-message-timestamp,
    :host([light-theme]) .discord-message-timestamp { color: var(--soft); margin-inline: 0.4rem 0; }
    .discord-message-content { min-width: 0; }
    .discord-message-edited { color: var(--soft); }
  `,
);
amend(
  DiscordAuthorInfo,
  css`
    .discord-author-username { unicode-bidi: isolate; color: var(--ink-strong) !important; font-weight: 600; margin-inline-end: 0.4rem; }
  `,
);
amend(
  DiscordEmbed,
  css`
    :host { font-size: 0.95rem; line-height: 1.75; }
    :host .discord-embed-title, :host .discord-embed-title a, :host .discord-embed-author { color: var(--ink-strong); }
    :host .discord-embed-title { unicode-bidi: plaintext; font-size: 1.02rem; }
    :host .discord-embed-wrapper .discord-embed-grid { display: grid; grid-template-columns: minmax(0, 1fr); }
    :host .discord-embed-root { flex: 1 1 auto; max-width: 44rem; }
    :host .discord-embed-wrapper { background: var(--card); border-color: var(--line); color: var(--ink);
      max-width: none; justify-self: stretch; border-radius: 0; border-start-end-radius: 6px; border-end-end-radius: 6px; }
    :host .discord-left-border { border-radius: 0; border-start-start-radius: 6px; border-end-start-radius: 6px; }
    :host .discord-embed-image { max-width: 100%; max-height: 30rem; }
  `,
);
amend(
  DiscordEmbedField,
  css`:host .discord-field-title { color: var(--ink-strong); unicode-bidi: plaintext; }`,
);
amend(
  DiscordButton,
  css`
    button.secondary, a.secondary { font-family: inherit; background: var(--button) !important; color: var(--ink-strong) !important; min-height: 34px; }
    button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    span { unicode-bidi: plaintext; }
  `,
);
