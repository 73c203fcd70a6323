import type { IconNode } from 'lucide';
import { createElement } from 'react';

interface IconProps {
  /** Its shapes, from lucide. */
  node: IconNode;
  /** Its size, and its colour if not that of the text. */
  className: string;
}

/** A lucide icon, hidden from assistive technology: a text or a label beside it says what it means. */
export function Icon({ node, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {node.map(([tag, attributes], key) => createElement(tag, { key, ...attributes }))}
    </svg>
  );
}
