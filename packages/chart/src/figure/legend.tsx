import type { ReactNode } from 'react';

/** What each mark stands for; `sample` is drawn in a box of 24 × 16. */
export function Legend({ items }: { items: readonly { label: string; sample: ReactNode }[] }) {
  return (
    <ul className="samlar-chart-legend">
      {items.map(({ label, sample }) => (
        <li key={label}>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            {sample}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
