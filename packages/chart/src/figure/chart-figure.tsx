import { useId, useState, type ReactNode } from 'react'
import type { Column, Row } from './cell'
import { useChartStyles } from './chart-styles'
import { toCsv } from './csv'
import { fileStem, saveFile, standaloneSvg, toPng } from './save-picture'
import { TableTwin } from './table-twin'
import { useFigureText } from './texts'
import { useWidth } from './use-width'

/** What every chart takes from the view that shows it. */
export interface FigureFrame {
  title: string
  /** one or two sentences: what the picture shows and how to read it */
  description?: ReactNode
  /** where the figures come from */
  source?: ReactNode
  /** heading level of the title; 3 unless said otherwise */
  level?: 2 | 3 | 4
  /** stem of downloaded files; made from the title when absent */
  fileName?: string
}

interface ChartFigureProps extends FigureFrame {
  columns: readonly Column[]
  rows: readonly Row[]
  legend?: ReactNode
  /** draws the `<svg>` for a width in CSS pixels */
  children: (width: number) => ReactNode
}

function Downloads({ title, stem, columns, rows, picture }: {
  title: string; stem: string; columns: readonly Column[]; rows: readonly Row[]; picture: () => SVGSVGElement | null
}) {
  const t = useFigureText()
  const [failed, setFailed] = useState(false)
  const saveSvg = () => {
    const svg = picture()
    if (svg) saveFile(new Blob([standaloneSvg(svg, title)], { type: 'image/svg+xml' }), `${stem}.svg`)
  }
  const savePng = async () => {
    const svg = picture()
    if (!svg) return
    try {
      saveFile(await toPng(svg, title), `${stem}.png`)
    } catch {
      setFailed(true)
    }
  }
  const saveCsv = () => saveFile(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${stem}.csv`)
  return (
    <div className="samlar-chart-downloads" role="group" aria-label={t('download', { title })} data-print="none">
      <button type="button" aria-label={t('csv.label')} onClick={saveCsv}>{t('csv')}</button>
      <button type="button" aria-label={t('svg.label')} onClick={saveSvg}>{t('svg')}</button>
      <button type="button" aria-label={t('png.label')} onClick={() => void savePng()}>{t('png')}</button>
      <span role="status">{failed ? t('png.failed') : ''}</span>
    </div>
  )
}

/** The frame of every chart: heading, picture, legend, the same figures as a table, and downloads. */
export function ChartFigure({ title, description, source, level = 3, fileName, columns, rows, legend, children }: ChartFigureProps) {
  useChartStyles()
  const t = useFigureText()
  const heading = useId()
  const [place, width] = useWidth<HTMLDivElement>()
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4'
  return (
    <figure className="samlar-chart" aria-labelledby={heading}>
      <figcaption className="samlar-chart-head">
        <Heading id={heading} className="samlar-chart-title">{title}</Heading>
        {description && <p className="samlar-chart-description">{description}</p>}
      </figcaption>
      {legend}
      <div className="samlar-chart-picture" ref={place}>
        {rows.length === 0 ? <p className="samlar-chart-description">{t('empty')}</p> : children(width)}
      </div>
      <TableTwin title={title} columns={columns} rows={rows} />
      <div className="samlar-chart-foot">
        {source && <p>{t('source', { source: '' })}{source}</p>}
        <Downloads title={title} stem={fileName ?? fileStem(title)} columns={columns} rows={rows}
          picture={() => place.current?.querySelector('svg') ?? null} />
      </div>
    </figure>
  )
}
