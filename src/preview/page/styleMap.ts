import { type AttributePart, noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number | null | undefined>>;

/** Lit's styleMap through the CSS object model alone, which a policy without inline styles allows. */
class StyleMap extends Directive {
  #set: readonly string[] = [];

  override render(_styles: Styles): unknown {
    return noChange;
  }

  override update(part: AttributePart | ElementPart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement;
    const names = Object.keys(styles).filter((name) => styles[name] !== undefined && styles[name] !== null);
    for (const name of this.#set) if (!names.includes(name)) style.removeProperty(name);
    for (const name of names) style.setProperty(name, String(styles[name]));
    this.#set = names;
    return noChange;
  }
}

export const styleMap: (styles: Styles) => unknown = directive(StyleMap as new (part: PartInfo) => StyleMap);
