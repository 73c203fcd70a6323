import type { Page } from 'playwright';

interface Translator {
  /** Keeps the page's text nodes, inside its own elements, instead of putting new ones in their place. */
  keepsNodes: boolean;
  /** Leaves alone what is marked as not to be translated. */
  respectsMarks: boolean;
}

/** What a translated text looks like: "Save" becomes "Save_fr". */
export function translated(text: string): string {
  return `${text}_fr`;
}

/**
 * Translates the page as the translators of browsers do: every text goes into two `<font>` elements, and so does every
 * text that comes later.
 */
export async function translatePage(page: Page, translator: Translator): Promise<void> {
  await page.evaluate(({ keepsNodes, respectsMarks }: Translator) => {
    const isOwn = (node: Node) => node.parentElement?.localName === 'font';
    const skipped = `script, style, textarea${respectsMarks ? ', [translate="no"]' : ''}`;
    const translateText = (node: Text) => {
      if (!node.data.trim() || isOwn(node) || node.parentElement?.closest(skipped)) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      const text = keepsNodes ? node : new Text();
      const { data } = node;
      outer.append(inner);
      node.replaceWith(outer);
      inner.append(text);
      text.data = `${data}_fr`;
    };
    const translateTree = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      texts.forEach(translateText);
    };
    const translateAll = () => translateTree(document.body);
    new MutationObserver(translateAll).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    translateAll();
  }, translator);
}
