import { useId, useRef, type ReactNode } from 'react';
import type { Column, Row } from './cell';
import { useChartStyles } from './chart-styles';
import { Downloads } from './downloads';
import { fileStem } from './save-file';
import { TableTwin } from './table-twin';
import { useFigureText } from './texts';
import { useWidth } from './use-width';

/** What every chart takes from the view that shows it. */
export interface FigureFrame {
  title: string;
  /** one or two sentences: what the picture shows and how to read it */
  description?: ReactNode;
  /** where the figures come from */
  source?: ReactNode;
  /** heading level of the title; 3 unless said otherwise */
  level?: 2 | 3 | 4;
  /** stem of downloaded files; made from the title when absent */
  fileName?: string;
}

interface ChartFigureProps extends FigureFrame {
  columns: readonly Column[];
  rows: readonly Row[];
  legend?: ReactNode;
  /** draws the `<svg>` for a width in CSS pixels */
  children: (width: number) => ReactNode;
}

/** The frame of every chart: heading, picture, legend, the same figures as a table, and downloads. */
export function ChartFigure({ title, description, source, level = 3, fileName, columns, rows, legend, children }: ChartFigureProps) {
  useChartStyles();
  const t = useFigureText();
  const heading = useId();
  const figure = useRef<HTMLElement>(null);
  const [place, width] = useWidth<HTMLDivElement>();
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  return (
    <figure className="samlar-chart" aria-labelledby={heading} ref={figure}>
      <figcaption className="samlar-chart-head">
        <Heading id={heading} className="samlar-chart-title">
          {title}
        </Heading>
        {description && <p className="samlar-chart-description">{description}</p>}
      </figcaption>
      {legend}
      <div className="samlar-chart-picture" ref={place}>
        {rows.length === 0 ? <p className="samlar-chart-description">{t('empty')}</p> : children(width)}
      </div>
      <TableTwin title={title} columns={columns} rows={rows} />
      <div className="samlar-chart-foot">
        {source && (
          <p className="samlar-chart-source">
            {t('source', { source: '' })}
            {source}
          </p>
        )}
        <Downloads title={title} stem={fileName ?? fileStem(title)} columns={columns} rows={rows} figure={figure} />
      </div>
    </figure>
  );
}
