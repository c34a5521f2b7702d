import './composer.ts';
import { layout } from './layout.ts';
import { PageModel } from './pageModel.ts';

/** The whole page, `<isnad-page>`. */
class IsnadPage extends PageModel {
  protected override render(): unknown {
    return layout(this);
  }
}

customElements.define('isnad-page', IsnadPage);
