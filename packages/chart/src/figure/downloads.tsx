import { useState, type RefObject } from 'react';
import type { Column, Row } from './cell';
import { toCsv } from './csv';
import { saveFile, toPng } from './save-file';
import { standaloneSvg } from './standalone-svg';
import { useFigureText } from './texts';

interface DownloadsProps {
  title: string;
  /** name of the files, without ending */
  stem: string;
  columns: readonly Column[];
  rows: readonly Row[];
  figure: RefObject<HTMLElement | null>;
}

/** A page with no origin, as a view's that nobody has vetted, may save nothing. */
const maySave = (): boolean => globalThis.origin !== 'null';

/** The figures as CSV, the picture as SVG and PNG; nothing where they could not be saved. */
export function Downloads({ title, stem, columns, rows, figure }: DownloadsProps) {
  const t = useFigureText();
  const [failed, setFailed] = useState(false);
  if (!maySave()) return null;
  const saveCsv = () => saveFile(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${stem}.csv`);
  const saveSvg = () => saveFile(new Blob([standaloneSvg(figure.current!, title).text], { type: 'image/svg+xml' }), `${stem}.svg`);
  const savePng = async () => {
    try {
      saveFile(await toPng(standaloneSvg(figure.current!, title)), `${stem}.png`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="samlar-chart-downloads" role="group" aria-label={t('download', { title })} data-print="none">
      <button type="button" aria-label={t('csv.label')} onClick={saveCsv}>
        {t('csv')}
      </button>
      <button type="button" aria-label={t('svg.label')} onClick={saveSvg}>
        {t('svg')}
      </button>
      <button type="button" aria-label={t('png.label')} onClick={() => void savePng()}>
        {t('png')}
      </button>
      <span role="status">{failed ? t('png.failed') : ''}</span>
    </div>
  );
}
