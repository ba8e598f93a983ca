import { createContext, useContext, type KeyboardEvent, type ReactNode } from 'react'

const Interactive = createContext(false)

/**
 * The `<svg>` of a chart. Without interactive marks it is one image with a text alternative; with them it is a group, so that
 * each mark can be reached and read.
 */
export function Picture({ width, height, summary, interactive = false, children }: {
  width: number; height: number; summary: string; interactive?: boolean; children: ReactNode
}) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role={interactive ? 'group' : 'img'} aria-label={summary}>
      <Interactive value={interactive}>{children}</Interactive>
    </svg>
  )
}

/** One mark with its words. With `onSelect` it is a button that keyboard and pointer reach. */
export function Mark({ label, onSelect, children }: { label: string; onSelect?: (() => void) | undefined; children: ReactNode }) {
  const interactive = useContext(Interactive)
  if (!interactive || !onSelect) return <g><title>{label}</title>{children}</g>
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onSelect()
  }
  return (
    <g role="button" tabIndex={0} aria-label={label} className="samlar-chart-mark" onClick={onSelect} onKeyDown={onKeyDown}>
      <title>{label}</title>
      {children}
    </g>
  )
}
