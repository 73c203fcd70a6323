import type * as TestingLibrary from '@testing-library/dom';
import type { Step, TextPattern } from '#e2e/browsers/webkit/selector.ts';

/** What `installFinder` puts into the page. */
export interface Finder {
  find(steps: Step[]): Element[];
  isVisible(element: Element): boolean;
  isDisabled(element: Element): boolean;
  /** The text without repeated blanks. */
  text(element: Element): string;
  matches(pattern: TextPattern, text: string): boolean;
}

/**
 * Finds elements in the page by the rules of Playwright's locators. Runs in the page as text, so it uses nothing from
 * outside itself but what it is given.
 */
export function installFinder(
  library: typeof TestingLibrary,
  normalizeText: (text: string) => string,
): Finder {
  const text = (element: Element) => normalizeText(element.textContent ?? '');

  const matches = (pattern: TextPattern, value: string) => {
    if (!('text' in pattern)) return new RegExp(pattern.source, pattern.flags).test(value);
    const wanted = normalizeText(pattern.text);
    const given = normalizeText(value);
    return pattern.exact ? given === wanted : given.toLowerCase().includes(wanted.toLowerCase());
  };

  const isVisible = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.display === 'contents') return [...element.children].some(isVisible);
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };

  const isDisabled = (element: Element) =>
    element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null;

  const ignored = 'script, style, noscript, template, head';
  const ownText = (element: Element) =>
    element instanceof HTMLInputElement && ['submit', 'button'].includes(element.type)
      ? element.value
      : (element.textContent ?? '');
  /** The innermost elements whose text matches. */
  const byText = (root: Element | Document, pattern: TextPattern): Element[] =>
    [...root.querySelectorAll('*')].filter(
      (element) =>
        !element.closest(ignored) &&
        matches(pattern, ownText(element)) &&
        ![...element.children].some((child) => !child.matches(ignored) && matches(pattern, ownText(child))),
    );

  const byXPath = (root: Element | Document, path: string): Element[] => {
    const found = document.evaluate(path, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).filter(
      (node) => node instanceof Element,
    );
  };

  const within = (root: Element | Document) => (root instanceof Document ? root.documentElement : root);

  /** The text without what is hidden from names, with a blank between blocks. */
  const namingText = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const inside = [...node.childNodes].map(namingText).join('');
    return getComputedStyle(node).display === 'inline' ? inside : ` ${inside} `;
  };

  /** Testing Library loses the blanks between the inline elements that a name comes from. */
  const withBlanks = (name: string, element: Element) => {
    const joined = (value: string) => normalizeText(value).replaceAll(' ', '');
    const labels = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id));
    const sources = [element, element.querySelector(':scope > legend'), ...labels];
    const texts = sources.map((source) => source && normalizeText(namingText(source)));
    return texts.find((one) => one && joined(one) === joined(name)) ?? name;
  };

  const byRole = (root: Element | Document, { role, name, states, hidden }: Step & { by: 'role' }) => {
    // Testing Library does not know the element yet.
    if (role === 'search')
      return [...root.querySelectorAll('search')].filter(
        (element) => !name || matches(name, element.getAttribute('aria-label') ?? ''),
      );
    const { disabled, ...others } = states;
    const found = library.queryAllByRole(within(root) as HTMLElement, role, {
      hidden,
      ...(name && { name: (value: string, element: Element) => matches(name, withBlanks(value, element)) }),
      ...others,
    });
    return disabled === undefined ? found : found.filter((element) => isDisabled(element) === disabled);
  };

  const byLabel = (root: Element | Document, pattern: TextPattern) =>
    library.queryAllByLabelText(within(root) as HTMLElement, (label) => matches(pattern, label), {
      ignore: ignored,
    });

  const inRoot = (root: Element | Document, step: Step): Element[] => {
    switch (step.by) {
      case 'css':
        return step.selector.startsWith('>')
          ? [...root.querySelectorAll(`:scope ${step.selector}`)]
          : [...root.querySelectorAll(step.selector.replaceAll(':visible', ''))].filter(
              (element) => !step.selector.includes(':visible') || isVisible(element),
            );
      case 'xpath':
        return byXPath(root, step.selector);
      case 'role':
        return byRole(root, step);
      case 'text':
        return byText(root, step.pattern);
      case 'label':
        return byLabel(root, step.pattern);
      default:
        throw new Error(`${step.by} looks for nothing below an element`);
    }
  };

  const isKept = (element: Element, step: Step & { by: 'filter' }): boolean =>
    (!step.text || matches(step.text, text(element))) &&
    (!step.notText || !matches(step.notText, text(element))) &&
    (!step.has || findIn([element], step.has).length > 0) &&
    (step.visible === undefined || isVisible(element) === step.visible);

  const inOrder = (elements: Element[]) =>
    [...new Set(elements)].toSorted((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );

  const findIn = (roots: (Element | Document)[], steps: Step[]): Element[] => {
    let found: (Element | Document)[] = roots;
    for (const step of steps) {
      const elements = found.filter((node) => node instanceof Element);
      if (step.by === 'nth')
        found = elements.slice(step.index, step.index === -1 ? undefined : step.index + 1);
      else if (step.by === 'filter') found = elements.filter((element) => isKept(element, step));
      else if (step.by === 'or') found = inOrder([...elements, ...findIn(roots, step.steps)]);
      else if (step.by === 'and') {
        const others = findIn(roots, step.steps);
        found = elements.filter((element) => others.includes(element));
      } else found = inOrder(found.flatMap((root) => inRoot(root, step)));
    }
    return found.filter((node) => node instanceof Element);
  };

  return { find: (steps) => findIn([document], steps), isVisible, isDisabled, text, matches };
}
