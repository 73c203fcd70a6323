/** A text to look for: a regular expression, the whole text, or a part of it in any case. */
export type TextPattern = { source: string; flags: string } | { text: string; exact: boolean };

export interface RoleOptions {
  name?: string | RegExp;
  exact?: boolean;
  checked?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  includeHidden?: boolean;
  level?: number;
  pressed?: boolean;
  selected?: boolean;
}

export interface FilterOptions<Locator> {
  has?: Locator;
  hasText?: string | RegExp;
  hasNotText?: string | RegExp;
  visible?: boolean;
}

/** One step on the way to elements, from each element that the steps before it found. */
export type Step =
  | { by: 'css' | 'xpath'; selector: string }
  | {
      by: 'role';
      role: string;
      name?: TextPattern;
      states: Omit<RoleOptions, 'name' | 'exact' | 'includeHidden'>;
      hidden: boolean;
    }
  | { by: 'text' | 'label'; pattern: TextPattern }
  | { by: 'nth'; index: number }
  | {
      by: 'filter';
      has?: Step[];
      text?: TextPattern;
      notText?: TextPattern;
      visible?: boolean;
    }
  | { by: 'or' | 'and'; steps: Step[] };

export function textPattern(pattern: string | RegExp, exact = false): TextPattern {
  return typeof pattern === 'string'
    ? { text: pattern, exact }
    : { source: pattern.source, flags: pattern.flags };
}

/** Describes steps for people, close to the test's own words. */
export function describeSteps(steps: readonly Step[]): string {
  return steps.map(describeStep).join('.');
}

function describeStep(step: Step): string {
  switch (step.by) {
    case 'css':
    case 'xpath':
      return `locator('${step.selector}')`;
    case 'role':
      return `getByRole('${step.role}'${step.name ? `, ${describePattern(step.name)}` : ''})`;
    case 'nth':
      return `nth(${step.index})`;
    case 'filter':
      return `filter(${[step.text && describePattern(step.text), step.has && describeSteps(step.has)].filter(Boolean).join(', ')})`;
    case 'or':
    case 'and':
      return `${step.by}(${describeSteps(step.steps)})`;
    default:
      return `getBy ${step.by} ${describePattern(step.pattern)}`;
  }
}

function describePattern(pattern: TextPattern): string {
  return 'text' in pattern
    ? `'${pattern.text}'${pattern.exact ? ' exactly' : ''}`
    : `/${pattern.source}/${pattern.flags}`;
}
