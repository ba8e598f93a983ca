import { useLanguage } from '@samlar/view-contract/language';
import { figureOf, formatCell, type Cell, type Column, type Row } from './cell';
import { absenceWords } from './summary';
import { useFigureText } from './texts';

function CellText({ cell, column }: { cell: Cell; column: Column }) {
  const language = useLanguage();
  const t = useFigureText();
  const text = formatCell(cell, column, language);
  if (typeof cell === 'string') return text;
  const { value, absence } = figureOf(cell);
  if (value !== null && value !== 0) return text;
  const words = value === 0 ? t('zero') : absenceWords(absence, t);
  return (
    <span title={words}>
      <span aria-hidden="true">{text}</span>
      <span className="samlar-chart-hidden">{words}</span>
    </span>
  );
}

/** The same figures as the picture, as a table: always in the page, folded until asked for. */
export function TableTwin({ title, columns, rows }: { title: string; columns: readonly Column[]; rows: readonly Row[] }) {
  const t = useFigureText();
  const isText = (column: Column) => (column.kind ?? 'text') === 'text';
  return (
    <details className="samlar-chart-table">
      <summary>{t('table')}</summary>
      <div className="samlar-chart-table-frame" role="group" aria-label={title} tabIndex={0}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" data-text={isText(column) || undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column, place) => {
                  const content = <CellText cell={row[column.key]} column={column} />;
                  return place === 0 ? (
                    <th key={column.key} scope="row" data-text="">
                      {content}
                    </th>
                  ) : (
                    <td key={column.key} data-text={isText(column) || undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="samlar-chart-description">{t('marks')}</p>
    </details>
  );
}
