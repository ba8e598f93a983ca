import { useText } from '@samlar/view-contract/text';
import type { Column, Row } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { absenceWords } from '../figure/summary';
import { textWidth } from '../figure/text-width';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { CULTURE_LISTS, culturePlotLayout, type CultureWave, type CultureWord, type PlacedWord } from './culture-plot-layout';
import { texts } from './texts';

export interface CulturePlotProps extends FigureFrame {
  /** one or two measurements, the earlier first */
  waves: readonly CultureWave[];
  /** names of levels 1–7, lowest first */
  levels: readonly [string, string, string, string, string, string, string];
}

const [positive, limiting] = [tones('accent'), tones('danger')];

function Dot({ x, y, radius, word }: { x: number; y: number; radius: number; word: Pick<PlacedWord, 'limiting' | 'matched'> }) {
  return (
    <>
      {word.limiting ? (
        <circle className="samlar-chart-shape" cx={x} cy={y} r={radius - 1} fill={ink.ground} stroke={limiting.mark} strokeWidth="2" />
      ) : (
        <circle className="samlar-chart-shape" cx={x} cy={y} r={radius} fill={positive.mark} />
      )}
      {word.limiting && (
        <text x={x} y={y + 4} textAnchor="middle" data-strong="" style={{ fill: limiting.mark, fontSize: 11 }}>
          L
        </text>
      )}
      {word.matched && !word.limiting && <circle cx={x} cy={y} r={radius * 0.36} fill={ink.ground} />}
    </>
  );
}

/** The words in full: a dot tells where a word stands, not which it is. */
function WordLists({ lists }: { lists: NonNullable<CultureWave['lists']> }) {
  const t = useText(texts);
  return (
    <dl className="samlar-chart-words">
      {CULTURE_LISTS.map((list) => (
        <div key={list}>
          <dt>{t(list)}</dt>
          {[...lists[list]]
            .sort((a, b) => b.votes - a.votes)
            .map(({ word, votes, limiting: isLimiting }) => (
              <dd key={word}>
                {word}
                {isLimiting && <abbr title={t('kind.limiting')}>L</abbr>} <span>{votes}</span>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

/** The ten most chosen words of each list on seven levels, before and after. Hidden when too few have answered (domain §3.4, §4.7). */
export function CulturePlot({ waves, levels, ...frame }: CulturePlotProps) {
  const t = useText(texts);
  const figureText = useFigureText();
  const kind = (word: CultureWord) => t(word.limiting ? 'kind.limiting' : 'kind.positive');
  const columns: Column[] = [
    { key: 'word', label: t('word') },
    { key: 'wave', label: t('wave') },
    { key: 'list', label: t('list') },
    { key: 'level', label: t('level') },
    { key: 'kind', label: t('kind') },
    { key: 'votes', label: t('votes'), kind: 'number' },
  ];
  const rows = waves.flatMap((wave): Row[] =>
    wave.lists
      ? CULTURE_LISTS.flatMap((list) =>
          wave.lists![list].map((word) => ({
            word: word.word,
            wave: wave.label,
            list: t(list),
            level: `${word.level} ${levels[word.level - 1]}`,
            kind: kind(word),
            votes: word.votes,
          })),
        )
      : [
          {
            word: absenceWords(wave.absence, figureText),
            wave: wave.label,
            list: '..',
            level: '..',
            kind: '..',
            votes: { value: null, absence: wave.absence ?? 'MISSING' },
          },
        ],
  );
  const legend = [
    { label: t('positive'), sample: <Dot x={12} y={8} radius={8} word={{ limiting: false, matched: false }} /> },
    { label: t('limiting'), sample: <Dot x={12} y={8} radius={8} word={{ limiting: true, matched: false }} /> },
    { label: t('matched'), sample: <Dot x={12} y={8} radius={8} word={{ limiting: false, matched: true }} /> },
  ];
  return (
    <ChartFigure {...frame} columns={columns} rows={rows} legend={<Legend items={legend} />}>
      {(available) => {
        const beside = waves.length > 1 && available >= 760;
        const width = beside ? (available - 32 * (waves.length - 1)) / waves.length : Math.min(available, 620);
        const label = Math.min(Math.max(...levels.map((name) => textWidth(`0 ${name}`))) + 12, width * 0.34);
        return (
          <div className="samlar-chart-beside">
            {waves.map((wave) => {
              if (!wave.lists)
                return (
                  <p key={wave.label} style={{ width }}>
                    <strong>{wave.label}</strong>: .. {absenceWords(wave.absence, figureText)}
                  </p>
                );
              const layout = culturePlotLayout(wave.lists, width, label);
              const head = wave.respondents === null ? wave.label : t('head', { label: wave.label, respondents: wave.respondents });
              const summary = t('summary', { label: head, current: wave.lists.current.filter((word) => word.limiting).length });
              return (
                <div key={wave.label} style={{ width }}>
                  <p className="samlar-chart-wave">{head}</p>
                  <Picture width={width} height={layout.height} summary={summary}>
                    <g aria-hidden="true">
                      {layout.levels.map(({ level, top, height, y }) => (
                        <g key={level}>
                          <line x1="0" x2={width} y1={top} y2={top} stroke={ink.grid} />
                          <text
                            x="0"
                            y={layout.stacked ? top + 15 : y + 4.5}
                            data-quiet={layout.stacked ? '' : undefined}
                            style={layout.stacked ? { fontSize: 12 } : undefined}
                          >
                            <tspan fontWeight="650">{level}</tspan> {levels[level - 1]}
                          </text>
                          {top + height > layout.height - 6 && <line x1="0" x2={width} y1={top + height} y2={top + height} stroke={ink.grid} />}
                        </g>
                      ))}
                      {layout.columns.map(({ list, x, left }) => (
                        <g key={list}>
                          <text x={x} y="16" textAnchor="middle" data-strong="">
                            {t(list)}
                          </text>
                          <line x1={left} x2={left} y1="24" y2={layout.height - 4} stroke={ink.grid} />
                        </g>
                      ))}
                    </g>
                    {layout.columns.flatMap(({ list }) =>
                      layout.words[list].map((word) => (
                        <Mark
                          key={`${list} ${word.word}`}
                          label={t('mark', { word: word.word, level: word.level, kind: kind(word), votes: word.votes })}
                        >
                          <Dot x={word.x} y={word.y} radius={layout.radius} word={word} />
                        </Mark>
                      )),
                    )}
                  </Picture>
                  <WordLists lists={wave.lists} />
                </div>
              );
            })}
          </div>
        );
      }}
    </ChartFigure>
  );
}
