import type { Driver } from '#e2e/browsers/firefox/driver.ts';

/** Keeps init scripts off the empty document before the page, where storage throws. */
export function patchInitScripts({ page, browserContext }: Driver): void {
  const addToPage = page.addInitScript;
  page.addInitScript = function (script) {
    return addToPage.call(this, skippingEmpty(script));
  };
  const addToContext = browserContext.doAddInitScript;
  browserContext.doAddInitScript = function (script) {
    return addToContext.call(this, skippingEmpty(script));
  };
}

/** The driver returns the source as an expression, and knows the script again by its identity. */
function skippingEmpty<T extends { source: string }>(script: T): T {
  script.source = `self.origin === 'null' ? undefined : ${script.source}`;
  return script;
}
