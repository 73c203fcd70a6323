import type { Config } from 'tailwindcss';

/** The vocabulary: only these colours exist. Their values are in src/app/styles/theme.css, for light and for dark. */
export default {
  content: ['./index.html', './src/app/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      canvas: 'var(--canvas)',
      surface: 'var(--surface)',
      raised: 'var(--raised)',
      sunken: 'var(--sunken)',
      hover: 'var(--hover)',
      selected: 'var(--selected)',
      line: { DEFAULT: 'var(--line)', strong: 'var(--line-strong)' },
      ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)' },
      accent: {
        DEFAULT: 'var(--accent)',
        fill: 'var(--accent-fill)',
        'fill-hover': 'var(--accent-fill-hover)',
      },
      'on-accent': 'var(--on-accent)',
      danger: { DEFAULT: 'var(--danger)', soft: 'var(--danger-soft)' },
      warn: { DEFAULT: 'var(--warn)', soft: 'var(--warn-soft)' },
      ok: { DEFAULT: 'var(--ok)', soft: 'var(--ok-soft)' },
      info: { DEFAULT: 'var(--info)', soft: 'var(--info-soft)' },
      veil: 'var(--veil)',
    },
    extend: {
      screens: {
        // Wide enough for the header in one line, unless the text is large. As for `low` in theme.css.
        line: '18rem',
        // Wide enough for the screens' names in the header.
        words: '56.25rem',
        // Wide enough for a list and the drawer beside it; as in src/app/lib/use-is-wide.ts.
        wide: '80rem',
      },
      fontFamily: {
        sans: ['system-ui', 'sans-serif'],
        mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'monospace'],
      },
      fontSize: {
        '2xs': ['0.6875rem', '1rem'],
        xs: ['0.75rem', '1rem'],
        sm: ['0.8125rem', '1.25rem'],
        base: ['0.875rem', '1.375rem'],
        lg: ['1.0625rem', '1.5rem'],
      },
      // Each as wide as its content; where there is too little room, the wide ones give way first.
      gridAutoColumns: { shared: 'minmax(0, max-content)' },
      // A label and what it is of; a picture and whose it is.
      gridTemplateColumns: {
        labelled: '4.5rem minmax(0, 1fr)',
        details: '7.5rem minmax(0, 1fr)',
        person: 'auto minmax(0, 1fr)',
      },
      boxShadow: { 1: 'var(--shadow-1)', 2: 'var(--shadow-2)' },
      height: { header: '3.25rem', 'below-header': 'calc(100dvh - 3.25rem)' },
      minHeight: { row: 'var(--row)' },
      minWidth: { search: 'min(14rem, 100%)' },
      inset: { header: '3.25rem', bars: 'var(--bars)' },
      // Beside: as in src/app/lib/use-is-wide.ts.
      width: { drawer: 'min(32rem, 100%)', beside: '30rem' },
      margin: { beside: '30rem' },
      // Id start: what the six characters of its end leave.
      maxWidth: { page: '112rem', 'id-start': 'calc(100% - 6ch)' },
      maxHeight: { list: 'min(20rem, var(--available-height))', notices: 'calc(100dvh - 6rem)' },
    },
  },
} satisfies Config;
